package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;

/** Shows mail users. */
final class GetMailUser extends GetRecipients {

  GetMailUser(LabServices lab) {
    super(
        lab,
        table("Get-MailUser", "Shows mail users.", "MailUserIdParameter")
            .example("Get-MailUser", "Lists all of them.")
            .reads(),
        RecipientSchema.MAIL_USER);
  }
}
