package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows what the antispam agents refused: the agent log, row by row. */
final class GetAgentLog extends ExchangeCmdlet {
  private static final String HUB = "Hub";
  private final AgentLogView log;

  GetAgentLog(LabServices lab, AgentLogView log) {
    super(
        lab,
        Table.of("Get-AgentLog", "Shows what the antispam agents refused, and why.")
            .with(Parameter.named("StartDate", DateType.INSTANCE, "From this time on."))
            .with(Parameter.named("EndDate", DateType.INSTANCE, "Until this time."))
            .with(
                Parameter.named(
                        "Location", Types.STRING, "Taken; the rows are those of the lab's log.")
                    .is(Fidelity.IGNORED))
            .named(
                "TransportService",
                Types.oneOf(
                    "TransportService",
                    HUB,
                    "Edge",
                    "FrontEnd",
                    "MailboxSubmission",
                    "MailboxDelivery"),
                "Whose log; only the Transport service (Hub) has agents that write one here.")
            .example(
                "Get-AgentLog | Group-Object Agent,Reason | Sort-Object Count -Descending",
                "Counts why mail was refused.")
            .local());
    this.log = log;
  }

  @Override
  void process(CmdletCall call) {
    if (call.has("TransportService") && !call.text("TransportService").equals(HUB)) {
      return;
    }
    log.rows().stream()
        .filter(
            row ->
                !(call.value("StartDate") instanceof ZonedDateTime start)
                    || !row.timestamp().isBefore(start.toInstant()))
        .filter(
            row ->
                !(call.value("EndDate") instanceof ZonedDateTime end)
                    || !row.timestamp().isAfter(end.toInstant()))
        .forEach(row -> call.write(shown(row)));
  }

  private static Shown shown(AgentLogView.Row row) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Timestamp", row.timestamp().atZone(ZoneOffset.UTC));
    shown.put("SessionId", row.sessionId());
    shown.put("IPAddress", row.ipAddress());
    shown.put("MessageId", row.messageId());
    shown.put("P1FromAddress", row.sender());
    shown.put("P2FromAddresses", row.headerSenders());
    shown.put("Recipients", row.recipients());
    shown.put("Agent", row.agent());
    shown.put("Event", row.event());
    shown.put("Action", row.action());
    shown.put("SmtpResponse", row.smtpResponse());
    shown.put("Reason", row.reason());
    shown.put("ReasonData", row.reasonData());
    shown.put("Diagnostics", row.diagnostics());
    shown.put("NetworkMsgID", row.networkMessageId());
    shown.put("TenantID", "");
    shown.put("Directionality", row.directionality());
    return new Shown("Microsoft.Exchange.Management.AgentLog.AgentLogEntry", shown, row.agent());
  }
}
