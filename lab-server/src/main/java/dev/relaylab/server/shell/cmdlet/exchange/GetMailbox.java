package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Shows mailboxes. */
final class GetMailbox extends GetRecipients {

  GetMailbox(LabServices lab) {
    super(
        lab,
        table("Get-Mailbox", "Shows mailboxes.", "MailboxIdParameter")
            .ignored(
                Types.STRING,
                "Taken; all mailboxes of the lab lie in one database.",
                "Database",
                "Server")
            .ignored(
                Types.SWITCH,
                "Taken; the lab has no mailboxes of this kind.",
                "Arbitration",
                "Archive",
                "AuditLog",
                "Monitoring",
                "PublicFolder",
                "RemoteArchive",
                "Migration")
            .example("Get-Mailbox", "Lists all mailboxes.")
            .reads(),
        RecipientSchema.MAILBOX);
  }

  @Override
  boolean shows(CmdletCall call) {
    return !call.flag("Arbitration")
        && !call.flag("AuditLog")
        && !call.flag("Monitoring")
        && !call.flag("PublicFolder")
        && !call.flag("Migration")
        && !call.flag("RemoteArchive")
        && !call.flag("Archive");
  }
}
