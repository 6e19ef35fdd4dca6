package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The syntax lines of a cmdlet, one for each parameter set, as Get-Help shows them. */
final class Syntax {
  private static final int MOST_CHOICES = 8;

  private Syntax() {}

  static List<String> of(CmdletSpec spec) {
    Set<String> sets = new TreeSet<>();
    spec.parameters().forEach(parameter -> sets.addAll(parameter.sets()));
    if (sets.isEmpty()) {
      sets.add("");
    }
    return sets.stream().map(set -> line(spec, set)).distinct().toList();
  }

  private static String line(CmdletSpec spec, String set) {
    List<Parameter> parameters = new ArrayList<>(spec.parameters());
    parameters.removeIf(
        parameter -> !parameter.sets().isEmpty() && !parameter.sets().contains(set));
    parameters.sort(
        Comparator.comparingInt(
                (Parameter parameter) ->
                    parameter.position() == 0 ? Integer.MAX_VALUE : parameter.position())
            .thenComparing(parameter -> !parameter.mandatory()));
    StringBuilder line = new StringBuilder(spec.name());
    parameters.forEach(parameter -> line.append(' ').append(element(parameter)));
    if (spec.shouldProcess()) {
      line.append(" [-WhatIf] [-Confirm]");
    }
    return line.append(" [<CommonParameters>]").toString();
  }

  private static String element(Parameter parameter) {
    String name = "-" + parameter.name();
    String value = value(parameter);
    String both =
        (parameter.position() > 0 ? "[" + name + "]" : name) + (value.isEmpty() ? "" : " " + value);
    return parameter.mandatory() ? both : "[" + both + "]";
  }

  /** {@code <Type>}, {@code {A | B}}, or nothing for a switch. */
  static String value(Parameter parameter) {
    if (parameter.type().name().equals("SwitchParameter")) {
      return "";
    }
    List<String> choices = parameter.type().choices();
    return choices.isEmpty() || choices.size() > MOST_CHOICES
        ? "<" + parameter.type().name() + ">"
        : "{" + String.join(" | ", choices) + "}";
  }
}
