package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Takes the mailbox from an account and leaves the account. */
final class DisableMailbox extends ExchangeCmdlet {

  DisableMailbox(LabServices lab) {
    super(
        lab,
        Table.of("Disable-Mailbox", "Takes the mailbox from an account and leaves the account.")
            .needs("MailboxIdParameter")
            .example(
                "Disable-Mailbox Dave -Confirm:$false",
                "Dave keeps the account and loses the mailbox.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    AdObject mailbox = one(call, RecipientSchema.MAILBOX);
    String identity = identityOf(mailbox);
    AdObject account =
        AdObject.of(RecipientSchema.USER, mailbox.name())
            .with(RecipientSchema.DISPLAY_NAME, mailbox.get(RecipientSchema.DISPLAY_NAME))
            .with(
                RecipientSchema.USER_PRINCIPAL_NAME,
                mailbox.get(RecipientSchema.USER_PRINCIPAL_NAME))
            .with(RecipientSchema.SAM_ACCOUNT_NAME, mailbox.get(RecipientSchema.SAM_ACCOUNT_NAME))
            .with(RecipientSchema.PASSWORD, mailbox.get(RecipientSchema.PASSWORD))
            .with(RecipientSchema.ACCOUNT_DISABLED, mailbox.get(RecipientSchema.ACCOUNT_DISABLED));
    String action = "Disabling mailbox \"" + identity + "\".";
    if (call.shouldProcess(action, action)) {
      change(call, identity, organisation -> organisation.remove(mailbox).put(account));
    }
  }
}
