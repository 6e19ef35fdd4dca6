package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Changes a mail contact. */
final class SetMailContact extends SetObject {

  SetMailContact(LabServices lab) {
    super(
        lab,
        RecipientTable.changes(
                "Set-MailContact",
                "Changes a mail contact.",
                "MailContactIdParameter",
                RecipientSchema.MAIL_CONTACT)
            .named("ExternalEmailAddress", Types.STRING, "The foreign address.")
            .example(
                "Set-MailContact Pat -ExternalEmailAddress pat@partner.example",
                "Sends its mail to another address.")
            .changes(),
        "mail contact",
        RecipientSchema.MAIL_CONTACT);
  }

  @Override
  AdObject changed(AdObject present, CmdletCall call) {
    AdObject next = RecipientTable.changed(present, call, errors());
    return call.has("ExternalEmailAddress")
        ? next.with(
            RecipientSchema.EXTERNAL_EMAIL_ADDRESS,
            "SMTP:" + Addresses.bare(call.text("ExternalEmailAddress")))
        : next;
  }
}
