package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the messages that a mailbox sent or got, and tells what became of one: by the log. */
final class TrackingReport extends ExchangeCmdlet {
  private static final String ID = "MessageTrackingReportId";
  private final boolean searches;
  private final TrackingView tracking;

  private TrackingReport(
      LabServices lab, boolean searches, TrackingView tracking, CmdletSpec spec) {
    super(lab, spec);
    this.searches = searches;
    this.tracking = tracking;
  }

  static List<TrackingReport> all(LabServices lab, TrackingView tracking) {
    return List.of(
        new TrackingReport(
            lab,
            true,
            tracking,
            Table.of("Search-MessageTrackingReport", "Finds messages of a mailbox.")
                .needs("MailboxIdParameter")
                .named("Sender", Types.STRING, "Messages that the mailbox got from this sender.")
                .named("Recipients", Types.STRINGS, "Messages that it sent to these.")
                .named("Subject", Types.STRING, "Messages with these words in the subject.")
                .named("MessageId", Types.STRING, "The message with this id.")
                .ignored(Types.ANY, "Taken; all are shown.", "ResultSize", "TraceLevel")
                .ignored(
                    Types.SWITCH,
                    "Taken; the lab has one organisation.",
                    "BypassDelegateChecking",
                    "DoNotResolve")
                .example("Search-MessageTrackingReport Alice", "Shows what Alice sent.")
                .reads()),
        new TrackingReport(
            lab,
            false,
            tracking,
            Table.of("Get-MessageTrackingReport", "Tells what became of a message.")
                .with(
                    Parameter.named("Identity", new ReportId(), "The report's id.")
                        .required()
                        .at(1)
                        .piped()
                        .pipedByName()
                        .alias(ID))
                .ignored(
                    Types.ANY,
                    "Taken; all of it is shown.",
                    "ReportTemplate",
                    "RecipientPathFilter",
                    "DetailLevel",
                    "Recipients",
                    "Status",
                    "ResultSize",
                    "TraceLevel")
                .ignored(
                    Types.SWITCH,
                    "Taken; the lab has one organisation.",
                    "BypassDelegateChecking",
                    "DoNotResolve")
                .example(
                    "Search-MessageTrackingReport Alice | Get-MessageTrackingReport",
                    "Shows who got it.")
                .reads()));
  }

  @Override
  void process(CmdletCall call) {
    if (!searches) {
      report(call);
      return;
    }
    AdObject mailbox = one(call, RecipientSchema.MAILBOX);
    String own = mailbox.get(RecipientSchema.PRIMARY_SMTP_ADDRESS);
    String from = call.text("Sender") == null ? own : call.text("Sender");
    List<String> to = Types.texts(call.value("Recipients"));
    Map<String, TrackingView.Row> found = new LinkedHashMap<>();
    for (TrackingView.Row row : tracking.rows()) {
      boolean fits =
          row.eventId().equals("RECEIVE")
              && row.sender().equalsIgnoreCase(from)
              && (call.text("Sender") == null || has(row, own))
              && (to.isEmpty() || to.stream().anyMatch(one -> has(row, one)))
              && contains(row.subject(), call.text("Subject"))
              && contains(row.messageId(), call.text("MessageId"));
      if (fits) {
        found.putIfAbsent(row.messageId(), row);
      }
    }
    found.values().forEach(row -> call.write(found(row)));
  }

  private static boolean has(TrackingView.Row row, String recipient) {
    return row.recipients().stream().anyMatch(recipient::equalsIgnoreCase);
  }

  private static boolean contains(String text, String wanted) {
    return wanted == null
        || text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }

  private static Shown found(TrackingView.Row row) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put(ID, "Message-Id=" + row.messageId());
    shown.put("SubmittedDateTime", row.timestamp().atZone(ZoneOffset.UTC));
    shown.put("Subject", row.subject());
    shown.put("FromAddress", row.sender());
    shown.put("RecipientAddresses", row.recipients());
    return new Shown(
        "Microsoft.Exchange.InfoWorker.Common.MessageTracking.MessageTrackingSearchResult",
        shown,
        row.messageId());
  }

  private void report(CmdletCall call) {
    String id = call.text("Identity").replaceFirst("(?i)^message-id=", "");
    List<TrackingView.Row> rows =
        tracking.rows().stream().filter(row -> row.messageId().equals(id)).toList();
    if (rows.isEmpty()) {
      throw errors().notFound(call.text("Identity"));
    }
    TrackingView.Row first = rows.get(0);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put(ID, "Message-Id=" + id);
    shown.put("SubmittedDateTime", first.timestamp().atZone(ZoneOffset.UTC));
    shown.put("Subject", first.subject());
    shown.put("FromAddress", first.sender());
    shown.put("RecipientAddresses", first.recipients());
    shown.put("DeliveredCount", count(rows, "DELIVER") + count(rows, "SENDEXTERNAL"));
    shown.put("PendingCount", count(rows, "DEFER"));
    shown.put("UnsuccessfulCount", count(rows, "FAIL"));
    shown.put("RecipientTrackingEvents", rows.stream().map(row -> (Object) row.eventId()).toList());
    call.write(
        new Shown(
            "Microsoft.Exchange.InfoWorker.Common.MessageTracking.MessageTrackingReport",
            shown,
            id));
  }

  private static long count(List<TrackingView.Row> rows, String event) {
    return rows.stream().filter(row -> row.eventId().equals(event)).count();
  }
}
