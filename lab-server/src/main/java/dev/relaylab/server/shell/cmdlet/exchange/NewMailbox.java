package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/** Makes an account with a mailbox. */
final class NewMailbox extends NewRecipient {
  private static final List<String> RESOURCES = List.of("Shared", "Room", "Equipment");

  NewMailbox(LabServices lab) {
    super(lab, table().changes(), "mailbox");
  }

  private static Table table() {
    Table table =
        RecipientTable.store(
                RecipientTable.person(
                    RecipientTable.made("New-Mailbox", "Makes an account with a mailbox.")))
            .named(
                "UserPrincipalName",
                Types.STRING,
                "The name to log on with; needed for a person's mailbox.")
            .with(
                Parameter.named(
                    "Password",
                    SecretType.INSTANCE,
                    "Its password; needed for a person's mailbox."))
            .named("SamAccountName", Types.STRING, "The account name of older Windows.")
            .named(
                "AccountDisabled", Types.SWITCH, "Makes the account without the right to log on.");
    RESOURCES.forEach(
        kind -> table.named(kind, Types.SWITCH, "Makes a mailbox nobody logs on to."));
    for (String refused : List.of("Arbitration", "Discovery", "PublicFolder", "AuditLog")) {
      table.with(
          Parameter.named(refused, Types.SWITCH, "Refused: the lab has no mailboxes of this kind.")
              .is(Fidelity.REFUSED));
    }
    for (String refused : List.of("LinkedMasterAccount", "LinkedDomainController")) {
      table.with(
          Parameter.named(refused, Types.STRING, "Refused: the lab has one forest.")
              .is(Fidelity.REFUSED));
    }
    return table
        .ignored(
            Types.BOOL,
            "Taken; passwords of the lab don't expire, and rooms have no accounts.",
            "ResetPasswordOnNextLogon",
            "EnableRoomMailboxAccount",
            "IsExcludedFromServingHierarchy",
            "RemotePowerShellEnabled")
        .ignored(
            Types.ANY,
            "Taken; nothing in the lab acts on it.",
            "SharingPolicy",
            "ThrottlingPolicy",
            "ExternalDirectoryObjectId",
            "ImmutableId",
            "QueryBaseDN",
            "ResourceCapacity",
            "RoomMailboxPassword",
            "LinkedCredential")
        .ignored(Types.SWITCH, "Taken; the lab has one forest.", "LinkedRoom")
        .named("Office", Types.STRING, "Where a room is.")
        .named("Phone", Types.STRING, "The room's telephone number.")
        .example(
            "New-Mailbox -Name Dave -UserPrincipalName dave@contoso.example -Password (ConvertTo-SecureString 'Pa55word-dave' -AsPlainText -Force)",
            "Makes dave@contoso.example.");
  }

  @Override
  AdObject made(CmdletCall call) {
    for (String refused :
        List.of(
            "Arbitration",
            "Discovery",
            "PublicFolder",
            "AuditLog",
            "LinkedMasterAccount",
            "LinkedDomainController")) {
      if (call.has(refused)) {
        throw errors()
            .invalidArgument(
                "The lab doesn't simulate the parameter " + refused + " of New-Mailbox.");
      }
    }
    String kind = RESOURCES.stream().filter(call::flag).findFirst().orElse("User");
    boolean person = kind.equals("User") && !call.flag("AccountDisabled");
    if (person) {
      require(call, "UserPrincipalName");
      require(call, "Password");
    }
    String upn = call.text("UserPrincipalName");
    String alias =
        RecipientTable.alias(call, upn == null ? call.text("Name") : upn.replaceAll("@.*", ""));
    AdObject mailbox = AdObject.of(RecipientSchema.MAILBOX, call.text("Name"));
    AdObject made =
        withAccount(RecipientTable.named(mailbox, call, alias, organisation()), call, alias)
            .with(RecipientSchema.RECIPIENT_TYPE_DETAILS, kind + "Mailbox")
            .with(RecipientSchema.ACCOUNT_DISABLED, !person);
    made = RecipientTable.archived(made, call);
    return call.has("Office") ? SettingsCmdlet.with(made, "Office", call.text("Office")) : made;
  }
}
