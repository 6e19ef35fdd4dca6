package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;

/** Removes a mail contact. */
final class RemoveMailContact extends RemoveRecipient {

  RemoveMailContact(LabServices lab) {
    super(
        lab,
        spec("MailContact", "Removes a mail contact.", "MailContactIdParameter"),
        "mail contact",
        RecipientSchema.MAIL_CONTACT);
  }
}
