package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsHashtable;
import dev.relaylab.server.shell.lang.ScriptBlock;
import dev.relaylab.server.shell.lang.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Small cmdlets about the console and the clock on the wall. */
final class Machine {
  private final Interpreter interpreter;
  private final List<Object> clipboard = new ArrayList<>();

  Machine(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Cmdlet> cmdlets() {
    return List.of(
        new Simple(
            "Measure-Command",
            "Runs a script block without its output, and tells how long it took.",
            this::measure,
            Parameter.named("Expression", Values.SCRIPT, "What to run.").required().at(1),
            CoreCmdlet.INPUT),
        new Simple(
            "ConvertFrom-StringData",
            "Makes a hashtable of lines name=value.",
            Machine::stringData,
            Parameter.named("StringData", Values.TEXT, "The lines.").required().at(1).piped()),
        new Simple("Get-Host", "The console.", call -> interpreter.evaluate("$Host", call::write)),
        new Simple(
            "Get-Culture",
            "The console's culture.",
            call ->
                interpreter.evaluate(
                    "[System.Globalization.CultureInfo]::CurrentCulture", call::write)),
        new Simple(
            "Set-Clipboard",
            "Keeps text for Get-Clipboard of the same session.",
            call -> {},
            CoreCmdlet.INPUT,
            Parameter.named("Value", Values.LIST, "The text.").at(1),
            Parameter.named("Append", Values.SWITCH, "Adds to what is kept.")) {
          @Override
          public Run start(CmdletCall call) {
            if (!call.flag("Append")) {
              clipboard.clear();
            }
            return () -> {
              clipboard.addAll(call.list("Value"));
              if (call.input() != null) {
                clipboard.add(Text.of(call.input()));
              }
            };
          }
        },
        new Simple(
            "Get-Clipboard", "What Set-Clipboard kept.", call -> clipboard.forEach(call::write)),
        new Simple(
            "Get-ExecutionPolicy",
            "RemoteSigned, as the shell has it.",
            call -> call.write("RemoteSigned")),
        new Simple(
            "hostname", "The server's name.", call -> call.write(interpreter.host().machine())),
        new Simple(
            "whoami", "Who works at the prompt.", call -> call.write("contoso\\administrator")),
        alias("Set-Alias"),
        alias("New-Alias"),
        quiet("Unblock-File", "No file is blocked here.", "Path"),
        quiet("Invoke-Item", "Nothing is opened here; Get-Content shows a text.", "Path"));
  }

  private static Simple quiet(String name, String why, String parameter) {
    return new Simple(
        name,
        "Accepted, so that pasted scripts run. " + why,
        call -> {},
        Parameter.named(parameter, Values.ANY, "Ignored.").at(1).is(Parameter.Fidelity.IGNORED));
  }

  private Simple alias(String name) {
    return new Simple(
        name,
        "Gives a command another name, for this session.",
        call -> interpreter.cmdlets().alias(call.text("Name"), call.text("Value")),
        Parameter.named("Name", Values.TEXT, "The new name.").required().at(1),
        Parameter.named("Value", Values.TEXT, "The command.").required().at(2),
        Parameter.named("Scope", Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED),
        Parameter.named("Option", Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED),
        Parameter.named("Force", Values.SWITCH, "Ignored.").is(Parameter.Fidelity.IGNORED));
  }

  private void measure(CmdletCall call) {
    long start = System.nanoTime();
    interpreter.invoke((ScriptBlock) call.value("Expression"), call.input(), ignored -> {});
    call.write(Duration.ofNanos(System.nanoTime() - start));
  }

  private static void stringData(CmdletCall call) {
    PsHashtable table = new PsHashtable();
    for (String line : call.text("StringData").split("\r?\n")) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.strip().startsWith("#")) {
        table.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    call.write(table);
  }
}
