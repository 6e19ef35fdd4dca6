package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;

/** Shows mail contacts. */
final class GetMailContact extends GetRecipients {

  GetMailContact(LabServices lab) {
    super(
        lab,
        table("Get-MailContact", "Shows mail contacts.", "MailContactIdParameter")
            .example("Get-MailContact", "Lists all of them.")
            .reads(),
        RecipientSchema.MAIL_CONTACT);
  }
}
