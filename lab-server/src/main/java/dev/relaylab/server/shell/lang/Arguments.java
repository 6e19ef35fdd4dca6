package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Statement.Argument;
import dev.relaylab.server.shell.lang.Statement.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command's arguments with their values, in the order they were written; splats are spread.
 *
 * @param name a parameter's name, or null for a value by position
 * @param hasValue whether a value came with the name, behind a colon or from a splat
 */
record Arguments(String name, Object value, boolean hasValue, Extent extent) {

  static List<Arguments> of(Session session, Command command) {
    List<Arguments> arguments = new ArrayList<>();
    for (Argument argument : command.arguments()) {
      if (argument.value() instanceof Expr.Splat splat) {
        splat(arguments, session.evaluator.variable(splat.name()), splat.extent());
      } else if (argument.parameter() != null) {
        Object value = argument.value() == null ? null : session.evaluator.eval(argument.value());
        arguments.add(
            new Arguments(
                argument.parameter(), value, argument.value() != null, argument.extent()));
      } else {
        arguments.add(
            new Arguments(null, session.evaluator.eval(argument.value()), true, argument.extent()));
      }
    }
    return arguments;
  }

  private static void splat(List<Arguments> arguments, Object value, Extent extent) {
    if (value instanceof Map<?, ?> table) {
      table.forEach(
          (name, each) -> arguments.add(new Arguments(Text.of(name), each, true, extent)));
    } else if (value instanceof UnboundArguments given) {
      for (int i = 0; i < given.size(); i++) {
        String name = given.nameAt(i);
        arguments.add(
            name == null
                ? new Arguments(null, given.get(i), true, extent)
                : new Arguments(name, null, false, extent));
      }
    } else {
      Convert.elements(value)
          .forEach(each -> arguments.add(new Arguments(null, each, true, extent)));
    }
  }
}
