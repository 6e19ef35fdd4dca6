package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/** Changes a mailbox. */
final class SetMailbox extends SetObject {

  SetMailbox(LabServices lab) {
    super(lab, table().changes(), "mailbox", RecipientSchema.MAILBOX);
  }

  private static Table table() {
    return RecipientTable.changes(
            "Set-Mailbox", "Changes a mailbox.", "MailboxIdParameter", RecipientSchema.MAILBOX)
        .properties(
            RecipientSchema.MAILBOX,
            Fidelity.REAL,
            "The account.",
            "UserPrincipalName",
            "SamAccountName",
            "AccountDisabled")
        .with(Parameter.named("Password", SecretType.INSTANCE, "A new password."))
        .named(
            "Type",
            Types.oneOf("ConvertibleMailboxSubType", "Regular", "Room", "Equipment", "Shared"),
            "Makes it a mailbox of another kind.")
        .ignored(
            Types.ANY,
            "Taken; the lab has one database without quotas.",
            "IssueWarningQuota",
            "ProhibitSendQuota",
            "ProhibitSendReceiveQuota",
            "UseDatabaseQuotaDefaults",
            "RetentionPolicy",
            "Database",
            "Force")
        .with(
            Parameter.named("ForwardingAddress", Types.STRING, "Refused: the lab forwards no mail.")
                .is(Fidelity.REFUSED))
        .with(
            Parameter.named(
                    "ForwardingSmtpAddress", Types.STRING, "Refused: the lab forwards no mail.")
                .is(Fidelity.REFUSED))
        .with(
            Parameter.named(
                    "DeliverToMailboxAndForward", Types.BOOL, "Refused: the lab forwards no mail.")
                .is(Fidelity.REFUSED))
        .example(
            "Set-Mailbox Alice -EmailAddresses @{Add=\"sales@contoso.example\"}",
            "Gives Alice one more address.");
  }

  @Override
  AdObject changed(AdObject present, CmdletCall call) {
    for (String refused :
        List.of("ForwardingAddress", "ForwardingSmtpAddress", "DeliverToMailboxAndForward")) {
      if (call.value(refused) != null && !Boolean.FALSE.equals(call.value(refused))) {
        throw errors()
            .invalidArgument(
                "The lab doesn't simulate the parameter " + refused + " of Set-Mailbox.");
      }
    }
    AdObject next = RecipientTable.changed(present, call, errors());
    if (call.value("Password") instanceof SecretType.Secret secret) {
      next = next.with(RecipientSchema.PASSWORD, secret.text());
    }
    if (call.has("Type")) {
      String type = call.text("Type");
      next =
          next.with(
              RecipientSchema.RECIPIENT_TYPE_DETAILS,
              (type.equals("Regular") ? "User" : type) + "Mailbox");
    }
    return next;
  }
}
