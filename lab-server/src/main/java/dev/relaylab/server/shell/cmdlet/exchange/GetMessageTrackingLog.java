package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Searches the message tracking log. */
final class GetMessageTrackingLog extends ExchangeCmdlet {
  private final TrackingView tracking;

  GetMessageTrackingLog(LabServices lab, TrackingView tracking) {
    super(
        lab,
        Table.of("Get-MessageTrackingLog", "Searches the log of what became of every message.")
            .with(Parameter.named("Start", DateType.INSTANCE, "From this time on."))
            .with(Parameter.named("End", DateType.INSTANCE, "Before this time."))
            .named(
                "EventId", Types.STRING, "What happened: RECEIVE, SENDEXTERNAL, DELIVER, FAIL, ...")
            .named("Source", Types.STRING, "What did it: SMTP, STOREDRIVER, ROUTING, DSN, ...")
            .named("Sender", Types.STRING, "The sender's address.")
            .named("Recipients", Types.STRINGS, "Recipients' addresses.")
            .named("MessageSubject", Types.STRING, "A part of the subject.")
            .named("MessageId", Types.STRING, "The Message-ID, with its angle brackets.")
            .named("InternalMessageId", Types.STRING, "The server's number of the message.")
            .named("NetworkMessageId", Types.STRING, "The id that stays the same on all servers.")
            .named("Reference", Types.STRING, "The reference column.")
            .with(
                Parameter.named("Server", ServerType.INSTANCE, "The server; EX01 when left out.")
                    .piped())
            .named("ResultSize", Types.RESULT_SIZE, "How many at most; 1000 when left out.")
            .ignored(
                Types.STRING, "Taken; the lab has e-mail traffic only.", "TransportTrafficType")
            .example(
                "Get-MessageTrackingLog -Sender scanner@contoso.example -EventId FAIL",
                "Shows what the scanner sent in vain.")
            .reads());
    this.tracking = tracking;
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    int size = call.value("ResultSize") instanceof Integer limit ? limit : 1000;
    List<TrackingView.Row> found =
        tracking.rows().stream().filter(row -> matches(row, call)).toList();
    found.stream().limit(size).forEach(row -> call.write(shown(row)));
    if (found.size() > size) {
      call.warn(GetRecipients.MORE);
    }
  }

  private static boolean matches(TrackingView.Row row, CmdletCall call) {
    return (!(call.value("Start") instanceof ZonedDateTime start)
            || !row.timestamp().isBefore(start.toInstant()))
        && (!(call.value("End") instanceof ZonedDateTime end)
            || row.timestamp().isBefore(end.toInstant()))
        && same(call, "EventId", row.eventId())
        && same(call, "Source", row.source())
        && same(call, "Sender", row.sender())
        && same(call, "MessageId", row.messageId())
        && same(call, "InternalMessageId", row.internalMessageId())
        && same(call, "NetworkMessageId", row.networkMessageId())
        && same(call, "Reference", row.reference())
        && (call.text("MessageSubject") == null
            || row.subject()
                .toLowerCase(Locale.ROOT)
                .contains(call.text("MessageSubject").toLowerCase(Locale.ROOT)))
        && (!call.has("Recipients")
            || Types.texts(call.value("Recipients")).stream()
                .anyMatch(wanted -> row.recipients().stream().anyMatch(wanted::equalsIgnoreCase)));
  }

  private static boolean same(CmdletCall call, String parameter, String actual) {
    return call.text(parameter) == null || call.text(parameter).equalsIgnoreCase(actual);
  }

  private static Shown shown(TrackingView.Row row) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Timestamp", row.timestamp().atZone(ZoneOffset.UTC));
    shown.put("ClientIp", row.clientIp());
    shown.put("ClientHostname", row.clientHostname());
    shown.put("ServerIp", row.serverIp());
    shown.put("ServerHostname", row.serverHostname());
    shown.put("SourceContext", row.sourceContext());
    shown.put("ConnectorId", row.connectorId());
    shown.put("Source", row.source());
    shown.put("EventId", row.eventId());
    shown.put("InternalMessageId", row.internalMessageId());
    shown.put("MessageId", row.messageId());
    shown.put("NetworkMessageId", row.networkMessageId());
    shown.put("Recipients", row.recipients());
    shown.put("RecipientStatus", row.recipientStatus());
    shown.put("TotalBytes", row.totalBytes());
    shown.put("RecipientCount", row.recipients().size());
    shown.put("RelatedRecipientAddress", row.relatedRecipientAddress());
    shown.put("Reference", row.reference());
    shown.put("MessageSubject", row.subject());
    shown.put("Sender", row.sender());
    shown.put("ReturnPath", row.returnPath());
    shown.put("Directionality", row.directionality());
    shown.put("MessageInfo", row.messageInfo());
    shown.put("OriginalClientIp", row.originalClientIp());
    shown.put("OriginalServerIp", row.originalServerIp());
    shown.put("EventData", row.customData());
    shown.put("TransportTrafficType", "Email");
    return new Shown(
        "Microsoft.Exchange.Management.TransportLogSearchTasks.MessageTrackingEvent",
        shown,
        row.eventId());
  }
}
