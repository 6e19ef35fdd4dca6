package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;

/** Shows mailboxes. */
final class GetMailbox extends GetRecipients {

  GetMailbox(LabServices lab) {
    super(
        lab,
        table("Get-Mailbox", "Shows mailboxes.", "MailboxIdParameter")
            .with(
                Parameter.named("Database", DatabaseType.INSTANCE, "Only those in a database.")
                    .piped()
                    .in("DatabaseSet"))
            .with(
                Parameter.named("Server", ServerType.INSTANCE, "Only those of a server.")
                    .in("ServerSet"))
            .ignored(
                Types.SWITCH,
                "Taken; the lab has no mailboxes of this kind.",
                "Arbitration",
                "AuditLog",
                "Monitoring",
                "PublicFolder",
                "RemoteArchive",
                "Migration")
            .named("Archive", Types.SWITCH, "Only those with an archive.")
            .example("Get-Mailbox", "Lists all mailboxes.")
            .reads(),
        RecipientSchema.MAILBOX);
  }

  @Override
  boolean takes(DirectoryObject mailbox, CmdletCall call) {
    String database = call.text("Database");
    boolean there =
        database == null
            || Databases.find(database, organisation())
                .filter(one -> one.name().equals(Databases.of(mailbox.object(), organisation())))
                .isPresent();
    return there && (!call.flag("Archive") || !"None".equals(mailbox.property("ArchiveStatus")));
  }

  @Override
  boolean shows(CmdletCall call) {
    Databases.check(call.text("Database"), organisation(), errors());
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    return !call.flag("Arbitration")
        && !call.flag("AuditLog")
        && !call.flag("Monitoring")
        && !call.flag("PublicFolder")
        && !call.flag("Migration")
        && !call.flag("RemoteArchive");
  }
}
