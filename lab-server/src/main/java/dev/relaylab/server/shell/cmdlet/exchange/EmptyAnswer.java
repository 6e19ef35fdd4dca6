package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** Cmdlets about mailboxes that check their mailbox and then have nothing to do or to show. */
final class EmptyAnswer extends ExchangeCmdlet {

  private EmptyAnswer(LabServices lab, CmdletSpec spec) {
    super(lab, spec);
  }

  static List<EmptyAnswer> all(LabServices lab) {
    return List.of(
        new EmptyAnswer(
            lab,
            Table.of("Start-ManagedFolderAssistant", "Applies retention; the lab has none.")
                .needs("MailboxOrMailUserIdParameter")
                .ignored(
                    Types.SWITCH,
                    "Taken.",
                    "FullCrawl",
                    "HoldCleanup",
                    "StopHoldCleanup",
                    "InactiveMailbox")
                .example("Start-ManagedFolderAssistant Alice", "Changes nothing.")
                .changes()),
        new EmptyAnswer(
            lab,
            Table.of("Search-MailboxAuditLog", "Searches who opened mailboxes: nobody did.")
                .selects("MailboxIdParameter")
                .ignored(
                    Types.ANY,
                    "Taken; there are no entries.",
                    "Mailboxes",
                    "StartDate",
                    "EndDate",
                    "LogonTypes",
                    "Operations",
                    "ExternalAccess",
                    "ResultSize")
                .ignored(Types.SWITCH, "Taken; there are no entries.", "ShowDetails")
                .example("Search-MailboxAuditLog Alice -ShowDetails", "Shows nothing.")
                .reads()),
        new EmptyAnswer(
            lab,
            Table.of("Get-UserPhoto", "Shows a person's photo; there are none.")
                .needs("MailboxIdParameter")
                .ignored(Types.SWITCH, "Taken.", "Preview", "GroupMailbox")
                .ignored(Types.ANY, "Taken.", "ResultSize", "Filter", "Anr", "SortBy")
                .example("Get-UserPhoto Alice", "Says that there is none.")
                .reads()),
        new EmptyAnswer(
            lab,
            Table.of(
                    "Update-StoreMailboxState",
                    "Brings the store up to date about a mailbox; it always is.")
                .with(
                    Parameter.named("Database", DatabaseType.INSTANCE, "Its database.").required())
                .with(
                    Parameter.named(
                            "Identity", new IdentityType("StoreMailboxIdParameter"), "The mailbox.")
                        .required()
                        .at(1)
                        .pipedByName())
                .example(
                    "Update-StoreMailboxState -Database DB02 -Identity Alice", "Changes nothing.")
                .changes()),
        new EmptyAnswer(
            lab,
            Table.of("Connect-Mailbox", "Connects a mailbox that lost its account: none did.")
                .needs("StoreMailboxIdParameter")
                .with(
                    Parameter.named("Database", DatabaseType.INSTANCE, "Its database.").required())
                .ignored(Types.ANY, "Taken.", "User", "Alias", "ActiveSyncMailboxPolicy")
                .ignored(
                    Types.SWITCH,
                    "Taken.",
                    "AllowLegacyDNMismatch",
                    "Archive",
                    "Shared",
                    "Room",
                    "Equipment",
                    "Force")
                .example(
                    "Connect-Mailbox Alice -Database DB02 -User Alice", "Says that there is none.")
                .changes()));
  }

  @Override
  void process(CmdletCall call) {
    Databases.check(call.text("Database"), organisation(), errors());
    String name = spec().name();
    if (name.equals("Connect-Mailbox")) {
      throw errors().notFound(call.text("Identity"));
    }
    if (call.text("Identity") != null) {
      one(call, RecipientSchema.MAILBOX);
    }
    if (name.equals("Get-UserPhoto")) {
      throw errors()
          .refusal("UserPhotoNotFoundException", "NotSpecified", "There is no photo stored here.");
    }
  }
}
