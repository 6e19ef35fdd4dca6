package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.ScriptBlock.Param;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which argument of a call goes to which parameter of a function or script block, by
 * PowerShell's rules: names first, then positions, then the parameter that takes the rest.
 */
final class FunctionBinder {
  private final ScriptBlock body;
  private final Map<Param, Object> given = new LinkedHashMap<>();
  private final Map<Param, Extent> places = new LinkedHashMap<>();
  private final Map<String, Object> common = new LinkedHashMap<>();
  private final UnboundArguments unbound = new UnboundArguments();

  FunctionBinder(ScriptBlock body) {
    this.body = body;
  }

  Map<Param, Object> given() {
    return given;
  }

  /** Where a parameter's value stands. */
  Extent place(Param param, Extent call) {
    return places.getOrDefault(param, call);
  }

  /** The common parameters, by their full names. */
  Map<String, Object> common() {
    return common;
  }

  /** What nothing took. */
  UnboundArguments unbound() {
    return unbound;
  }

  void bind(List<Arguments> arguments) {
    List<Arguments> rest = named(arguments);
    List<Object> left = positional(rest);
    if (!left.isEmpty()) {
      takeRest(left);
    }
  }

  private List<Arguments> named(List<Arguments> arguments) {
    List<Arguments> rest = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Arguments argument = arguments.get(i);
      if (argument.name() == null) {
        rest.add(argument);
        continue;
      }
      boolean next =
          !argument.hasValue() && i + 1 < arguments.size() && arguments.get(i + 1).name() == null;
      Param param = Marked.at(argument.extent(), argument.extent(), () -> param(argument.name()));
      String shared = param == null && body.isAdvanced() ? common(argument.name()) : null;
      if (param == null && shared == null) {
        unknown(argument, rest);
        continue;
      }
      boolean isSwitch = param == null ? Common.isSwitch(shared) : param.isSwitch();
      if (!argument.hasValue() && !isSwitch && !next) {
        throw marked(
            argument,
            "Missing an argument for parameter '"
                + (param == null ? shared : param.name())
                + "'. Specify a parameter of type '"
                + TypeNames.fullName(
                    param == null || param.type() == null ? "object" : param.type())
                + "' and try again.",
            "MissingArgument");
      }
      boolean takesNext = !argument.hasValue() && !isSwitch;
      Arguments from = takesNext ? arguments.get(++i) : argument;
      Object value = argument.hasValue() || takesNext ? from.value() : (Object) true;
      places.put(param, from.extent());
      if (param == null) {
        common.put(shared, value);
      } else if (given.containsKey(param)) {
        throw marked(
            argument,
            "Cannot bind parameter because parameter '"
                + param.name()
                + "' is specified more than once. To provide multiple values to parameters that can"
                + " accept multiple values, use the array syntax. For example, \"-parameter"
                + " value1,value2,value3\".",
            "ParameterAlreadyBound");
      } else {
        given.put(param, value);
      }
    }
    return rest;
  }

  /** A name that no parameter has: an error, unless something takes all that is left. */
  private void unknown(Arguments argument, List<Arguments> rest) {
    if (body.isAdvanced() && remaining() == null) {
      throw marked(
          argument,
          "A parameter cannot be found that matches parameter name '" + argument.name() + "'.",
          "NamedParameterNotFound");
    }
    rest.add(argument);
  }

  private static PsException marked(Arguments argument, String message, String id) {
    return Marked.at(
        argument.extent(),
        argument.extent(),
        () -> {
          throw Binder.binding(message, id);
        });
  }

  private Param param(String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    Set<Param> starting = new LinkedHashSet<>();
    for (Param param : body.parameters()) {
      for (String name : names(param)) {
        if (name.equalsIgnoreCase(typed)) {
          return param;
        }
        if (name.toLowerCase(Locale.ROOT).startsWith(wanted)) {
          starting.add(param);
        }
      }
    }
    if (starting.size() > 1) {
      throw Binder.binding(
          "Parameter cannot be processed because the parameter name '"
              + typed
              + "' is ambiguous. Possible matches include:"
              + starting.stream().map(each -> " -" + each.name()).reduce("", String::concat)
              + ".",
          "AmbiguousParameter");
    }
    return starting.isEmpty() ? null : starting.iterator().next();
  }

  static List<String> names(Param param) {
    return Stream.concat(Stream.of(param.name()), param.aliases().stream()).toList();
  }

  private String common(String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    Stream<String> known =
        body.supportsShouldProcess()
            ? Stream.concat(Common.NAMES.stream(), Common.ASKING.stream())
            : Common.NAMES.stream();
    List<String> names = known.toList();
    if (Common.ALIASES.containsKey(wanted) && names.contains(Common.ALIASES.get(wanted))) {
      return Common.ALIASES.get(wanted);
    }
    return names.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted))
        .findFirst()
        .orElse(null);
  }

  /** Puts values by position; gives those for which no position was left. */
  private List<Object> positional(List<Arguments> rest) {
    List<Object> left = new ArrayList<>();
    for (Arguments argument : rest) {
      Param param = argument.name() == null ? nextPositional() : null;
      if (param != null) {
        given.put(param, argument.value());
        places.put(param, argument.extent());
      } else if (argument.name() == null) {
        left.add(argument.value());
      } else {
        left.add(argument);
      }
    }
    return left;
  }

  private Param nextPositional() {
    boolean numbered = body.parameters().stream().anyMatch(p -> p.position() < Integer.MAX_VALUE);
    List<String> sets = possibleSets();
    String usual = body.parameterSet(new PsHashtable());
    return body.parameters().stream()
        .filter(param -> !given.containsKey(param) && !param.isSwitch())
        .filter(param -> !param.takesRemaining())
        .filter(param -> !numbered || param.position() < Integer.MAX_VALUE || !body.isAdvanced())
        .filter(param -> body.hasPositions() || param.position() < Integer.MAX_VALUE)
        .filter(param -> param.sets().isEmpty() || param.sets().stream().anyMatch(sets::contains))
        .min(
            Comparator.comparingInt(Param::position)
                .thenComparing(param -> !param.sets().contains(usual)))
        .orElse(null);
  }

  private List<String> possibleSets() {
    Set<String> possible = new LinkedHashSet<>();
    body.parameters().forEach(param -> possible.addAll(param.sets()));
    given.keySet().stream()
        .filter(param -> !param.sets().isEmpty())
        .forEach(param -> possible.retainAll(param.sets()));
    return List.copyOf(possible);
  }

  private Param remaining() {
    return body.parameters().stream().filter(Param::takesRemaining).findFirst().orElse(null);
  }

  private void takeRest(List<Object> left) {
    Param rest = remaining();
    if (rest != null && !given.containsKey(rest)) {
      List<Object> values = new ArrayList<>();
      for (Object each : left) {
        values.add(each instanceof Arguments named ? "-" + named.name() : each);
        if (each instanceof Arguments named && named.hasValue()) {
          values.add(named.value());
        }
      }
      given.put(rest, values);
      return;
    }
    for (Object each : left) {
      if (each instanceof Arguments named) {
        unbound.addName(named.name() + (named.hasValue() ? ":" : ""));
        if (named.hasValue()) {
          unbound.add(named.value());
        }
      } else if (body.isAdvanced()) {
        throw Binder.binding(
            "A positional parameter cannot be found that accepts argument '" + Text.of(each) + "'.",
            "PositionalParameterNotFound");
      } else {
        unbound.add(each);
      }
    }
  }

  /**
   * Refuses parameters of different sets in one call.
   *
   * @throws PsException when no set has them all
   */
  void checkSets() {
    boolean parted = body.parameters().stream().anyMatch(param -> !param.sets().isEmpty());
    if (parted && possibleSets().isEmpty()) {
      throw Binder.binding(
          "Parameter set cannot be resolved using the specified named parameters.",
          "AmbiguousParameterSet");
    }
  }
}
