package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;

/** Removes a mail user and its account. */
final class RemoveMailUser extends RemoveRecipient {

  RemoveMailUser(LabServices lab) {
    super(
        lab,
        spec(
            "MailUser",
            "Removes a mail user and its account.",
            "MailUserIdParameter",
            "Force",
            "IgnoreLegalHold",
            "KeepWindowsLiveID",
            "Permanent"),
        "mail user",
        RecipientSchema.MAIL_USER);
  }
}
