package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cmdlets of Windows that a script may call in passing: those that would change the computer are
 * refused in clear words, those that only set the console are taken.
 */
final class Refusals {
  private static final String[][] VERBS = {
    {"Common", "Add Clear Close Copy Enter Exit Find Format Get Hide Join Lock Move New Open"},
    {"Common", "Optimize Pop Push Redo Remove Rename Reset Resize Search Select Set Show Skip"},
    {"Common", "Split Step Switch Undo Unlock Watch"},
    {"Data", "Backup Checkpoint Compare Compress Convert ConvertFrom ConvertTo Dismount Edit"},
    {"Data", "Expand Export Group Import Initialize Limit Merge Mount Out Publish Restore Save"},
    {"Data", "Sync Unpublish Update"},
    {"Lifecycle", "Approve Assert Complete Confirm Deny Disable Enable Install Invoke Register"},
    {"Lifecycle", "Request Restart Resume Start Stop Submit Suspend Uninstall Unregister Wait"},
    {"Diagnostic", "Debug Measure Ping Repair Resolve Test Trace"},
    {"Communications", "Connect Disconnect Read Receive Send Write"},
    {"Security", "Block Grant Protect Revoke Unblock Unprotect"},
    {"Other", "Use"}
  };

  private Refusals() {}

  static List<Cmdlet> cmdlets() {
    List<Cmdlet> all = new ArrayList<>();
    all.add(
        refused(
            "Start-Process",
            "the lab has no Windows whose programs could run",
            List.of("FilePath", "ArgumentList"),
            "WorkingDirectory",
            "Credential",
            "Verb",
            "WindowStyle",
            "RedirectStandardOutput",
            "RedirectStandardError",
            "-Wait",
            "-NoNewWindow",
            "-PassThru"));
    all.add(
        refused(
            "Stop-Process",
            "the lab's processes are shown and cannot be ended; use Stop-Service or Restart-Service",
            List.of("Id"),
            "Name",
            "InputObject",
            "-Force",
            "-PassThru"));
    for (String event :
        List.of("Register-ObjectEvent", "Register-WmiEvent", "Register-EngineEvent")) {
      all.add(
          refused(
              event,
              "the lab's shell raises no events",
              List.of("InputObject", "EventName", "SourceIdentifier", "Action"),
              "Query",
              "Class",
              "MessageData",
              "-SupportEvent"));
    }
    all.add(taken("Unregister-Event", "No event was registered.", "SourceIdentifier", "-Force"));
    all.add(taken("Get-Event", "No event was raised.", "SourceIdentifier"));
    all.add(taken("Get-EventSubscriber", "No event was registered.", "SourceIdentifier"));
    all.add(
        taken("Set-PSDebug", "Tracing is not shown here.", "Trace", "-Step", "-Strict", "-Off"));
    all.add(
        taken(
            "Set-PSReadLineOption",
            "The prompt edits lines in one way.",
            "EditMode",
            "HistorySaveStyle",
            "MaximumHistoryCount",
            "BellStyle",
            "Colors",
            "PredictionSource",
            "PredictionViewStyle",
            "-HistoryNoDuplicates",
            "-HistorySearchCursorMovesToEnd"));
    all.add(
        taken(
            "Set-PSReadLineKeyHandler",
            "The prompt's keys stay as they are.",
            "Key",
            "Function",
            "ScriptBlock"));
    all.add(warned("Update-FormatData", "AppendPath", "PrependPath"));
    all.add(
        warned(
            "Update-TypeData",
            "TypeName",
            "MemberType",
            "MemberName",
            "Value",
            "SecondValue",
            "DefaultDisplayPropertySet",
            "DefaultDisplayProperty",
            "AppendPath",
            "PrependPath",
            "-Force"));
    all.add(taken("Get-FormatData", "Views are not objects here.", "TypeName"));
    all.add(taken("Get-TypeData", "Types are not objects here.", "TypeName"));
    all.add(
        new Simple(
            "Clear-EventLog",
            "Taken; the lab's event log tells what happened, and stays.",
            call -> call.warn("The lab keeps its event log; nothing was cleared."),
            parameter("LogName").at(1),
            parameter("ComputerName")));
    all.add(verbs());
    return all;
  }

  private static Cmdlet verbs() {
    return new Simple(
        "Get-Verb",
        "The verbs that cmdlets may have.",
        call -> {
          for (String[] row : VERBS) {
            for (String verb : row[1].split(" ")) {
              if (!call.has("Verb")
                  || call.list("Verb").stream()
                      .anyMatch(
                          each ->
                              dev.relaylab.server.shell.lang.Wildcard.fits(
                                  each.toString(), verb))) {
                call.write(new PsCustomObject().set("Verb", verb).set("Group", row[0]));
              }
            }
          }
        },
        Parameter.named("Verb", Values.NAMES, "Only these; wildcards are taken.").at(1).piped());
  }

  private static Parameter parameter(String name) {
    return name.startsWith("-")
        ? Parameter.named(name.substring(1), Values.SWITCH, "Ignored.").is(Fidelity.IGNORED)
        : Parameter.named(name, Values.ANY, "Ignored.").is(Fidelity.IGNORED);
  }

  private static Cmdlet refused(String name, String why, List<String> byPosition, String... named) {
    List<Parameter> parameters = new ArrayList<>();
    for (String each : byPosition) {
      parameters.add(
          Parameter.named(each, Values.ANY, "Refused.")
              .is(Fidelity.REFUSED)
              .at(parameters.size() + 1));
    }
    for (String each : named) {
      parameters.add(parameter(each));
    }
    return simple(
        name,
        "Refused: " + why + ".",
        call -> {
          throw new PsException(
              new ErrorRecord(
                  name + " is refused: " + why + ".",
                  "PermissionDenied",
                  "",
                  "InvalidOperationException",
                  "NotInTheLab"));
        },
        parameters);
  }

  private static Cmdlet taken(String name, String why, String... named) {
    return simple(name, "Taken, and changes nothing. " + why, call -> {}, parameters(named));
  }

  private static Cmdlet warned(String name, String... named) {
    return simple(
        name,
        "Taken with a warning: types and views are those of the lab.",
        call -> call.warn(name + " has no effect here: types and views are those of the lab."),
        parameters(named));
  }

  private static List<Parameter> parameters(String... named) {
    List<Parameter> all = new ArrayList<>();
    for (String each : named) {
      Parameter one = parameter(each);
      all.add(all.isEmpty() && !each.startsWith("-") ? one.at(1) : one);
    }
    return all;
  }

  private static Simple simple(
      String name,
      String synopsis,
      Consumer<dev.relaylab.server.shell.lang.CmdletCall> action,
      List<Parameter> parameters) {
    return new Simple(name, synopsis, action, parameters.toArray(Parameter[]::new));
  }
}
