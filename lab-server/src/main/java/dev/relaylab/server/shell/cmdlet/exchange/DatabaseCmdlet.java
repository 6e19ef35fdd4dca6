package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import java.util.List;

/**
 * What is done to a mailbox database as a whole; whether it is mounted is kept and shown, and mail
 * is delivered all the same.
 */
final class DatabaseCmdlet extends SettingsCmdlet {
  private final String verb;

  private DatabaseCmdlet(LabServices lab, String verb, CmdletSpec spec) {
    super(lab, Databases.settings(), spec);
    this.verb = verb;
  }

  static List<DatabaseCmdlet> ofDatabases(LabServices lab) {
    return List.of(
        new DatabaseCmdlet(
            lab,
            "Mount",
            table("Mount-Database", "Mounts a mailbox database.")
                .ignored(Types.SWITCH, "Taken.", "AcceptDataLoss", "Force")
                .example("Mount-Database DB02", "Shows it as mounted.")
                .changes()),
        new DatabaseCmdlet(
            lab,
            "Dismount",
            table("Dismount-Database", "Dismounts a mailbox database.")
                .example("Dismount-Database DB02 -Confirm:$false", "Shows it as not mounted.")
                .changesAfterAsking()),
        new DatabaseCmdlet(
            lab,
            "Move",
            table("Move-DatabasePath", "Gives a mailbox database other paths.")
                .named("EdbFilePath", Types.STRING, "Where the database is.")
                .named("LogFolderPath", Types.STRING, "Where its logs are.")
                .ignored(Types.SWITCH, "Taken; there are no files.", "ConfigurationOnly", "Force")
                .example(
                    "Move-DatabasePath DB02 -EdbFilePath D:\\DB02\\DB02.edb -Confirm:$false",
                    "Shows the new path.")
                .changesAfterAsking()),
        new DatabaseCmdlet(
            lab,
            "Clean",
            table("Clean-MailboxDatabase", "Looks for disconnected mailboxes: there are none.")
                .example("Clean-MailboxDatabase DB02", "Changes nothing.")
                .changes()));
  }

  private static Table table(String name, String synopsis) {
    return Table.of(name, synopsis).needs("DatabaseIdParameter");
  }

  @Override
  void process(CmdletCall call) {
    String identity = call.text("Identity");
    AdObject database =
        Databases.find(identity, organisation()).orElseThrow(() -> errors().notFound(identity));
    String action = verb + " database \"" + database.name() + "\".";
    if (!call.shouldProcess(action, action)) {
      return;
    }
    AdObject next =
        switch (verb) {
          case "Mount", "Dismount" -> with(database, "Mounted", verb.equals("Mount"));
          case "Move" -> moved(database, call);
          default -> database;
        };
    if (next != database) {
      store(call, next);
    }
  }

  private static AdObject moved(AdObject database, CmdletCall call) {
    AdObject next = database;
    for (String path : List.of("EdbFilePath", "LogFolderPath")) {
      next = call.has(path) ? with(next, path, call.text(path)) : next;
    }
    return next;
  }
}
