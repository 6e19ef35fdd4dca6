package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds a command's arguments to a cmdlet's parameters by PowerShell's rules. */
final class Binder {
  /** Types of parameters to which a script block is a value like another. */
  private static final Set<String> TAKING_BLOCKS =
      Set.of("ScriptBlock", "Object", "Object[]", "PSObject", "PSObject[]");

  private final CmdletSpec spec;
  private final boolean piped;
  private final Map<String, Object> bound = new LinkedHashMap<>();
  private final Map<Parameter, ScriptBlock> delayed = new LinkedHashMap<>();
  private final Common common = new Common();

  /**
   * @param piped whether objects come from a pipeline, which may fill parameters later
   */
  Binder(CmdletSpec spec, boolean piped) {
    this.spec = spec;
    this.piped = piped;
  }

  Map<String, Object> bound() {
    return bound;
  }

  /** Script blocks that give a pipeline parameter its value, object by object. */
  Map<Parameter, ScriptBlock> delayed() {
    return delayed;
  }

  Common common() {
    return common;
  }

  void bind(List<Arguments> arguments) {
    List<Arguments> positional = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Arguments argument = arguments.get(i);
      if (argument.name() == null) {
        positional.add(argument);
        continue;
      }
      boolean next = i + 1 < arguments.size() && arguments.get(i + 1).name() == null;
      Arguments behind = next ? arguments.get(i + 1) : null;
      Extent value = argument.hasValue() || behind == null ? argument.extent() : behind.extent();
      if (Marked.at(argument.extent(), value, () -> named(argument, behind))) {
        i++;
      }
    }
    positional(positional);
  }

  /** Binds one by name; true when it took the argument behind it as its value. */
  private boolean named(Arguments argument, Arguments behind) {
    String full = fullName(argument.name());
    Optional<Parameter> parameter =
        spec.parameters().stream().filter(p -> p.name().equals(full)).findFirst();
    boolean isSwitch =
        parameter
            .map(p -> p.type().name().equals("SwitchParameter"))
            .orElseGet(() -> Common.isSwitch(full));
    Object value = argument.value();
    boolean took = false;
    if (!argument.hasValue()) {
      if (isSwitch) {
        value = true;
      } else if (behind == null) {
        String type = TypeNames.fullName(parameter.map(p -> p.type().name()).orElse("String"));
        throw binding(
            "Missing an argument for parameter '"
                + full
                + "'. Specify a parameter of type '"
                + type
                + "' and try again.",
            "MissingArgument");
      } else {
        value = behind.value();
        took = true;
      }
    }
    if (parameter.isEmpty()) {
      common.set(full, value);
    } else if (isBound(parameter.get())) {
      throw binding(
          "Cannot bind parameter because parameter '"
              + full
              + "' is specified more than once. To provide multiple values to parameters that can"
              + " accept multiple values, use the array syntax. For example, \"-parameter"
              + " value1,value2,value3\".",
          "ParameterAlreadyBound");
    } else {
      put(parameter.get(), value);
    }
    return took;
  }

  private boolean isBound(Parameter parameter) {
    return bound.containsKey(parameter.name()) || delayed.containsKey(parameter);
  }

  private void put(Parameter parameter, Object value) {
    boolean delays =
        piped
            && value instanceof ScriptBlock
            && (parameter.fromPipeline() || parameter.fromPipelineByPropertyName())
            && parameter.type().fit(value) != ParameterType.Fit.EXACT
            && !TAKING_BLOCKS.contains(parameter.type().name());
    if (delays) {
      delayed.put(parameter, (ScriptBlock) value);
    } else {
      bound.put(parameter.name(), convert(parameter, value));
    }
  }

  private String fullName(String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    Set<String> starting = new LinkedHashSet<>();
    for (Parameter parameter : spec.parameters()) {
      List<String> names = new ArrayList<>(parameter.aliases());
      names.add(parameter.name());
      for (String name : names) {
        if (name.equalsIgnoreCase(typed)) {
          return parameter.name();
        }
        if (name.toLowerCase(Locale.ROOT).startsWith(wanted)) {
          starting.add(parameter.name());
        }
      }
    }
    List<String> others = new ArrayList<>(Common.NAMES);
    if (spec.shouldProcess()) {
      others.addAll(Common.ASKING);
    }
    if (Common.ALIASES.containsKey(wanted) && others.contains(Common.ALIASES.get(wanted))) {
      return Common.ALIASES.get(wanted);
    }
    String own = starting.size() == 1 ? starting.iterator().next() : null;
    for (String name : others) {
      if (name.equalsIgnoreCase(typed)) {
        return name;
      }
      if (name.toLowerCase(Locale.ROOT).startsWith(wanted)) {
        starting.add(name);
      }
    }
    if (own != null) {
      return own;
    }
    if (starting.size() == 1) {
      return starting.iterator().next();
    }
    if (starting.isEmpty()) {
      throw binding(
          "A parameter cannot be found that matches parameter name '"
              + typed
              + "'."
              + suggestion(typed),
          "NamedParameterNotFound");
    }
    List<String> candidates = starting.stream().map(name -> "-" + name).toList();
    throw binding(
        "Parameter cannot be processed because the parameter name '"
            + typed
            + "' is ambiguous. Possible matches include: "
            + String.join(" ", candidates)
            + ".",
        "AmbiguousParameter");
  }

  private String suggestion(String typed) {
    return spec.parameters().stream()
        .map(Parameter::name)
        .min(Comparator.comparingInt(name -> Commands.distance(name, typed)))
        .filter(name -> Commands.distance(name, typed) <= 2)
        .map(name -> " Did you mean -" + name + "?")
        .orElse("");
  }

  private void positional(List<Arguments> values) {
    List<Parameter> free =
        new ArrayList<>(
            spec.parameters().stream()
                .filter(p -> p.position() > 0)
                .sorted(Comparator.comparingInt(Parameter::position))
                .toList());
    for (int i = 0; i < values.size(); i++) {
      Arguments argument = values.get(i);
      Object value = argument.value();
      free.removeIf(p -> isBound(p) || !fits(p));
      if (free.isEmpty()) {
        throw binding(
            "A positional parameter cannot be found that accepts argument '"
                + Text.of(value)
                + "'.",
            "PositionalParameterNotFound");
      }
      Parameter parameter = free.remove(0);
      if (parameter.type().takesRest() && i + 1 < values.size()) {
        List<Object> rest = new ArrayList<>();
        values.subList(i, values.size()).forEach(each -> rest.add(each.value()));
        bound.put(parameter.name(), convert(parameter, rest));
        return;
      }
      Marked.at(
          argument.extent(),
          argument.extent(),
          () -> {
            put(parameter, value);
            return null;
          });
    }
  }

  /** Whether a parameter belongs to a set that is still possible. */
  private boolean fits(Parameter parameter) {
    Set<String> possible = possibleSets();
    return parameter.sets().isEmpty() || parameter.sets().stream().anyMatch(possible::contains);
  }

  private Set<String> allSets() {
    Set<String> sets = new LinkedHashSet<>();
    spec.parameters().forEach(p -> sets.addAll(p.sets()));
    return sets;
  }

  private Set<String> possibleSets() {
    Set<String> possible = allSets();
    for (Parameter parameter : spec.parameters()) {
      if (isBound(parameter) && !parameter.sets().isEmpty()) {
        possible.retainAll(parameter.sets());
      }
    }
    return possible;
  }

  /** The mandatory parameters that nothing has filled, by the set that lacks the fewest. */
  List<Parameter> missing() {
    Set<String> possible = possibleSets();
    if (possible.isEmpty()) {
      if (!allSets().isEmpty()) {
        throw binding(
            "Parameter set cannot be resolved using the specified named parameters.",
            "AmbiguousParameterSet");
      }
      return missingIn(null);
    }
    return possible.stream()
        .map(this::missingIn)
        .min(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private List<Parameter> missingIn(String set) {
    return spec.parameters().stream()
        .filter(Parameter::mandatory)
        .filter(p -> p.sets().isEmpty() || p.sets().contains(set))
        .filter(p -> !isBound(p))
        .filter(p -> !piped || !(p.fromPipeline() || p.fromPipelineByPropertyName()))
        .toList();
  }

  Object convert(Parameter parameter, Object value) {
    if (parameter.mandatory() && (value == null || !parameter.type().takesEmpty())) {
      refuseNothing(parameter, value);
    }
    try {
      return parameter.type().convert(value);
    } catch (ParameterType.ConversionException bad) {
      throw CommandOrigin.of(spec.name()).isPresent()
          ? binding(
              "Cannot bind parameter '" + parameter.name() + "'. " + bad.getMessage(),
              "CannotConvertArgumentNoMessage")
          : new PsException(
              new ErrorRecord(
                  "Cannot process argument transformation on parameter '"
                      + parameter.name()
                      + "'. "
                      + bad.getMessage(),
                  "InvalidData",
                  "",
                  "ParameterBindingArgumentTransformationException",
                  "ParameterArgumentTransformationError"));
    }
  }

  private static void refuseNothing(Parameter parameter, Object value) {
    String what =
        value == null
            ? "null"
            : value instanceof List<?> list && list.isEmpty()
                ? "an empty array"
                : value.equals("") ? "an empty string" : null;
    if (what != null) {
      throw new PsException(
          new ErrorRecord(
              "Cannot bind argument to parameter '"
                  + parameter.name()
                  + "' because it is "
                  + what
                  + ".",
              "InvalidData",
              "",
              "ParameterBindingValidationException",
              "ParameterArgumentValidationError"
                  + (value == null
                      ? "NullNotAllowed"
                      : value instanceof List<?>
                          ? "EmptyArrayNotAllowed"
                          : "EmptyStringNotAllowed")));
    }
  }

  static PsException binding(String message, String id) {
    return new PsException(
        new ErrorRecord(message, "InvalidArgument", "", "ParameterBindingException", id));
  }
}
