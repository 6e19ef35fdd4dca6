package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the event log, in the words of newer Windows versions. */
final class GetWinEvent extends ExchangeCmdlet {
  private final EventLog events;

  GetWinEvent(LabServices lab, EventLog events) {
    super(
        lab,
        Table.of("Get-WinEvent", "Shows the server's event log, newest entry first.")
            .with(
                Parameter.named(
                        "LogName", Types.STRINGS, "Application; the lab keeps no other log.")
                    .at(1))
            .named("ProviderName", Types.STRINGS, "Only entries of these sources.")
            .named(
                "FilterHashtable",
                Types.ANY,
                "LogName, ProviderName, Id, Level (2 is an error) in a hash table.")
            .named("MaxEvents", Types.INT, "How many at most.")
            .ignored(Types.STRINGS, "Taken; the shell sees EX01 only.", "ComputerName")
            .example(
                "Get-WinEvent -LogName Application -MaxEvents 10", "Shows the last ten entries.")
            .local());
    this.events = events;
  }

  @Override
  void process(CmdletCall call) {
    for (String log : Types.texts(call.value("LogName"))) {
      boolean known = EventLog.LOGS.stream().anyMatch(name -> Lookup.like(name, log));
      if (!known) {
        call.error(
            new ErrorRecord(
                "There is not an event log on the localhost computer that matches \"" + log + "\".",
                "ObjectNotFound",
                "(" + log + ":String)",
                "Exception",
                "NoMatchingLogsFound"));
        return;
      }
    }
    int most = call.value("MaxEvents") instanceof Integer limit ? limit : Integer.MAX_VALUE;
    List<EventLog.Event> found =
        events.newestFirst().stream().filter(event -> matches(event, call)).limit(most).toList();
    if (found.isEmpty()) {
      call.error(
          new ErrorRecord(
              "No events were found that match the specified selection criteria.",
              "ObjectNotFound",
              ":",
              "Exception",
              "NoMatchingEventsFound"));
    }
    for (EventLog.Event event : found) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("Message", event.message());
      shown.put("Id", event.id());
      shown.put("Level", level(event));
      shown.put("ProviderName", event.source());
      shown.put("LogName", "Application");
      shown.put("RecordId", event.index());
      shown.put("MachineName", organisation().server().fqdn());
      shown.put("TimeCreated", ShownQueues.date(event.time()));
      shown.put("LevelDisplayName", event.level());
      call.write(
          new Shown(
              "System.Diagnostics.Eventing.Reader.EventLogRecord",
              shown,
              "System.Diagnostics.Eventing.Reader.EventLogRecord"));
    }
  }

  private static int level(EventLog.Event event) {
    return switch (event.level()) {
      case "Error" -> 2;
      case "Warning" -> 3;
      default -> 4;
    };
  }

  private static boolean matches(EventLog.Event event, CmdletCall call) {
    return any(call.value("LogName"), "Application")
        && any(call.value("ProviderName"), event.source())
        && (!(call.value("FilterHashtable") instanceof Map<?, ?> filter)
            || (any(key(filter, "LogName"), "Application")
                && any(key(filter, "ProviderName"), event.source())
                && any(key(filter, "Id"), Integer.toString(event.id()))
                && any(key(filter, "Level"), Integer.toString(level(event)))));
  }

  private static Object key(Map<?, ?> filter, String name) {
    return filter.entrySet().stream()
        .filter(entry -> name.equalsIgnoreCase(String.valueOf(entry.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static boolean any(Object wanted, String actual) {
    return wanted == null
        || Types.texts(wanted).stream().anyMatch(pattern -> Lookup.like(actual, pattern));
  }
}
