package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.RecipientSchema;
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
            .named("Database", Types.STRING, "All mailboxes of a database.")
            .with(Parameter.named("Server", ServerType.INSTANCE, "All mailboxes of a server."))
            .ignored(
                Types.STRING,
                "Taken; all of them are shown.",
                "Filter",
                "StoreMailboxIdentity",
                "CopyOnServer")
            .ignored(
                Types.SWITCH,
                "Taken; there is nothing more to show.",
                "Archive",
                "AuditLog",
                "IncludePassive",
                "IncludeQuarantineDetails",
                "IncludeMoveHistory",
                "IncludeMoveReport",
                "NoADLookup")
            .example("Get-Mailbox | Get-MailboxStatistics", "Counts for every mailbox.")
            .reads());
    this.tracking = tracking;
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    for (String database : new String[] {call.text("Database"), call.text("Identity")}) {
      if (Databases.NAME.equalsIgnoreCase(database) || call.has("Server")) {
        organisation().all(RecipientSchema.MAILBOX).forEach(mailbox -> show(mailbox, call));
        return;
      }
    }
    show(one(call, RecipientSchema.MAILBOX), call);
  }

  private void show(AdObject mailbox, CmdletCall call) {
    String address = mailbox.get(RecipientSchema.PRIMARY_SMTP_ADDRESS);
    List<TrackingView.Row> delivered =
        tracking.rows().stream()
            .filter(row -> row.eventId().equals("DELIVER"))
            .filter(row -> row.recipients().stream().anyMatch(address::equalsIgnoreCase))
            .toList();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("DisplayName", mailbox.get(RecipientSchema.DISPLAY_NAME));
    shown.put("ItemCount", delivered.size());
    shown.put("DeletedItemCount", 0);
    shown.put("StorageLimitStatus", null);
    shown.put("LastLogonTime", null);
    shown.put(
        "TotalItemSize",
        new ByteSize(delivered.stream().mapToLong(TrackingView.Row::totalBytes).sum()));
    shown.put("Database", Databases.id(organisation().server()));
    shown.put("ServerName", organisation().server().name());
    shown.put("MailboxGuid", Names.guid(mailbox, organisation().server()));
    shown.put("Identity", identityOf(mailbox));
    shown.put("IsValid", true);
    shown.put("ObjectState", "Unchanged");
    call.write(
        new Shown(
            "Microsoft.Exchange.Management.MapiTasks.Presentation.MailboxStatistics",
            shown,
            identityOf(mailbox)));
  }
}
