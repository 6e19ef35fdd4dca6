package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.Times;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;

/** The parameter types of the output cmdlets. */
final class Types {
  static final ParameterType ANY = of("Object", value -> value);
  static final ParameterType ANY_LIST =
      of("Object[]", value -> value instanceof List<?> ? value : listOf(value));
  static final ParameterType TEXT = of("String", Types::text);
  static final ParameterType TEXT_LIST = of("String[]", Types::texts);
  static final ParameterType DATE = of("DateTime", Types::date);
  static final ParameterType WHOLE = of("Int32", Types::whole);
  static final ParameterType SWITCH = of("SwitchParameter", Types::truth);

  private Types() {}

  private static ParameterType of(String name, Function<Object, Object> conversion) {
    return new ParameterType() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Object convert(Object value) {
        return conversion.apply(value);
      }

      @Override
      public boolean takesEmpty() {
        return name.equals("Object");
      }
    };
  }

  private static List<?> listOf(Object value) {
    return value == null ? List.of() : List.of(value);
  }

  private static Object text(Object value) {
    if (value instanceof List<?> list) {
      if (list.size() != 1) {
        throw new ParameterType.ConversionException(
            "Cannot convert value to type System.String: one text is wanted, and not "
                + list.size()
                + " of them.");
      }
      return String.valueOf(list.get(0));
    }
    return value == null ? null : value.toString();
  }

  private static Object texts(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : value == null ? List.of() : List.of(value.toString());
  }

  private static Object date(Object value) {
    Object date = value instanceof ZonedDateTime ? value : Times.date(String.valueOf(value));
    if (date == null) {
      throw new ParameterType.ConversionException(
          "Cannot convert value \""
              + value
              + "\" to type \"System.DateTime\". Error: \"String was not recognized as a valid"
              + " DateTime.\"");
    }
    return date;
  }

  private static Object whole(Object value) {
    if (value instanceof Number number) {
      return number.intValue();
    }
    try {
      return Integer.parseInt(String.valueOf(value).strip());
    } catch (NumberFormatException bad) {
      throw new ParameterType.ConversionException(
          "Cannot convert value \""
              + value
              + "\" to type \"System.Int32\". Error: \"Input string was not in a correct format.\"");
    }
  }

  private static Object truth(Object value) {
    if (value instanceof Boolean || value == null) {
      return Boolean.TRUE.equals(value);
    }
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    throw new ParameterType.ConversionException(
        "Cannot convert value \""
            + value
            + "\" to type \"System.Boolean\". Boolean parameters accept only Boolean values"
            + " and numbers, such as $True, $False, 1 or 0.");
  }
}
