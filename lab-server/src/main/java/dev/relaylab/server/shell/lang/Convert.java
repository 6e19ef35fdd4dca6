package dev.relaylab.server.shell.lang;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PowerShell's conversions between values. */
final class Convert {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*([+-]?)(0[xX][0-9a-fA-F]+|\\d*\\.?\\d+(?:[eE][+-]?\\d{1,5})?|\\d+\\.)([kKmMgGtTpP][bB])?\\s*");

  private Convert() {}

  static boolean truth(Object value) {
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean bool) {
      return bool;
    }
    if (value instanceof String text) {
      return !text.isEmpty();
    }
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    if (value instanceof java.util.Set<?> flags) {
      return !flags.isEmpty();
    }
    if (value instanceof EnumType.Value chosen) {
      return chosen.number() != 0;
    }
    if (value instanceof List<?> list) {
      return list.size() == 1 ? truth(list.get(0)) : !list.isEmpty();
    }
    return true;
  }

  /** A number, or null when the value is none. */
  static Object number(Object value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof Number) {
      return value instanceof Float f ? (Object) f.doubleValue() : value;
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    if (value instanceof Character c) {
      return (int) c;
    }
    if (value instanceof Enum<?> constant) {
      return constant.ordinal();
    }
    if (value instanceof String text) {
      return parsed(text);
    }
    if (value instanceof java.util.Set<?> flags) {
      return Flags.number(flags);
    }
    if (value instanceof EnumType.Value chosen) {
      return chosen.number();
    }
    return null;
  }

  private static Object parsed(String text) {
    if (text.isBlank()) {
      return 0;
    }
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String digits = matcher.group(2);
    BigDecimal value = NumberLiteral.magnitude(digits, matcher.group(3));
    if (matcher.group(1).equals("-")) {
      value = value.negate();
    }
    boolean real =
        digits.contains(".") || digits.toLowerCase(java.util.Locale.ROOT).matches("\\d+e.*");
    return real && matcher.group(3) == null
        ? (Object) value.doubleValue()
        : Numbers.whole(value, false);
  }

  /** A whole number; fractions are rounded to even, as .NET does. */
  static int integer(Object value) {
    Object number = number(value instanceof List<?> list && list.size() == 1 ? list.get(0) : value);
    if (number == null) {
      throw Problems.cannotConvert(
          value, "System.Int32", "Input string was not in a correct format.");
    }
    double rounded = Math.rint(((Number) number).doubleValue());
    if (rounded > Integer.MAX_VALUE || rounded < Integer.MIN_VALUE) {
      throw Problems.cannotConvert(
          value, "System.Int32", "Value was either too large or too small for an Int32.");
    }
    return (int) rounded;
  }

  /**
   * The elements of a value in a pipeline or loop: a list's, else the value itself, none for null.
   */
  static List<?> elements(Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    if (value instanceof Collection<?> other && !(value instanceof java.util.Set<?>)) {
      return List.copyOf(other);
    }
    return java.util.Collections.singletonList(value);
  }

  /** What a pipeline gave as one value: nothing is null, one is itself, more are a list. */
  static Object collapse(List<Object> values) {
    return values.isEmpty() ? null : values.size() == 1 ? values.get(0) : values;
  }
}
