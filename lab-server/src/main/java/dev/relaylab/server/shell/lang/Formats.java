package dev.relaylab.server.shell.lang;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The -f operator: {@code {index,alignment:format}} with .NET's number and date formats. */
final class Formats {
  private static final Pattern ITEM =
      Pattern.compile("\\{\\{|\\}\\}|\\{(\\d+)(?:,\\s*(-?\\d+))?(?::([^}]*))?\\}");
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

  private Formats() {}

  static String format(String format, List<?> arguments) {
    Matcher matcher = ITEM.matcher(format);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String piece =
          matcher.group().equals("{{")
              ? "{"
              : matcher.group().equals("}}") ? "}" : item(matcher, arguments);
      matcher.appendReplacement(result, Matcher.quoteReplacement(piece));
      Budget.check(result.length());
    }
    int end = result.length();
    matcher.appendTail(result);
    if (result.indexOf("{", end) >= 0 || result.indexOf("}", end) >= 0) {
      throw Problems.error(
          "Error formatting a string: Input string was not in a correct format..",
          "InvalidOperation",
          "RuntimeException",
          "FormatError");
    }
    return result.toString();
  }

  private static String item(Matcher matcher, List<?> arguments) {
    int index =
        matcher.group(1).length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(1));
    if (index >= arguments.size()) {
      throw Problems.error(
          "Error formatting a string: Index (zero based) must be greater than or equal to zero and"
              + " less than the size of the argument list..",
          "InvalidOperation",
          "RuntimeException",
          "FormatError");
    }
    String text = value(arguments.get(index), matcher.group(3));
    if (matcher.group(2) == null) {
      return text;
    }
    int width = Math.max(-1000, Math.min(1000, Integer.parseInt(matcher.group(2))));
    String padding = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
    return width < 0 ? text + padding : padding + text;
  }

  /** One value by a format; its text where the format means nothing to it. */
  static String value(Object value, String format) {
    if (format == null || format.isEmpty() || value == null) {
      return Text.of(value);
    }
    if (value instanceof ZonedDateTime date) {
      return DateFormats.format(date, format);
    }
    if (value instanceof Duration span) {
      return span(span, format);
    }
    if (value instanceof UUID id) {
      return guid(id.toString(), format);
    }
    return value instanceof Number ? number(value, format) : Text.of(value);
  }

  private static String guid(String text, String format) {
    return switch (format.toUpperCase(Locale.ROOT)) {
      case "N" -> text.replace("-", "");
      case "B" -> "{" + text + "}";
      case "P" -> "(" + text + ")";
      default -> text;
    };
  }

  private static String number(Object value, String format) {
    BigDecimal number = Numbers.decimalOf(value);
    Matcher standard = Pattern.compile("([a-zA-Z])(\\d{0,2})").matcher(format);
    if (!standard.matches()) {
      return custom(number, format);
    }
    String digits = standard.group(2);
    int places = digits.isEmpty() ? 2 : Integer.parseInt(digits);
    return switch (Character.toUpperCase(standard.group(1).charAt(0))) {
      case 'N' ->
          new DecimalFormat(pattern("#,##0", places), SYMBOLS)
              .format(number.setScale(places, RoundingMode.HALF_UP));
      case 'C' ->
          new DecimalFormat(pattern("$#,##0", places), SYMBOLS)
              .format(number.setScale(places, RoundingMode.HALF_UP));
      case 'F' -> number.setScale(places, RoundingMode.HALF_UP).toPlainString();
      case 'P' ->
          new DecimalFormat(pattern("#,##0", places), SYMBOLS)
                  .format(number.movePointRight(2).setScale(places, RoundingMode.HALF_UP))
              + " %";
      case 'D' -> padded(number.toBigInteger().toString(), digits.isEmpty() ? 0 : places);
      case 'X' ->
          padded(
              standard.group(1).equals("X")
                  ? Long.toHexString(number.longValue()).toUpperCase(Locale.ROOT)
                  : Long.toHexString(number.longValue()),
              digits.isEmpty() ? 0 : places);
      case 'E' -> exponential(number, digits.isEmpty() ? 6 : places, standard.group(1));
      default -> Text.of(value);
    };
  }

  /** {@code 1.23E+004}. */
  private static String exponential(BigDecimal number, int places, String letter) {
    String[] parts =
        String.format(Locale.ROOT, "%." + places + "e", number.doubleValue()).split("e");
    int exponent = Integer.parseInt(parts[1]);
    return parts[0]
        + letter
        + (exponent < 0 ? "-" : "+")
        + String.format(Locale.ROOT, "%03d", Math.abs(exponent));
  }

  private static String custom(BigDecimal number, String format) {
    try {
      return new DecimalFormat(format, SYMBOLS).format(number);
    } catch (IllegalArgumentException bad) {
      throw Problems.error(
          "Error formatting a string: Input string was not in a correct format..",
          "InvalidOperation",
          "RuntimeException",
          "FormatError");
    }
  }

  private static String pattern(String whole, int places) {
    return places == 0 ? whole : whole + "." + "0".repeat(places);
  }

  private static String padded(String digits, int width) {
    boolean negative = digits.startsWith("-");
    String bare = negative ? digits.substring(1) : digits;
    return (negative ? "-" : "") + "0".repeat(Math.max(0, width - bare.length())) + bare;
  }

  private static String span(Duration span, String format) {
    String text = Text.timeSpan(span);
    return switch (format) {
      case "c", "t", "T" -> text;
      case "g" ->
          text.replaceFirst("^(-?)0(\\d:\\d\\d:\\d\\d)", "$1$2")
              .replaceFirst("^(-?\\d+)\\.0?(\\d+:)", "$1:$2");
      case "G" ->
          String.format(
              Locale.ROOT,
              "%s%d:%02d:%02d:%02d.%07d",
              span.isNegative() ? "-" : "",
              span.abs().toDays(),
              span.abs().toHoursPart(),
              span.abs().toMinutesPart(),
              span.abs().toSecondsPart(),
              span.abs().toNanosPart() / 100);
      default ->
          format
              .replace("\\", "")
              .replace("dd", String.format(Locale.ROOT, "%02d", span.toDays()))
              .replace("hh", String.format(Locale.ROOT, "%02d", span.toHoursPart()))
              .replace("mm", String.format(Locale.ROOT, "%02d", span.toMinutesPart()))
              .replace("ss", String.format(Locale.ROOT, "%02d", span.toSecondsPart()));
    };
  }
}
