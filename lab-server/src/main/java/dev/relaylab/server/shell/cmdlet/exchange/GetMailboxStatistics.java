package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what came into a mailbox: the messages that the tracking log says were delivered. */
final class GetMailboxStatistics extends ExchangeCmdlet {
  private final TrackingView tracking;

  GetMailboxStatistics(LabServices lab, TrackingView tracking) {
    super(
        lab,
        Table.of(
                "Get-MailboxStatistics",
                "Counts what came into a mailbox, by the message tracking log.")
            .selects("GeneralMailboxOrMailUserIdParameter")
            .with(
                Parameter.named("Database", DatabaseType.INSTANCE, "All mailboxes of a database.")
                    .piped())
            .with(Parameter.named("Server", ServerType.INSTANCE, "All mailboxes of a server."))
            .named("Archive", Types.SWITCH, "That of the archive, which is empty.")
            .named("Filter", Types.STRING, "Only those that an OPATH filter takes.")
            .ignored(
                Types.STRING,
                "Taken; all of them are shown.",
                "StoreMailboxIdentity",
                "CopyOnServer",
                "AuxMailboxes")
            .ignored(
                Types.SWITCH,
                "Taken; there is nothing more to show.",
                "AuditLog",
                "IncludePassive",
                "IncludeQuarantineDetails",
                "IncludeMoveHistory",
                "IncludeMoveReport",
                "IncludeSoftDeletedRecipients",
                "NoADLookup")
            .example("Get-Mailbox | Get-MailboxStatistics", "Counts for every mailbox.")
            .reads());
    this.tracking = tracking;
  }

  @Override
  void process(CmdletCall call) {
    OpathFilter filter = filter(call.text("Filter"));
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    String identity = call.text("Identity");
    String database = call.text("Database");
    if (database != null) {
      Databases.check(database, organisation(), errors());
    } else if (identity != null && Databases.find(identity, organisation()).isPresent()) {
      database = identity;
    }
    if (database != null || call.has("Server")) {
      String name =
          database == null
              ? null
              : Databases.find(database, organisation()).map(AdObject::name).orElse("");
      organisation().all(RecipientSchema.MAILBOX).stream()
          .filter(mailbox -> name == null || Databases.of(mailbox, organisation()).equals(name))
          .forEach(mailbox -> show(mailbox, filter, call));
      return;
    }
    if (identity == null) {
      throw errors().missing("Identity");
    }
    AdObject mailbox = one(call, RecipientSchema.MAILBOX);
    if (call.flag("Archive")) {
      MailboxItems.checkArchive(mailbox, this);
    }
    show(mailbox, filter, call);
  }

  private OpathFilter filter(String text) {
    try {
      return text == null ? OpathFilter.ALL : OpathFilter.parse(text);
    } catch (OpathFilter.Malformed bad) {
      throw errors()
          .invalidArgument(
              "Invalid filter syntax. For a description of the filter parameter syntax see the command help.\n\""
                  + text
                  + "\" at position "
                  + bad.position
                  + ".");
    }
  }

  private void show(AdObject mailbox, OpathFilter filter, CmdletCall call) {
    Server server = organisation().server();
    boolean archive = call.flag("Archive");
    List<TrackingView.Row> items = archive ? List.of() : MailboxItems.of(mailbox, tracking);
    ByteSize nothing = new ByteSize(0);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put(
        "DisplayName",
        (archive ? "Online Archive - " : "") + mailbox.get(RecipientSchema.DISPLAY_NAME));
    shown.put("AssociatedItemCount", 0);
    shown.put("ItemCount", items.size());
    shown.put("DeletedItemCount", 0);
    shown.put("StorageLimitStatus", null);
    shown.put("LastLogonTime", null);
    shown.put("LastLogoffTime", null);
    shown.put("LastLoggedOnUserAccount", null);
    shown.put(
        "TotalItemSize",
        size(new ByteSize(items.stream().mapToLong(TrackingView.Row::totalBytes).sum())));
    shown.put("TotalDeletedItemSize", size(nothing));
    shown.put("AttachmentTableTotalSize", size(nothing));
    shown.put("MessageTableTotalSize", size(nothing));
    shown.put(
        "DatabaseIssueWarningQuota", Databases.quota(mailbox, "IssueWarningQuota", organisation()));
    shown.put(
        "DatabaseProhibitSendQuota", Databases.quota(mailbox, "ProhibitSendQuota", organisation()));
    shown.put(
        "DatabaseProhibitSendReceiveQuota",
        Databases.quota(mailbox, "ProhibitSendReceiveQuota", organisation()));
    shown.put("DisconnectDate", null);
    shown.put("DisconnectReason", null);
    shown.put("IsArchiveMailbox", archive);
    shown.put("IsQuarantined", false);
    shown.put("IsMoveDestination", false);
    shown.put("MailboxType", "Private");
    shown.put("MailboxTypeDetail", mailbox.get(RecipientSchema.RECIPIENT_TYPE_DETAILS));
    shown.put("Database", Databases.id(Databases.of(mailbox, organisation()), server));
    shown.put("DatabaseName", Databases.of(mailbox, organisation()));
    shown.put("ServerName", server.name());
    shown.put("LegacyDN", ComputedRecipient.legacyName(mailbox, server));
    shown.put("MailboxGuid", ComputedRecipient.guid("mailbox ", mailbox, server));
    shown.put("OwnerADGuid", Names.guid(mailbox, server));
    shown.put("OriginatingServer", server.fqdn());
    shown.put("Identity", ComputedRecipient.guid("mailbox ", mailbox, server));
    shown.put("IsValid", true);
    shown.put("ObjectState", "Unchanged");
    Shown statistics =
        new Shown(
            "Microsoft.Exchange.Management.MapiTasks.Presentation.MailboxStatistics",
            shown,
            identityOf(mailbox));
    if (filter.takes(statistics)) {
      call.write(statistics);
    }
  }

  /** A size as scripts take it apart: {@code .Value.ToMB()}. */
  private static Object size(ByteSize size) {
    return ShownValues.of(Unlimited.of(size));
  }
}
