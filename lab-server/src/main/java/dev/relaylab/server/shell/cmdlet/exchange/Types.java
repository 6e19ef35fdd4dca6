package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The parameter types that belong to no property of the directory. */
final class Types {
  static final ParameterType STRING = of("String", Types::text);
  static final ParameterType STRINGS = of("String[]", Types::texts);
  static final ParameterType SWITCH = of("SwitchParameter", Types::bool);
  static final ParameterType BOOL = of("Boolean", Types::bool);
  static final ParameterType INT = of("Int32", Types::integer);
  static final ParameterType RESULT_SIZE = of("Unlimited", Types::resultSize);
  static final ParameterType ANY = of("Object", value -> value);

  private Types() {}

  static ParameterType of(String name, Function<Object, Object> conversion) {
    return new Simple(name, List.of(), conversion);
  }

  /** One of the given words, in any case, or an unambiguous beginning of one. */
  static ParameterType oneOf(String name, String... words) {
    return new Simple(name, List.of(words), value -> pick(name, text(value), List.of(words)));
  }

  /** Several of the given words. */
  static ParameterType someOf(String name, String... words) {
    return new Simple(
        name + "[]",
        List.of(words),
        value -> {
          List<String> chosen = new ArrayList<>();
          for (String one : texts(value)) {
            for (String part : one.split(",")) {
              chosen.add(pick(name, part.strip(), List.of(words)));
            }
          }
          return List.copyOf(chosen);
        });
  }

  /** The text of a value as PowerShell would cast it. */
  static String text(Object value) {
    if (value instanceof List<?> list) {
      return String.join(" ", texts(list));
    }
    return value == null ? null : value.toString();
  }

  static List<String> texts(Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof Iterable<?> several) {
      List<String> texts = new ArrayList<>();
      several.forEach(one -> texts.add(text(one)));
      return List.copyOf(texts);
    }
    return List.of(text(value));
  }

  private static Boolean bool(Object value) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    throw cannotConvert(
        value == null ? "" : "System.String",
        "System.Boolean",
        "Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.");
  }

  private static Integer integer(Object value) {
    try {
      return new java.math.BigDecimal(text(value).strip()).intValueExact();
    } catch (NumberFormatException | ArithmeticException | NullPointerException bad) {
      throw cannotConvert(text(value), "System.Int32", "Input string was not in a correct format.");
    }
  }

  /** {@code Integer.MAX_VALUE} for Unlimited. */
  private static Integer resultSize(Object value) {
    boolean unlimited = value != null && text(value).strip().equalsIgnoreCase("unlimited");
    return unlimited ? (Integer) Integer.MAX_VALUE : integer(value);
  }

  static String pick(String type, String typed, List<String> words) {
    String wanted = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    List<String> near =
        words.stream().filter(word -> word.toLowerCase(Locale.ROOT).startsWith(wanted)).toList();
    return words.stream()
        .filter(word -> word.equalsIgnoreCase(wanted))
        .findFirst()
        .or(
            () ->
                near.size() == 1 && !wanted.isEmpty()
                    ? near.stream().findFirst()
                    : java.util.Optional.empty())
        .orElseThrow(
            () ->
                cannotConvert(
                    typed,
                    type,
                    "Unable to match the identifier name "
                        + typed
                        + " to a valid enumerator name. Specify one of the following enumerator names and try again: "
                        + String.join(", ", words)));
  }

  static ParameterType.ConversionException cannotConvert(String value, String type, String why) {
    return new ParameterType.ConversionException(
        "Cannot convert value \"" + value + "\" to type \"" + type + "\". Error: \"" + why + "\"");
  }

  private record Simple(String name, List<String> choices, Function<Object, Object> conversion)
      implements ParameterType {
    @Override
    public Object convert(Object value) {
      return conversion.apply(value);
    }
  }
}
