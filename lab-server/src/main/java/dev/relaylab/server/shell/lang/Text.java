package dev.relaylab.server.shell.lang;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A value as text, the way PowerShell puts it into a string: invariant culture, lists by spaces.
 */
public final class Text {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss", Locale.ROOT);

  private Text() {}

  public static String of(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Boolean bool) {
      return bool ? "True" : "False";
    }
    if (value instanceof Double number) {
      return real(number);
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.stripTrailingZeros().scale() <= 0 && decimal.scale() <= 0
          ? decimal.toBigInteger().toString()
          : decimal.toPlainString();
    }
    if (value instanceof Duration span) {
      return timeSpan(span);
    }
    if (value instanceof ZonedDateTime date) {
      return DATE.format(date);
    }
    if (value instanceof Set<?> flags) {
      return flags.isEmpty()
          ? "None"
          : flags.stream().map(Text::of).collect(Collectors.joining(", "));
    }
    if (value instanceof Collection<?> list) {
      return joined(list, " ");
    }
    if (value instanceof Map.Entry<?, ?> && !(value instanceof PsObject)) {
      return "System.Collections.DictionaryEntry";
    }
    return value.toString();
  }

  /** The elements' texts with a separator between them. */
  static String joined(Collection<?> elements, String separator) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (Object element : elements) {
      text.append(first ? "" : separator).append(of(element));
      first = false;
      Budget.check(text.length());
    }
    return text.toString();
  }

  private static String real(double number) {
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return BigDecimal.valueOf(number).toBigInteger().toString();
    }
    BigDecimal rounded = new BigDecimal(number).round(new java.math.MathContext(15));
    return Math.abs(number) < 1e-5 || Math.abs(number) >= 1e15
        ? scientific(number)
        : rounded.stripTrailingZeros().toPlainString();
  }

  /** {@code 1E+20}, {@code 1.5E-07}. */
  private static String scientific(double number) {
    String[] parts = String.format(Locale.ROOT, "%.14e", number).split("e");
    String digits = new BigDecimal(parts[0]).stripTrailingZeros().toPlainString();
    int exponent = Integer.parseInt(parts[1]);
    return digits
        + String.format(Locale.ROOT, "E%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  /** {@code 00:05:00}, {@code 1.02:03:04}, {@code 00:00:00.2500000}. */
  static String timeSpan(Duration span) {
    Duration positive = span.abs();
    long seconds = positive.toSeconds();
    String days = seconds >= 86_400 ? seconds / 86_400 + "." : "";
    String fraction =
        positive.getNano() == 0
            ? ""
            : String.format(Locale.ROOT, ".%07d", positive.getNano() / 100);
    return (span.isNegative() ? "-" : "")
        + days
        + String.format(
            Locale.ROOT, "%02d:%02d:%02d", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60)
        + fraction;
  }
}
