package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.directory.ValueTypes;
import java.util.List;
import java.util.Optional;

/** The mailbox databases of the lab's server, and which mailbox is in which. */
final class Databases {
  static final String NAME = "Mailbox Database 01";
  private static final Property<String> DATABASE =
      Property.readOnly("Database", ValueTypes.text(64), NAME);

  /** Where a mailbox is, kept with it when that is not the database of setup. */
  static final Settings HOMES =
      Settings.keptWithMailboxes(
          "MailboxHome",
          new Schema(
              "msExchMailboxHome",
              "Microsoft.Exchange.Data.Directory.Management.MailboxHome",
              "CN=MailboxHome",
              "0.1 (8.0.535.0)",
              List.of(DATABASE)),
          "the databases of mailboxes");

  private Databases() {}

  static Settings settings() {
    return Settings.of("MailboxDatabase");
  }

  /** The database that a name means, in any of its forms. */
  static Optional<AdObject> find(String name, Organisation organisation) {
    Server server = organisation.server();
    String prefix = server.name() + "\\";
    String own =
        name.regionMatches(true, 0, prefix, 0, prefix.length())
            ? name.substring(prefix.length())
            : name;
    return settings().in(organisation).stream()
        .filter(
            database ->
                database.name().equalsIgnoreCase(own)
                    || Names.distinguishedName(database, server).equalsIgnoreCase(name)
                    || id(database.name(), server).distinguishedName().equalsIgnoreCase(name)
                    || Names.guid(database, server).toString().equalsIgnoreCase(name))
        .findFirst();
  }

  /** Refuses the name of a database that is not there. */
  static void check(String name, Organisation organisation, ExchangeErrors errors) {
    if (name != null && find(name, organisation).isEmpty()) {
      throw errors.notFound(name);
    }
  }

  /** The name of the database that a mailbox is in. */
  static String of(AdObject mailbox, Organisation organisation) {
    return organisation
        .find(HOMES.schema(), mailbox.name())
        .map(home -> home.get(DATABASE))
        .orElse(NAME);
  }

  /** The organisation with a mailbox in a database; null leaves it where it is. */
  static Organisation moved(Organisation organisation, AdObject mailbox, String database) {
    if (database == null) {
      return organisation;
    }
    AdObject fresh = AdObject.of(HOMES.schema(), mailbox.name());
    AdObject home = organisation.find(HOMES.schema(), mailbox.name()).orElse(fresh);
    String name = find(database, organisation).map(AdObject::name).orElse(NAME);
    return name.equals(NAME)
        ? organisation.remove(home)
        : organisation.put(home.with(DATABASE, name));
  }

  /** The mailboxes of a database. */
  static List<AdObject> mailboxes(String database, Organisation organisation) {
    return organisation.all(RecipientSchema.MAILBOX).stream()
        .filter(mailbox -> of(mailbox, organisation).equals(database))
        .toList();
  }

  /** A quota of the database that a mailbox is in. */
  static Object quota(AdObject mailbox, String quota, Organisation organisation) {
    return find(of(mailbox, organisation), organisation)
        .map(database -> database.get(database.schema().property(quota).orElseThrow()))
        .map(ShownValues::of)
        .orElse(null);
  }

  static ObjectId id(String name, Server server) {
    String container = Names.serverName(server);
    String group = container.substring(container.indexOf(",CN=Servers,") + ",CN=Servers,".length());
    return new ObjectId(name, "CN=" + name + ",CN=Databases," + group, null);
  }
}
