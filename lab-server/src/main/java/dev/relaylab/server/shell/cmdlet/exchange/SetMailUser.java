package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;

/** Changes a mail user. */
final class SetMailUser extends SetObject {

  SetMailUser(LabServices lab) {
    super(
        lab,
        RecipientTable.changes(
                "Set-MailUser",
                "Changes a mail user.",
                "MailUserIdParameter",
                RecipientSchema.MAIL_USER)
            .named("ExternalEmailAddress", Types.STRING, "The foreign address.")
            .properties(
                RecipientSchema.MAIL_USER,
                Fidelity.REAL,
                "The account.",
                "UserPrincipalName",
                "SamAccountName")
            .with(Parameter.named("Password", SecretType.INSTANCE, "A new password."))
            .example(
                "Set-MailUser Pat -ExternalEmailAddress pat@partner.example",
                "Sends its mail to another address.")
            .changes(),
        "mail user",
        RecipientSchema.MAIL_USER);
  }

  @Override
  AdObject changed(AdObject present, CmdletCall call) {
    AdObject next = RecipientTable.changed(present, call, errors());
    if (call.value("Password") instanceof SecretType.Secret secret) {
      next = next.with(RecipientSchema.PASSWORD, secret.text());
    }
    return call.has("ExternalEmailAddress")
        ? next.with(
            RecipientSchema.EXTERNAL_EMAIL_ADDRESS,
            "SMTP:" + Addresses.bare(call.text("ExternalEmailAddress")))
        : next;
  }
}
