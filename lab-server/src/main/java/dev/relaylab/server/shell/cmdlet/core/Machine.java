package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.PsHashtable;
import dev.relaylab.server.shell.lang.ScriptBlock;
import dev.relaylab.server.shell.lang.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small cmdlets about the console and the clock on the wall. */
final class Machine {
  private final Interpreter interpreter;
  private String policy = "RemoteSigned";
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
            "RemoteSigned, as the shell has it, unless Set-ExecutionPolicy said otherwise.",
            this::policy,
            Parameter.named("Scope", Values.TEXT, "Of which scope.").at(1),
            Parameter.named("List", Values.SWITCH, "Of every scope.")),
        new Simple(
            "Set-ExecutionPolicy",
            "Taken for this session; scripts run in the lab anyway.",
            call -> policy = call.text("ExecutionPolicy"),
            Parameter.named(
                    "ExecutionPolicy",
                    Values.oneOf(
                        "Microsoft.PowerShell.ExecutionPolicy",
                        "Unrestricted",
                        "RemoteSigned",
                        "AllSigned",
                        "Restricted",
                        "Default",
                        "Bypass",
                        "Undefined"),
                    "The policy.")
                .required()
                .at(1)
                .pipedByName(),
            Parameter.named("Scope", Values.ANY, "Ignored.").at(2).is(Parameter.Fidelity.IGNORED),
            Parameter.named("Force", Values.SWITCH, "Ignored.").is(Parameter.Fidelity.IGNORED)),
        new Simple(
            "Set-Date",
            "Refused: the lab's clock is moved by lab simulate time.",
            call -> setDate(),
            Parameter.named("Date", Values.ANY, "The date.").at(1).piped(),
            Parameter.named("Adjust", Values.ANY, "By how much."),
            Parameter.named("DisplayHint", Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED)),
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
        call -> alias(call, name.equals("New-Alias")),
        Parameter.named("Name", Values.TEXT, "The new name.").required().at(1),
        Parameter.named("Value", Values.TEXT, "The command.").required().at(2),
        Parameter.named("Scope", Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED),
        Parameter.named("Option", Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED),
        Parameter.named("Description", Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED),
        Parameter.named("PassThru", Values.SWITCH, "Writes the alias."),
        Parameter.named("Force", Values.SWITCH, "Also one that is there."));
  }

  private void alias(CmdletCall call, boolean fresh) {
    String name = call.text("Name");
    if (fresh
        && !call.flag("Force")
        && interpreter.cmdlets().aliases().containsKey(name.toLowerCase(Locale.ROOT))) {
      throw new PsException(
          new ErrorRecord(
              "The alias is not allowed, because an alias with the name '"
                  + name
                  + "' already exists.",
              "ResourceExists",
              name + ":String",
              "SessionStateException",
              "AliasAlreadyExists"));
    }
    interpreter.cmdlets().alias(name, call.text("Value"));
    if (call.flag("PassThru")) {
      interpreter.evaluate("Get-Alias -Name '" + name.replace("'", "''") + "'", call::write);
    }
  }

  private void policy(CmdletCall call) {
    if (!call.flag("List")) {
      call.write(policy);
      return;
    }
    for (String scope :
        List.of("MachinePolicy", "UserPolicy", "Process", "CurrentUser", "LocalMachine")) {
      call.write(
          new PsCustomObject()
              .set("Scope", scope)
              .set("ExecutionPolicy", scope.equals("LocalMachine") ? policy : "Undefined"));
    }
  }

  private static void setDate() {
    throw new PsException(
        new ErrorRecord(
            "A required privilege is not held by the client. The lab's clock is moved with: lab simulate"
                + " time",
            "PermissionDenied",
            "",
            "Win32Exception",
            "SetDateFailed"));
  }

  private void measure(CmdletCall call) {
    long start = System.nanoTime();
    interpreter.invoke((ScriptBlock) call.value("Expression"), call.input(), ignored -> {});
    call.write(Duration.ofNanos(System.nanoTime() - start));
  }

  private static void stringData(CmdletCall call) {
    PsHashtable table = new PsHashtable();
    for (String line : call.text("StringData").split("\r?\n")) {
      String text = line.strip();
      int equals = text.indexOf('=');
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (equals <= 0) {
        throw new PsException(
            new ErrorRecord(
                "Data line '" + text + "' is not in 'name=value' format.",
                "InvalidOperation",
                "",
                "PSInvalidOperationException",
                "InvalidOperation"));
      }
      table.put(text.substring(0, equals).strip(), unescaped(text.substring(equals + 1).strip()));
    }
    call.write(table);
  }

  /** Backslashes mean what they do in a regular expression. */
  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        continue;
      }
      char next = text.charAt(++i);
      int known = "tnrfae0".indexOf(next);
      plain.append(known < 0 ? next : "\t\n\r\f\u0007\u001b\0".charAt(known));
    }
    return plain.toString();
  }
}
