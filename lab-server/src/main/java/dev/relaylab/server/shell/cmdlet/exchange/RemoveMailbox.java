package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;

/** Removes a mailbox and its account. */
final class RemoveMailbox extends RemoveRecipient {

  RemoveMailbox(LabServices lab) {
    super(
        lab,
        spec(
            "Mailbox",
            "Removes a mailbox and its account.",
            "MailboxIdParameter",
            "Arbitration",
            "AuditLog",
            "Disconnect",
            "Force",
            "IgnoreLegalHold",
            "KeepWindowsLiveID",
            "Migration",
            "Permanent",
            "PublicFolder",
            "RemoveArbitrationMailboxWithOABsAllowed",
            "RemoveLastArbitrationMailboxAllowed"),
        "mailbox",
        RecipientSchema.MAILBOX);
  }
}
