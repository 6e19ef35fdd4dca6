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

  Scripts(Interpreter interpreter) {
    this.interpreter = interpreter;
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
            Parameter.named("ScriptBlock", Values.SCRIPT, "What to run.").at(1).required(),
            Parameter.named("ArgumentList", Values.LIST, "What its parameters take.").alias("Args"),
            Parameter.named("ComputerName", Values.LIST, "EX01 or nothing.")
                .is(Parameter.Fidelity.REFUSED)),
        new Simple(
            "Get-History",
            "What was run in this session.",
            this::history,
            Parameter.named("Id", Values.WHOLE, "Its number.").at(1),
            Parameter.named("Count", Values.WHOLE, "How many of the last.").at(2)));
  }

  private void invoke(CmdletCall call) {
    for (Object computer : call.list("ComputerName")) {
      String name = Text.of(computer);
      if (!name.toUpperCase(java.util.Locale.ROOT).startsWith("EX01")
          && !name.equalsIgnoreCase("localhost")) {
        throw new PsException(
            new ErrorRecord(
                "Connecting to remote server "
                    + name
                    + " failed: the lab's shell runs commands on EX01 only. Leave -ComputerName"
                    + " away.",
                "OpenError",
                name + ":String",
                "PSRemotingTransportException",
                "PSSessionStateBroken"));
      }
    }
    interpreter.call(
        (ScriptBlock) call.value("ScriptBlock"),
        new ArrayList<>(call.list("ArgumentList")),
        call::write);
  }

  private void history(CmdletCall call) {
    List<String> lines = interpreter.history();
    int last = lines.size() - 1;
    int first = call.has("Count") ? Math.max(0, last - (Integer) call.value("Count")) : 0;
    for (int i = first; i < last; i++) {
      if (!call.has("Id") || call.value("Id").equals(i + 1)) {
        call.write(
            new PsCustomObject(
                    List.of("Microsoft.PowerShell.Commands.HistoryInfo", "System.Object"))
                .set("Id", i + 1)
                .set("CommandLine", lines.get(i)));
      }
    }
  }
}
