package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scheduled tasks: kept for the session, and never run. They are no part of the organisation. */
final class ScheduledTasks {
  private static final String TYPE = "Microsoft.Management.Infrastructure.CimInstance";
  private static final String NEVER =
      "The lab keeps the task for this session only, and never runs it.";
  private static final Parameter NAME =
      Parameter.named("TaskName", Values.NAMES, "Their names.").at(1).pipedByName();
  private static final Parameter PATH = kept("TaskPath");
  private static final Parameter INPUT =
      Parameter.named("InputObject", Values.ANY, "The task.").piped();
  private final List<PsCustomObject> tasks = new ArrayList<>();
  private final Interpreter interpreter;

  ScheduledTasks(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Cmdlet> cmdlets() {
    return List.of(
        part(
            "Action",
            "What a task starts.",
            kept("Execute").at(1),
            kept("Argument").at(2),
            kept("WorkingDirectory").at(3),
            kept("Id")),
        part(
            "Trigger",
            "When a task starts.",
            on("Once"),
            on("Daily"),
            on("Weekly"),
            on("AtStartup"),
            on("AtLogOn"),
            kept("At"),
            kept("DaysInterval"),
            kept("WeeksInterval"),
            kept("DaysOfWeek"),
            kept("RepetitionInterval"),
            kept("RepetitionDuration"),
            kept("RandomDelay"),
            kept("User")),
        part(
            "Principal",
            "As whom a task runs.",
            kept("UserId").at(1),
            kept("LogonType").at(2),
            kept("RunLevel").at(3),
            kept("GroupId"),
            kept("Id")),
        part(
            "SettingsSet",
            "How a task runs.",
            on("AllowStartIfOnBatteries"),
            on("DontStopIfGoingOnBatteries"),
            on("StartWhenAvailable"),
            on("RunOnlyIfNetworkAvailable"),
            on("WakeToRun"),
            on("Hidden"),
            on("Disable"),
            on("RunOnlyIfIdle"),
            kept("ExecutionTimeLimit"),
            kept("MultipleInstances"),
            kept("RestartCount"),
            kept("RestartInterval"),
            kept("Priority"),
            kept("Compatibility")),
        new Simple(
            "New-ScheduledTask",
            "Puts a task together.",
            call -> call.write(facts("MSFT_ScheduledTask", call.bound())),
            kept("Action").at(1),
            kept("Trigger").at(2),
            kept("Principal"),
            kept("Settings"),
            kept("Description")),
        new Simple(
            "Register-ScheduledTask",
            "Keeps a task for the session; it never runs.",
            this::register,
            Parameter.named("TaskName", Values.TEXT, "Its name.").at(1).required(),
            kept("TaskPath").at(2),
            kept("Action").at(3),
            kept("Trigger").at(4),
            kept("Settings").at(5),
            kept("User").at(6),
            kept("Password").at(7),
            kept("RunLevel"),
            kept("Principal"),
            kept("Description"),
            kept("Xml"),
            INPUT,
            Parameter.named("Force", Values.SWITCH, "Also over one of the same name.")),
        new Simple(
            "Get-ScheduledTask",
            "The tasks that Register-ScheduledTask made in this session.",
            call -> chosen(call).forEach(call::write),
            NAME,
            PATH.at(2)),
        new Simple(
            "Unregister-ScheduledTask",
            "Removes tasks of the session.",
            call -> tasks.removeAll(chosen(call)),
            NAME,
            PATH.at(2),
            INPUT,
            Parameter.named("Confirm", Values.SWITCH, "Ignored.").is(Fidelity.IGNORED)),
        new Simple(
            "Start-ScheduledTask",
            "Taken; a task never runs here.",
            call -> {
              if (!chosen(call).isEmpty()) {
                call.warn(NEVER);
              }
            },
            NAME,
            PATH,
            INPUT),
        state("Enable-ScheduledTask", "Ready"),
        state("Disable-ScheduledTask", "Disabled"));
  }

  private Simple state(String name, String state) {
    return new Simple(
        name,
        "Sets a task of the session to " + state + ".",
        call -> chosen(call).forEach(task -> call.write(task.set("State", state))),
        NAME,
        PATH,
        INPUT);
  }

  private static Simple part(String kind, String synopsis, Parameter... parameters) {
    return new Simple(
        "New-ScheduledTask" + kind,
        synopsis,
        call -> call.write(facts("MSFT_Task" + kind, call.bound())),
        parameters);
  }

  private static Parameter kept(String name) {
    return Parameter.named(name, Values.ANY, "Kept and shown.").is(Fidelity.PARTIAL);
  }

  private static Parameter on(String name) {
    return Parameter.named(name, Values.SWITCH, "Kept and shown.").is(Fidelity.PARTIAL);
  }

  private static PsCustomObject facts(String type, Map<String, Object> given) {
    PsCustomObject made =
        new PsCustomObject(
            List.of(TYPE + "#Root/Microsoft/Windows/TaskScheduler/" + type, TYPE, "System.Object"));
    given.forEach(made::set);
    return made;
  }

  private void register(CmdletCall call) {
    String name = call.text("TaskName");
    List<PsCustomObject> old =
        tasks.stream()
            .filter(task -> Text.of(task.property("TaskName")).equalsIgnoreCase(name))
            .toList();
    if (!old.isEmpty() && !call.flag("Force")) {
      throw new PsException(
          new ErrorRecord(
              "Cannot create a file when that file already exists.",
              "ResourceExists",
              "PS_ScheduledTask:Root/Microsoft/...S_ScheduledTask",
              "CimException",
              "HRESULT 0x800700b7,Register-ScheduledTask"));
    }
    tasks.removeAll(old);
    PsCustomObject task =
        new PsCustomObject(
                List.of(
                    TYPE + "#Root/Microsoft/Windows/TaskScheduler/MSFT_ScheduledTask",
                    TYPE,
                    "System.Object"))
            .set("TaskPath", call.has("TaskPath") ? Text.of(call.value("TaskPath")) : "\\")
            .set("TaskName", name)
            .set("State", "Ready")
            .set("Actions", call.list("Action"))
            .set("Author", "CONTOSO\\Administrator")
            .set("Date", Text.of(interpreter.now()))
            .set("Description", call.value("Description"))
            .set("Principal", call.has("Principal") ? call.value("Principal") : call.value("User"))
            .set("Settings", call.value("Settings"))
            .set("Triggers", call.list("Trigger"))
            .set("URI", "\\" + name)
            .showing("TaskName");
    tasks.add(task);
    call.warn(NEVER);
    call.write(task);
  }

  private List<PsCustomObject> chosen(CmdletCall call) {
    if (call.has("InputObject")) {
      return tasks.stream().filter(task -> task == call.value("InputObject")).toList();
    }
    List<PsCustomObject> found =
        tasks.stream()
            .filter(
                task ->
                    !call.has("TaskName")
                        || call.list("TaskName").stream()
                            .anyMatch(
                                each ->
                                    Wildcard.fits(
                                        Text.of(each), Text.of(task.property("TaskName")))))
            .filter(
                task ->
                    !call.has("TaskPath")
                        || Wildcard.fits(
                            Text.of(call.value("TaskPath")), Text.of(task.property("TaskPath"))))
            .toList();
    if (found.isEmpty() && call.has("TaskName")) {
      NetSettings.missing(call, "MSFT_ScheduledTask", "TaskName");
    }
    return found;
  }
}
