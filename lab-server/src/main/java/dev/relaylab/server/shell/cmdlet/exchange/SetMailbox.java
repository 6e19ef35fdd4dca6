package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/** Changes a mailbox. */
final class SetMailbox extends SetObject {
  private static final List<String> FORWARDING =
      List.of("ForwardingAddress", "ForwardingSmtpAddress");

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
        .ignored(Types.ANY, "Taken; the lab has one database.", "Database")
        .ignored(
            Types.SWITCH,
            "Taken; nothing is asked, and the lab has no mailboxes of other kinds.",
            "Force",
            "Arbitration",
            "AuditLog",
            "PublicFolder",
            "ApplyMandatoryProperties",
            "RemoveManagedFolderAndPolicy",
            "ManagedFolderMailboxPolicyAllowed")
        .ignored(
            Types.BOOL,
            "Taken; the lab has no arbitration mailboxes and no resource accounts.",
            "ClientExtensions",
            "DisableThrottling",
            "EnableRoomMailboxAccount",
            "GMGen",
            "Management",
            "MessageTracking",
            "Migration",
            "OABGen",
            "OMEncryption",
            "PstProvider",
            "UMDataStorage",
            "UMGrammar")
        .ignored(
            Types.ANY,
            "Taken; the lab has one forest and one password for each account.",
            "LinkedCredential",
            "LinkedDomainController",
            "NewPassword",
            "OldPassword",
            "RoomMailboxPassword")
        .example(
            "Set-Mailbox Alice -EmailAddresses @{Add=\"sales@contoso.example\"}",
            "Gives Alice one more address.");
  }

  @Override
  AdObject changed(AdObject present, CmdletCall call) {
    if (FORWARDING.stream().anyMatch(forwarding -> call.value(forwarding) != null)) {
      call.warn("The lab keeps and shows where a mailbox forwards to; it forwards no mail.");
    }
    AdObject next = RecipientTable.changed(present, call, errors());
    if (call.text("ForwardingAddress") != null) {
      AdObject to = one(call.text("ForwardingAddress"), RecipientSchema.ALL.toArray(new Schema[0]));
      next = SettingsCmdlet.with(next, "ForwardingAddress", identityOf(to));
    }
    if (call.text("ForwardingSmtpAddress") != null) {
      next =
          SettingsCmdlet.with(
              next,
              "ForwardingSmtpAddress",
              "smtp:" + Addresses.bare(call.text("ForwardingSmtpAddress")));
    }
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
