package dev.relaylab.server.shell.lang;

import java.math.BigDecimal;
import java.math.BigInteger;

/** PowerShell's numbers: Int32 grows to Int64, then to Double; Decimal stays Decimal. */
final class Numbers {
  private static final BigInteger MAX_INT = BigInteger.valueOf(Integer.MAX_VALUE);
  private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private Numbers() {}

  static Object whole(BigDecimal value, boolean atLeastLong) {
    BigInteger number = value.toBigInteger();
    if (number.abs().compareTo(MAX_LONG) > 0) {
      return value.doubleValue();
    }
    return atLeastLong || number.abs().compareTo(MAX_INT) > 0
        ? (Object) number.longValue()
        : (Object) number.intValue();
  }

  static Object negate(Object value) {
    if (value instanceof Integer i && i != Integer.MIN_VALUE) {
      return -i;
    }
    if (value instanceof Double d) {
      return -d;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.negate();
    }
    return whole(decimal(value).negate(), value instanceof Long);
  }

  static BigDecimal decimal(Object number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  private static boolean isReal(Object number) {
    return number instanceof Double || number instanceof Float;
  }

  /** {@code + - * / %} on two numbers. */
  static Object calculate(String operator, Object left, Object right) {
    if (isReal(left) || isReal(right)) {
      double a = ((Number) left).doubleValue();
      double b = ((Number) right).doubleValue();
      return switch (operator) {
        case "+" -> a + b;
        case "-" -> a - b;
        case "*" -> a * b;
        case "/" -> a / b;
        default -> a % b;
      };
    }
    BigDecimal a = decimal(left);
    BigDecimal b = decimal(right);
    boolean decimal = left instanceof BigDecimal || right instanceof BigDecimal;
    if ("/%".contains(operator) && b.signum() == 0) {
      throw Problems.error(
          "Attempted to divide by zero.", "NotSpecified", "RuntimeException", "RuntimeException");
    }
    BigDecimal result =
        switch (operator) {
          case "+" -> a.add(b);
          case "-" -> a.subtract(b);
          case "*" -> a.multiply(b);
          case "/" -> a.divide(b, java.math.MathContext.DECIMAL64);
          default -> a.remainder(b);
        };
    if (decimal) {
      return result;
    }
    if (operator.equals("/") && result.stripTrailingZeros().scale() > 0) {
      return result.doubleValue();
    }
    boolean isLong = left instanceof Long || right instanceof Long;
    boolean fits = result.abs().compareTo(new BigDecimal(isLong ? MAX_LONG : MAX_INT)) <= 0;
    return fits ? whole(result, isLong) : (Object) result.doubleValue();
  }

  /** Any number as a decimal; infinities as very large ones. */
  static BigDecimal decimalOf(Object number) {
    if (number instanceof Double d && (d.isInfinite() || d.isNaN())) {
      return new BigDecimal(d.isNaN() ? "0" : d > 0 ? "1e400" : "-1e400");
    }
    return decimal(number);
  }
}
