package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.List;

/** Takes the mailbox from an account and leaves the account. */
final class DisableMailbox extends ExchangeCmdlet {

  DisableMailbox(LabServices lab) {
    super(
        lab,
        Table.of("Disable-Mailbox", "Takes the mailbox from an account and leaves the account.")
            .needs("MailboxIdParameter")
            .named("Archive", Types.SWITCH, "Takes the archive only.")
            .ignored(
                Types.SWITCH,
                "Taken; the lab has no such mailboxes, and keeps nothing of one.",
                "Arbitration",
                "DisableArbitrationMailboxWithOABsAllowed",
                "DisableLastArbitrationMailboxAllowed",
                "IgnoreDefaultScope",
                "IgnoreLegalHold",
                "IncludeSoftDeletedObjects",
                "PreventRecordingPreviousDatabase",
                "PublicFolder",
                "RemoteArchive")
            .example(
                "Disable-Mailbox Dave -Confirm:$false",
                "Dave keeps the account and loses the mailbox.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    AdObject mailbox = one(call, RecipientSchema.MAILBOX);
    String identity = identityOf(mailbox);
    if (call.flag("Archive")) {
      withoutArchive(mailbox, call);
      return;
    }
    AdObject account =
        AdObject.of(RecipientSchema.USER, mailbox.name())
            .with(RecipientSchema.DISPLAY_NAME, mailbox.get(RecipientSchema.DISPLAY_NAME))
            .with(
                RecipientSchema.USER_PRINCIPAL_NAME,
                mailbox.get(RecipientSchema.USER_PRINCIPAL_NAME))
            .with(RecipientSchema.SAM_ACCOUNT_NAME, mailbox.get(RecipientSchema.SAM_ACCOUNT_NAME))
            .with(RecipientSchema.PASSWORD, mailbox.get(RecipientSchema.PASSWORD))
            .with(RecipientSchema.ACCOUNT_DISABLED, mailbox.get(RecipientSchema.ACCOUNT_DISABLED));
    for (Property<?> person : RecipientSchema.directory(account.schema())) {
      account = account.withUntyped(person, mailbox.get(person));
    }
    AdObject left = account;
    String action = "Disabling mailbox \"" + identity + "\".";
    if (call.shouldProcess(action, action)) {
      change(
          call,
          identity,
          organisation ->
              MailboxSettings.forgotten(organisation.remove(mailbox), mailbox).put(left));
    }
  }

  private void withoutArchive(AdObject mailbox, CmdletCall call) {
    String identity = identityOf(mailbox);
    String action = "Disabling archive for \"" + identity + "\".";
    if (call.shouldProcess(action, action)) {
      AdObject next = SettingsCmdlet.with(mailbox, "ArchiveStatus", "None");
      next = SettingsCmdlet.with(next, "ArchiveName", List.of());
      AdObject without = SettingsCmdlet.with(next, "ArchiveDatabase", null);
      change(call, identity, organisation -> organisation.put(without));
    }
  }
}
