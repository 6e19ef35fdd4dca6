package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Map;

/**
 * An attribute before a parameter, such as {@code [ValidateRange(1, 25)]}.
 *
 * @param arguments those without a name
 * @param named those with one, by their name in lower case; null stands for {@code $true}
 */
record Attribute(Extent extent, String name, List<Expr> arguments, Map<String, Expr> named) {

  boolean is(String wanted) {
    return name.equalsIgnoreCase(wanted) || name.equalsIgnoreCase(wanted + "Attribute");
  }

  /** Whether a switch such as {@code Mandatory} is on. */
  boolean says(String switchName) {
    if (!named.containsKey(switchName)) {
      return false;
    }
    Expr value = named.get(switchName);
    return value == null
        || value instanceof Expr.Variable variable && variable.name().equalsIgnoreCase("true")
        || value instanceof Expr.Literal literal && Convert.truth(literal.value());
  }

  /** The arguments that are plain texts or numbers. */
  List<String> texts() {
    return arguments.stream()
        .flatMap(
            each ->
                each instanceof Expr.ArrayOf array
                    ? array.elements().stream()
                    : List.of(each).stream())
        .filter(Expr.Literal.class::isInstance)
        .map(each -> Text.of(((Expr.Literal) each).value()))
        .toList();
  }
}
