package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Server;

/** The one mailbox database of the lab's server. */
final class Databases {
  static final String NAME = "Mailbox Database 01";

  private Databases() {}

  /** Refuses the name of any other database. */
  static void check(String name, Organisation organisation, ExchangeErrors errors) {
    ObjectId own = id(organisation.server());
    if (name != null
        && !name.equalsIgnoreCase(NAME)
        && !name.equalsIgnoreCase(organisation.server().name() + "\\" + NAME)
        && !name.equalsIgnoreCase(own.distinguishedName())) {
      throw errors.notFound(name);
    }
  }

  static ObjectId id(Server server) {
    String container = Names.serverName(server);
    String group = container.substring(container.indexOf(",CN=Servers,") + ",CN=Servers,".length());
    return new ObjectId(NAME, "CN=" + NAME + ",CN=Databases," + group, null);
  }
}
