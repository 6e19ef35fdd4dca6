package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cmdlets over variables. */
final class Variables {
  private static final Parameter NAME =
      Parameter.named("Name", Values.TEXT, "The variable's name, without the dollar sign.").at(1);
  private static final Parameter VALUE = Parameter.named("Value", Values.ANY, "Its value.").at(2);
  private static final Parameter SCOPE =
      Parameter.named("Scope", Values.TEXT, "Accepted; the present scope is used.")
          .is(Parameter.Fidelity.PARTIAL);
  private static final Parameter FORCE =
      Parameter.named("Force", Values.SWITCH, "Accepted and ignored.")
          .is(Parameter.Fidelity.IGNORED);

  private static final Parameter OPTION =
      Parameter.named("Option", Values.ANY, "Accepted and ignored.").is(Parameter.Fidelity.IGNORED);
  private static final Parameter DESCRIPTION =
      Parameter.named("Description", Values.ANY, "Accepted and ignored.")
          .is(Parameter.Fidelity.IGNORED);

  private final Interpreter interpreter;

  Variables(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Cmdlet> cmdlets() {
    return List.of(
        new Simple(
            "Get-Variable",
            "Shows variables.",
            this::get,
            NAME,
            Parameter.named("ValueOnly", Values.SWITCH, "Only the value."),
            SCOPE),
        new Simple(
            "Set-Variable",
            "Sets a variable.",
            call -> interpreter.variable(call.text("Name"), call.value("Value")),
            NAME.required(),
            VALUE,
            SCOPE,
            FORCE,
            OPTION,
            DESCRIPTION),
        new Simple(
            "New-Variable",
            "Makes a variable.",
            call -> interpreter.variable(call.text("Name"), call.value("Value")),
            NAME.required(),
            VALUE,
            SCOPE,
            FORCE,
            OPTION,
            DESCRIPTION),
        new Simple(
            "Clear-Variable",
            "Empties a variable.",
            call -> interpreter.variable(needed(call), null),
            NAME.required(),
            SCOPE,
            FORCE),
        new Simple(
            "Remove-Variable",
            "Removes a variable.",
            call -> interpreter.removeVariable(needed(call)),
            NAME.required(),
            SCOPE,
            FORCE));
  }

  private String needed(CmdletCall call) {
    String name = call.text("Name");
    if (!interpreter.hasVariable(name)) {
      throw new PsException(
          new ErrorRecord(
              "Cannot find a variable with the name '" + name + "'.",
              "ObjectNotFound",
              name + ":String",
              "ItemNotFoundException",
              "VariableNotFound"));
    }
    return name;
  }

  private void get(CmdletCall call) {
    String name = call.text("Name");
    if (name != null && name.indexOf('*') < 0) {
      Object value = interpreter.variable(needed(call));
      call.write(call.flag("ValueOnly") ? value : row(name, value));
      return;
    }
    Map<String, Object> all = new TreeMap<>(interpreter.variables());
    all.forEach(
        (key, value) -> {
          if (name == null || !Choice.of(name, new PsCustomObject().set(key, value)).isEmpty()) {
            call.write(row(key, value));
          }
        });
  }

  private static PsCustomObject row(String name, Object value) {
    return new PsCustomObject(List.of("System.Management.Automation.PSVariable", "System.Object"))
        .set("Name", name)
        .set(
            "Value",
            value instanceof List<?> ? "{" + Text.of(value).replace(" ", ", ") + "}" : value);
  }
}
