package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the Application event log. */
final class GetEventLog extends ExchangeCmdlet {
  private final EventLog events;

  GetEventLog(LabServices lab, EventLog events) {
    super(
        lab,
        Table.of("Get-EventLog", "Shows the server's event log, newest entry first.")
            .with(
                Parameter.named("LogName", Types.STRING, "Application; the other logs are empty.")
                    .at(1))
            .named("List", Types.SWITCH, "Lists the logs instead.")
            .named("AsString", Types.SWITCH, "Lists the logs by name only; goes with List.")
            .named("Index", Types.STRINGS, "Only entries with these places in the log.")
            .named("Newest", Types.INT, "How many at most.")
            .named("Source", Types.STRINGS, "Only entries of these sources.")
            .named(
                "EntryType",
                Types.someOf(
                    "EntryType", "Error", "Information", "FailureAudit", "SuccessAudit", "Warning"),
                "Only entries of these kinds.")
            .named("InstanceId", Types.STRINGS, "Only entries with these numbers.")
            .named(
                "Message", Types.STRING, "Only entries with such a message; wildcards are taken.")
            .with(Parameter.named("After", DateType.INSTANCE, "Only later entries."))
            .with(Parameter.named("Before", DateType.INSTANCE, "Only earlier entries."))
            .ignored(Types.STRINGS, "Taken; the shell sees EX01 only.", "ComputerName", "UserName")
            .ignored(Types.SWITCH, "Taken; entries have no other form.", "AsBaseObject")
            .example(
                "Get-EventLog Application -Source MSExchangeTransport -Newest 10",
                "Shows why a service does not listen.")
            .local());
    this.events = events;
  }

  @Override
  void process(CmdletCall call) {
    if (call.flag("List") || call.flag("AsString")) {
      EventLog.LOGS.forEach(log -> call.write(call.flag("AsString") ? log : listed(log)));
      return;
    }
    String log = call.text("LogName");
    if (log == null) {
      throw errors().missing("LogName");
    }
    if (EventLog.LOGS.stream().noneMatch(log::equalsIgnoreCase)) {
      call.error(
          new ErrorRecord(
              "The event log '" + log + "' on computer '.' does not exist.",
              "NotSpecified",
              ":",
              "InvalidOperationException",
              "System.InvalidOperationException"));
      return;
    }
    int newest = call.value("Newest") instanceof Integer limit ? limit : Integer.MAX_VALUE;
    List<EventLog.Event> found =
        events.newestFirst().stream().filter(event -> matches(event, call)).limit(newest).toList();
    if (found.isEmpty()) {
      call.error(
          new ErrorRecord(
              "No matches found",
              "ObjectNotFound",
              ":",
              "ArgumentException",
              "GetEventLogNoEntriesFound"));
    }
    for (EventLog.Event event : found) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("EventID", event.id());
      shown.put("MachineName", organisation().server().fqdn());
      shown.put("Index", event.index());
      shown.put("EntryType", event.level());
      shown.put("Message", event.message());
      shown.put("Source", event.source());
      shown.put("InstanceId", event.id());
      shown.put("TimeGenerated", ShownQueues.date(event.time()));
      shown.put("TimeWritten", ShownQueues.date(event.time()));
      call.write(
          new Shown("System.Diagnostics.EventLogEntry", shown, "System.Diagnostics.EventLogEntry"));
    }
  }

  private Shown listed(String log) {
    boolean own = log.equals("Application");
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Max(K)", "20,480");
    shown.put("Retain", 0);
    shown.put("OverflowAction", "OverwriteAsNeeded");
    shown.put("Entries", own ? events.newestFirst().size() : 0);
    shown.put("Log", log);
    return new Shown("System.Diagnostics.EventLog", shown, "System.Diagnostics.EventLog");
  }

  private static boolean matches(EventLog.Event event, CmdletCall call) {
    List<String> sources = Types.texts(call.value("Source"));
    List<String> types = Types.texts(call.value("EntryType"));
    List<String> ids = Types.texts(call.value("InstanceId"));
    return "Application".equalsIgnoreCase(call.text("LogName"))
        && (sources.isEmpty()
            || sources.stream().anyMatch(source -> Lookup.like(event.source(), source)))
        && (types.isEmpty() || types.contains(event.level()))
        && (!call.has("Index")
            || Types.texts(call.value("Index")).contains(Integer.toString(event.index())))
        && (ids.isEmpty() || ids.contains(Integer.toString(event.id())))
        && (call.text("Message") == null || Lookup.like(event.message(), call.text("Message")))
        && (!(call.value("After") instanceof ZonedDateTime after)
            || event.time().isAfter(after.toInstant()))
        && (!(call.value("Before") instanceof ZonedDateTime before)
            || event.time().isBefore(before.toInstant()));
  }
}
