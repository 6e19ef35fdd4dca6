package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** Registers a source of events, or writes one: scripts leave their own traces in the log. */
final class WriteEventLog extends ExchangeCmdlet {
  private final EventLog events;
  private final boolean writes;

  private WriteEventLog(LabServices lab, CmdletSpec spec, EventLog events, boolean writes) {
    super(lab, spec);
    this.events = events;
    this.writes = writes;
  }

  static List<WriteEventLog> all(LabServices lab, EventLog events) {
    return List.of(
        new WriteEventLog(
            lab,
            Table.of("New-EventLog", "Registers a source of events.")
                .with(Parameter.named("LogName", Types.STRING, "The log.").required().at(1))
                .with(Parameter.named("Source", Types.STRINGS, "The sources.").required().at(2))
                .ignored(
                    Types.ANY,
                    "Taken; events of the lab bring their texts.",
                    "ComputerName",
                    "CategoryResourceFile",
                    "MessageResourceFile",
                    "ParameterResourceFile")
                .example("New-EventLog Application -Source Backup", "Lets a script write.")
                .local(),
            events,
            false),
        new WriteEventLog(
            lab,
            Table.of("Write-EventLog", "Writes an event to the Application log.")
                .with(Parameter.named("LogName", Types.STRING, "The log.").required().at(1))
                .with(Parameter.named("Source", Types.STRING, "The source.").required().at(2))
                .with(Parameter.named("EventId", Types.INT, "Its number.").required().at(3))
                .with(
                    Parameter.named(
                            "EntryType",
                            Types.oneOf(
                                "EventLogEntryType",
                                "Error",
                                "Warning",
                                "Information",
                                "SuccessAudit",
                                "FailureAudit"),
                            "Its kind; Information when left out.")
                        .at(4))
                .with(Parameter.named("Message", Types.STRING, "Its text.").required().at(5))
                .ignored(Types.ANY, "Taken.", "Category", "ComputerName", "RawData")
                .example(
                    "Write-EventLog Application -Source Backup -EventId 1 -Message done",
                    "Leaves a trace.")
                .local(),
            events,
            true));
  }

  @Override
  void process(CmdletCall call) {
    if (!writes) {
      for (String source : Types.texts(call.value("Source"))) {
        if (events.knows(source)) {
          failed(
              call,
              "The \"" + source + "\" source is already registered on the \"localhost\" computer.");
        } else {
          events.register(source);
        }
      }
      return;
    }
    String source = call.text("Source");
    if (!events.knows(source)) {
      failed(call, "The source name \"" + source + "\" does not exist on computer \"localhost\".");
      return;
    }
    events.add(
        call.has("EntryType") ? call.text("EntryType") : "Information",
        source,
        (Integer) call.value("EventId"),
        call.text("Message"));
  }

  private static void failed(CmdletCall call, String message) {
    call.error(
        new ErrorRecord(
            message,
            "InvalidOperation",
            ":",
            "InvalidOperationException",
            "System.InvalidOperationException"));
  }
}
