package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptBlock;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.List;

/** Cmdlets that run scripts, and the history of what was run. */
final class Scripts {
  private final Interpreter interpreter;
  private final Jobs jobs;

  Scripts(Interpreter interpreter, Jobs jobs) {
    this.interpreter = interpreter;
    this.jobs = jobs;
  }

  List<Cmdlet> cmdlets() {
    return List.of(
        new Simple(
            "Invoke-Expression",
            "Runs a text as a script.",
            call -> interpreter.evaluate(call.text("Command"), call::write),
            Parameter.named("Command", Values.TEXT, "The script.").required().at(1).piped()),
        new Simple(
            "Invoke-Command",
            "Runs a script block on this server; the lab's shell reaches no other.",
            this::invoke,
            Parameter.named("ScriptBlock", Values.SCRIPT, "What to run.").at(1).alias("Command"),
            Parameter.named("ArgumentList", Values.LIST, "What its parameters take.").alias("Args"),
            Parameter.named("ComputerName", Values.NAMES, "This machine or nothing.")
                .alias("Cn")
                .is(Parameter.Fidelity.PARTIAL),
            Parameter.named("Session", Values.ANY, "A session of New-PSSession."),
            Parameter.named("InputObject", Values.ANY, "What is $input in it.").piped(),
            Parameter.named("NoNewScope", Values.SWITCH, "Variables are set here."),
            ignored("Credential"),
            ignored("ConfigurationName"),
            ignored("ConnectionUri"),
            ignored("Authentication"),
            ignored("SessionOption"),
            Parameter.named("JobName", Values.TEXT, "The job's name."),
            Parameter.named("AsJob", Values.SWITCH, "Makes a job of it."),
            ignored("ThrottleLimit"),
            ignored("CertificateThumbprint"),
            ignored("ApplicationName"),
            ignored("Port"),
            Parameter.named("FilePath", Values.TEXT, "A script file to run."),
            flag("UseSSL"),
            flag("AllowRedirection"),
            flag("HideComputerName")),
        new Simple(
            "Invoke-History",
            "Runs a line of the history again.",
            this::again,
            Parameter.named("Id", Values.TEXT, "Its number, or how it begins.")
                .at(1)
                .pipedByName()),
        new Simple("Clear-History", "Accepted, and changes nothing.", call -> {}, ignored("Id")),
        new Simple(
            "Get-History",
            "What was run in this session.",
            this::history,
            Parameter.named("Id", Values.WHOLES, "Their numbers.").at(1).piped(),
            Parameter.named("Count", Values.WHOLE, "How many of the last.").at(2)));
  }

  private static Parameter ignored(String name) {
    return Parameter.named(name, Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED);
  }

  private static Parameter flag(String name) {
    return Parameter.named(name, Values.SWITCH, "Ignored.").is(Parameter.Fidelity.IGNORED);
  }

  private void invoke(CmdletCall call) {
    String own = interpreter.host().machine();
    for (Object computer : call.list("ComputerName")) {
      String name = Text.of(computer);
      String first = name.replaceFirst("\\..*", "");
      if (!first.equalsIgnoreCase(own)
          && !name.equalsIgnoreCase("localhost")
          && !name.equals(".")) {
        throw new PsException(
            new ErrorRecord(
                "Connecting to remote server "
                    + name
                    + " failed: the lab's shell runs commands on "
                    + own
                    + " only. Leave -ComputerName away.",
                "OpenError",
                name + ":String",
                "PSRemotingTransportException",
                "PSSessionStateBroken"));
      }
    }
    ScriptBlock block = block(call);
    if (call.flag("AsJob")) {
      String computer = call.has("ComputerName") ? Text.of(call.list("ComputerName").get(0)) : own;
      call.write(
          jobs.run(
                  block,
                  new ArrayList<>(call.list("ArgumentList")),
                  call.text("JobName"),
                  computer,
                  block.toString(),
                  call)
              .shown());
    } else if (call.flag("NoNewScope")) {
      interpreter.invoke(block, call.input(), call::write);
    } else if (call.has("ComputerName")) {
      for (Object computer : call.list("ComputerName")) {
        List<ErrorRecord> errors = new ArrayList<>();
        interpreter.apart(
            block,
            new ArrayList<>(call.list("ArgumentList")),
            call.input(),
            value -> call.write(Jobs.marked(value, Text.of(computer))),
            error -> errors.add(error.error()));
        errors.forEach(call::error);
      }
    } else {
      interpreter.call(block, new ArrayList<>(call.list("ArgumentList")), call::write);
    }
  }

  private ScriptBlock block(CmdletCall call) {
    if (call.value("ScriptBlock") instanceof ScriptBlock given) {
      return given;
    }
    String file = call.has("FilePath") ? call.text("FilePath") : "";
    String text = file.isEmpty() ? null : interpreter.host().script(file);
    if (text == null) {
      throw new PsException(
          file.isEmpty()
              ? new ErrorRecord(
                  "Cannot process command because of one or more missing mandatory parameters:"
                      + " ScriptBlock.",
                  "InvalidArgument",
                  "",
                  "ParameterBindingException",
                  "MissingMandatoryParameter")
              : new ErrorRecord(
                  "Cannot find path '" + file + "' because it does not exist.",
                  "ObjectNotFound",
                  file + ":String",
                  "ItemNotFoundException",
                  "PathNotFound"));
    }
    List<Object> made = new ArrayList<>();
    interpreter.evaluate("{" + text + "\n}", made::add);
    return (ScriptBlock) made.get(0);
  }

  private void history(CmdletCall call) {
    List<String> lines = interpreter.history();
    int last = lines.size() - 1;
    int first = call.has("Count") ? Math.max(0, last - (Integer) call.value("Count")) : 0;
    for (int i = first; i < last; i++) {
      if (!call.has("Id") || call.list("Id").contains(i + 1)) {
        call.write(
            new PsCustomObject(
                    List.of("Microsoft.PowerShell.Commands.HistoryInfo", "System.Object"))
                .set("Id", i + 1)
                .set("CommandLine", lines.get(i))
                .set("ExecutionStatus", "Completed")
                .showing("CommandLine"));
      }
    }
    for (Object id : call.list("Id")) {
      if ((Integer) id < 1 || (Integer) id > last) {
        call.error(none(Text.of(id)));
      }
    }
  }

  private void again(CmdletCall call) {
    List<String> lines = interpreter.history();
    String wanted = call.has("Id") ? call.text("Id") : String.valueOf(lines.size() - 1);
    for (int i = lines.size() - 2; i >= 0; i--) {
      if (wanted.equals(String.valueOf(i + 1))
          || !wanted.matches("\\d+") && lines.get(i).startsWith(wanted)) {
        interpreter.print(lines.get(i), true);
        interpreter.evaluate(lines.get(i), call::write);
        return;
      }
    }
    throw new PsException(none(wanted));
  }

  private static ErrorRecord none(String id) {
    return new ErrorRecord(
        "Cannot locate the history for Id " + id + ".",
        "ObjectNotFound",
        id + ":Int64",
        "ArgumentException",
        "InvokeHistoryNoHistoryForId");
  }
}
