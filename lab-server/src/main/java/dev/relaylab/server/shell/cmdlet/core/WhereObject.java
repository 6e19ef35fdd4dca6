package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.ScriptBlock;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code Where-Object { … }} and {@code Where-Object Name -like x*}. */
final class WhereObject extends CoreCmdlet {
  private static final List<String> OPERATORS =
      List.of(
          "EQ",
          "NE",
          "GT",
          "GE",
          "LT",
          "LE",
          "Like",
          "NotLike",
          "Match",
          "NotMatch",
          "Contains",
          "NotContains",
          "In",
          "NotIn",
          "Is",
          "IsNot",
          "CEQ",
          "CNE",
          "CGT",
          "CGE",
          "CLT",
          "CLE",
          "CLike",
          "CNotLike",
          "CMatch",
          "CNotMatch",
          "CContains",
          "CNotContains",
          "CIn",
          "CNotIn",
          "Not");

  private final Interpreter interpreter;

  WhereObject(Interpreter interpreter) {
    super(
        "Where-Object",
        "Lets through the objects for which a condition holds.",
        "Get-ReceiveConnector | Where-Object {$_.Enabled}",
        parameters());
    this.interpreter = interpreter;
  }

  private static Parameter[] parameters() {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(INPUT);
    parameters.add(
        Parameter.named("FilterScript", Values.ANY, "A script block, or a property's name.")
            .at(1)
            .alias("Property"));
    parameters.add(
        Parameter.named("Value", Values.ANY, "What the property is compared with.").at(2));
    OPERATORS.forEach(
        operator ->
            parameters.add(
                Parameter.named(
                    operator,
                    Values.SWITCH,
                    "Compares by -" + operator.toLowerCase(java.util.Locale.ROOT) + ".")));
    return parameters.toArray(Parameter[]::new);
  }

  @Override
  public Run start(CmdletCall call) {
    String operator = OPERATORS.stream().filter(call::flag).findFirst().orElse(null);
    return () ->
        inputs(call).stream()
            .filter(value -> value != null && holds(call, operator, value))
            .forEach(call::write);
  }

  private boolean holds(CmdletCall call, String operator, Object value) {
    Object condition = call.value("FilterScript");
    if (condition instanceof ScriptBlock block) {
      return Truth.of(interpreter.invoke(block, value));
    }
    Object property = Members.get(value, Text.of(condition));
    if (operator == null) {
      return Truth.of(property);
    }
    if (operator.equals("Not")) {
      return !Truth.of(property);
    }
    return Truth.of(
        interpreter.operate(
            "-" + operator.toLowerCase(java.util.Locale.ROOT), property, call.value("Value")));
  }
}
