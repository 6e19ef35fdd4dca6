package dev.relaylab.server.shell.lang;

import java.time.Duration;
import java.time.ZonedDateTime;

/** Sums and differences of dates and time spans. */
final class TimeMath {

  private TimeMath() {}

  /** The result, or null when the operands are no times. */
  static Object calculate(String operator, Object left, Object right) {
    if (left instanceof ZonedDateTime date) {
      if (operator.equals("-") && right instanceof ZonedDateTime other) {
        return Duration.between(other, date);
      }
      Duration span =
          right instanceof Duration own
              ? own
              : right instanceof String text ? Times.span(text) : null;
      if (span != null && operator.equals("+")) {
        return date.plus(span);
      }
      return span != null && operator.equals("-") ? date.minus(span) : null;
    }
    if (left instanceof Duration span) {
      Duration other =
          right instanceof Duration own
              ? own
              : right instanceof String text ? Times.span(text) : null;
      if (other != null && operator.equals("+")) {
        return span.plus(other);
      }
      return other != null && operator.equals("-") ? span.minus(other) : null;
    }
    return null;
  }
}
