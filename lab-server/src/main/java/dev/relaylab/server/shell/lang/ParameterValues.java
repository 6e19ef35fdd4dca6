package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.ScriptBlock.Param;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the values of a function's parameters be what their declarations want. */
final class ParameterValues {
  private final Session session;
  private final boolean advanced;

  /**
   * @param advanced whether the function is an advanced one, which is stricter about truth values
   */
  ParameterValues(Session session, boolean advanced) {
    this.session = session;
    this.advanced = advanced;
  }

  /** What a parameter holds that nobody gave: nothing, or what its type makes of nothing. */
  static Object empty(Param param) {
    String type = param.type();
    boolean plain =
        type != null
            && List.of(
                    "switch", "bool", "string", "int", "long", "double", "decimal", "int32",
                    "int64")
                .contains(type.toLowerCase(java.util.Locale.ROOT));
    return plain ? Casts.cast(type, null) : null;
  }

  /** Whether a value that comes down the pipeline can become the parameter's. */
  static boolean fits(Session session, Param param, Object value) {
    if (param.type() == null) {
      return true;
    }
    try {
      session.cast(param.type(), value);
      return true;
    } catch (PsException cannot) {
      return false;
    }
  }

  /** The value converted and checked. */
  Object checked(Param param, Object value) {
    Object converted = converted(param, value);
    if (param.isMandatory()) {
      present(param, converted);
    }
    new Validation(session, param.name()).check(param.attributes(), converted);
    return converted;
  }

  Object converted(Param param, Object value) {
    if (param.type() == null) {
      return value;
    }
    try {
      if (advanced && TypeNames.fullName(param.type()).startsWith("System.Boolean")) {
        for (Object each : Convert.elements(value)) {
          if (each instanceof String) {
            throw Problems.error(
                "Cannot convert value \"System.String\" to type \"System.Boolean\". Boolean"
                    + " parameters accept only Boolean values and numbers, such as $True, $False, 1"
                    + " or 0.",
                "InvalidArgument",
                "RuntimeException",
                "InvalidCast");
          }
        }
      }
      return value == null && !TypeNames.fullName(param.type()).equals("System.String")
          ? null
          : session.cast(param.type(), value);
    } catch (PsException bad) {
      throw new PsException(
          new ErrorRecord(
              "Cannot process argument transformation on parameter '"
                  + param.name()
                  + "'. "
                  + bad.getMessage(),
              "InvalidData",
              "",
              "ParameterBindingArgumentTransformationException",
              "ParameterArgumentTransformationError"));
    }
  }

  /** What must be given must be something, unless an attribute allows nothing. */
  private static void present(Param param, Object value) {
    if (value == null) {
      refuse(param, "AllowNull", "it is null", "NullNotAllowed");
    } else if (value instanceof String text && text.isEmpty() && param.type() != null) {
      refuse(param, "AllowEmptyString", "it is an empty string", "EmptyStringNotAllowed");
    } else if (value instanceof List<?> list && list.isEmpty()) {
      boolean array = !(list instanceof PsList);
      refuse(
          param,
          "AllowEmptyCollection",
          array ? "it is an empty array" : "it is an empty collection",
          array ? "EmptyArrayNotAllowed" : "EmptyCollectionNotAllowed");
    } else if (value instanceof PsArray list && list.contains("")) {
      refuse(param, "AllowEmptyString", "it is an empty string", "EmptyStringNotAllowed");
    }
  }

  private static void refuse(Param param, String allowing, String why, String id) {
    if (param.attributes().stream().noneMatch(each -> each.is(allowing))) {
      throw Problems.error(
          "Cannot bind argument to parameter '" + param.name() + "' because " + why + ".",
          "InvalidData",
          "ParameterBindingValidationException",
          "ParameterArgumentValidationError" + id);
    }
  }

  /**
   * Asks for what must be given and was not.
   *
   * @throws PsException when nobody answers
   */
  Map<Param, Object> ask(String function, List<Param> missing) {
    Map<Param, Object> answers = new LinkedHashMap<>();
    for (Param param : missing) {
      String answer =
          session.host.ask(
              (answers.isEmpty()
                      ? "\ncmdlet "
                          + function
                          + " at command pipeline position 1\n"
                          + "Supply values for the following parameters:\n"
                      : "")
                  + param.name()
                  + ": ");
      if (answer == null) {
        throw Binder.binding(
            "Cannot process command because of one or more missing mandatory parameters: "
                + missing.stream().map(Param::name).collect(Collectors.joining(" "))
                + ".",
            "MissingMandatoryParameter");
      }
      answers.put(param, answer);
    }
    return answers;
  }
}
