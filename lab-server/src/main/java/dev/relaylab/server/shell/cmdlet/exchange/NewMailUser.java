package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/** Makes an account whose mail lives somewhere else. */
final class NewMailUser extends NewRecipient {

  NewMailUser(LabServices lab) {
    super(
        lab,
        RecipientTable.person(
                RecipientTable.made(
                    "New-MailUser", "Makes an account whose mail lives somewhere else."))
            .with(
                Parameter.named("ExternalEmailAddress", Types.STRING, "The foreign address.")
                    .required())
            .named("UserPrincipalName", Types.STRING, "The name to log on with.")
            .with(Parameter.named("Password", SecretType.INSTANCE, "Its password."))
            .named("SamAccountName", Types.STRING, "The account name of older Windows.")
            .ignored(
                Types.ANY,
                "Taken; it has no effect in the lab.",
                "RemotePowerShellEnabled",
                "ResetPasswordOnNextLogon",
                "ImmutableId")
            .properties(
                RecipientSchema.MAIL_CONTACT,
                Fidelity.IGNORED,
                "Taken and shown; the lab sends every message as it came.",
                RecipientTable.FORMAT)
            .example(
                "New-MailUser -Name Eve -ExternalEmailAddress eve@partner.example -UserPrincipalName eve@contoso.example -Password (ConvertTo-SecureString 'Pa55word-eve' -AsPlainText -Force)",
                "Makes an account for Eve, who reads her mail at partner.example.")
            .changes(),
        "mail user");
  }

  @Override
  AdObject made(CmdletCall call) {
    require(call, "UserPrincipalName");
    require(call, "Password");
    String external = Addresses.bare(call.text("ExternalEmailAddress"));
    AdObject user =
        AdObject.of(RecipientSchema.MAIL_USER, call.text("Name"))
            .with(RecipientSchema.EXTERNAL_EMAIL_ADDRESS, "SMTP:" + external);
    user = RecipientTable.kept(user, RecipientTable.format(user.schema()), call);
    String alias = RecipientTable.alias(call, call.text("UserPrincipalName").replaceAll("@.*", ""));
    AdObject named =
        withAccount(RecipientTable.named(user, call, alias, organisation()), call, alias);
    return call.has("PrimarySmtpAddress")
        ? named
        : Addresses.withPrimary(named.with(RecipientSchema.EMAIL_ADDRESSES, List.of()), external);
  }
}
