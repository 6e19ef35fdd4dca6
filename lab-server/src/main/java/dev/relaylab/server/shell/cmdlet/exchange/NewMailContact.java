package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/** Makes a contact: a foreign address with a name in the organisation. */
final class NewMailContact extends NewRecipient {

  NewMailContact(LabServices lab) {
    super(
        lab,
        RecipientTable.person(
                RecipientTable.made(
                    "New-MailContact",
                    "Makes a contact: a foreign address with a name in the organisation."))
            .with(
                Parameter.named("ExternalEmailAddress", Types.STRING, "The foreign address.")
                    .required())
            .properties(
                RecipientSchema.MAIL_CONTACT,
                Fidelity.IGNORED,
                "Taken and shown; the lab sends every message as it came.",
                RecipientTable.FORMAT)
            .example(
                "New-MailContact -Name Pat -ExternalEmailAddress pat@partner.example",
                "Makes a contact for pat@partner.example.")
            .changes(),
        "mail contact");
  }

  @Override
  AdObject made(CmdletCall call) {
    String external = Addresses.bare(call.text("ExternalEmailAddress"));
    AdObject contact =
        AdObject.of(RecipientSchema.MAIL_CONTACT, call.text("Name"))
            .with(RecipientSchema.EXTERNAL_EMAIL_ADDRESS, "SMTP:" + external);
    contact = RecipientTable.kept(contact, RecipientTable.format(contact.schema()), call);
    String alias = RecipientTable.alias(call, call.text("Name"));
    AdObject named = RecipientTable.named(contact, call, alias, organisation());
    return call.has("PrimarySmtpAddress") ? named : Addresses.withPrimary(contact(named), external);
  }

  private static AdObject contact(AdObject named) {
    return named.with(RecipientSchema.EMAIL_ADDRESSES, List.of());
  }
}
