package dev.relaylab.server.shell.lang;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as they are written: {@code 5}, {@code 0x1F}, {@code 1.5e3}, {@code 10MB}, {@code 2L}.
 */
final class NumberLiteral {
  static final Pattern PATTERN =
      Pattern.compile(
          "(0[xX][0-9a-fA-F]+|(?:\\d+\\.\\d+|\\.\\d+|\\d+(?:\\.(?!\\.))?)(?:[eE][+-]?\\d{1,5})?)([lLdD]?)([kKmMgGtTpP][bB])?");

  private NumberLiteral() {}

  /** The number that a match of the pattern stands for. */
  static Object value(Matcher matcher) {
    String digits = matcher.group(1);
    BigDecimal value = magnitude(digits, matcher.group(3));
    boolean whole = !digits.contains(".") && !digits.toLowerCase(Locale.ROOT).matches("\\d+e.*");
    if (matcher.group(2).equalsIgnoreCase("d")) {
      return value;
    }
    if (digits.toLowerCase(Locale.ROOT).startsWith("0x") && matcher.group(3) == null) {
      return bits(digits.substring(2), matcher.group(2).equalsIgnoreCase("l"));
    }
    if (matcher.group(2).equalsIgnoreCase("l") && !whole) {
      return value.setScale(0, java.math.RoundingMode.HALF_EVEN).longValue();
    }
    return whole
            || (value.stripTrailingZeros().scale() <= 0
                && matcher.group(3) != null
                && !digits.contains("."))
        ? Numbers.whole(value, matcher.group(2).equalsIgnoreCase("l"))
        : (Object) value.doubleValue();
  }

  /** A hexadecimal number: eight digits fill an Int32, sign and all, and sixteen an Int64. */
  static Object bits(String digits, boolean atLeastLong) {
    BigInteger number = new BigInteger(digits, 16);
    if (number.bitLength() <= 32 && !atLeastLong) {
      return number.intValue();
    }
    return number.bitLength() <= 64 ? (Object) number.longValue() : (Object) number.doubleValue();
  }

  /**
   * What digits stand for: decimal, or hexadecimal after {@code 0x}.
   *
   * @param multiplier {@code KB} to {@code PB}, or null
   */
  static BigDecimal magnitude(String digits, String multiplier) {
    BigDecimal value =
        digits.toLowerCase(Locale.ROOT).startsWith("0x")
            ? new BigDecimal(new BigInteger(digits.substring(2), 16))
            : new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
    if (multiplier == null) {
      return value;
    }
    int thousands = "kmgtp".indexOf(Character.toLowerCase(multiplier.charAt(0))) + 1;
    return value.multiply(BigDecimal.valueOf(1L << (10 * thousands)));
  }
}
