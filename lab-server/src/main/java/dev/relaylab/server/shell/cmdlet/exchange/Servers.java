package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Server;

/** The organisation's one server, as -Server and -Identity name it. */
final class Servers {

  private Servers() {}

  static boolean named(String text, Server server) {
    return text.equalsIgnoreCase(server.name())
        || text.equalsIgnoreCase(server.fqdn())
        || text.equalsIgnoreCase(Names.serverName(server));
  }

  /** Refuses the name of any other server. */
  static void check(String text, Organisation organisation, ExchangeErrors errors) {
    if (!named(text, organisation.server())) {
      throw errors.notFound(text);
    }
  }
}
