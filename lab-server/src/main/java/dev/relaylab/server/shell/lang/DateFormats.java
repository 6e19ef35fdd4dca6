package dev.relaylab.server.shell.lang;

import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** .NET's date formats: the standard letters, and custom patterns in which other letters stand. */
final class DateFormats {

  private DateFormats() {}

  static String format(ZonedDateTime date, String format) {
    return switch (format) {
      case "d" -> custom(date, "M/d/yyyy");
      case "D" -> custom(date, "dddd, MMMM d, yyyy");
      case "f" -> custom(date, "dddd, MMMM d, yyyy h:mm tt");
      case "F" -> custom(date, "dddd, MMMM d, yyyy h:mm:ss tt");
      case "t" -> custom(date, "h:mm tt");
      case "T" -> custom(date, "h:mm:ss tt");
      case "g" -> custom(date, "M/d/yyyy h:mm tt");
      case "G" -> custom(date, "M/d/yyyy h:mm:ss tt");
      case "m", "M" -> custom(date, "MMMM d");
      case "y", "Y" -> custom(date, "MMMM yyyy");
      case "s" -> custom(date, "yyyy-MM-ddTHH:mm:ss");
      case "u" -> custom(date, "yyyy-MM-dd HH:mm:ssZ");
      case "r", "R" -> custom(date, "ddd, dd MMM yyyy HH:mm:ss 'GMT'");
      case "o", "O" -> custom(date, "yyyy-MM-ddTHH:mm:ss.fffffffK");
      default -> {
        if (format.length() == 1 && Character.isLetter(format.charAt(0))) {
          throw Problems.error(
              "Input string was not in a correct format.",
              "InvalidOperation",
              "RuntimeException",
              "FormatError");
        }
        yield custom(date, format);
      }
    };
  }

  private static String custom(ZonedDateTime date, String format) {
    StringBuilder text = new StringBuilder();
    int pos = 0;
    while (pos < format.length()) {
      char c = format.charAt(pos);
      int end = pos + 1;
      if (c == '\'' || c == '"') {
        int close = format.indexOf(c, end);
        end = close < 0 ? format.length() : close + 1;
        text.append(format, pos + 1, close < 0 ? end : close);
      } else if (c == '\\' && end < format.length()) {
        text.append(format.charAt(end++));
      } else if (c != '%') {
        while (end < format.length() && format.charAt(end) == c) {
          end++;
        }
        text.append(part(date, c, end - pos));
      }
      pos = end;
    }
    return text.toString();
  }

  private static String part(ZonedDateTime date, char letter, int count) {
    return switch (letter) {
      case 'd' ->
          count > 2
              ? date.getDayOfWeek()
                  .getDisplayName(count == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.US)
              : number(date.getDayOfMonth(), count);
      case 'M' ->
          count > 2
              ? date.getMonth()
                  .getDisplayName(count == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.US)
              : number(date.getMonthValue(), count);
      case 'y' -> count > 2 ? number(date.getYear(), count) : number(date.getYear() % 100, count);
      case 'h' -> number((date.getHour() + 11) % 12 + 1, Math.min(count, 2));
      case 'H' -> number(date.getHour(), Math.min(count, 2));
      case 'm' -> number(date.getMinute(), Math.min(count, 2));
      case 's' -> number(date.getSecond(), Math.min(count, 2));
      case 'f', 'F' -> fraction(date, letter, Math.min(count, 7));
      case 't' -> count == 1 ? noon(date).substring(0, 1) : noon(date);
      case 'z' -> count > 2 ? "+00:00" : number(0, count).isEmpty() ? "" : "+" + number(0, count);
      case 'K' -> "Z".repeat(count);
      default -> String.valueOf(letter).repeat(count);
    };
  }

  private static String noon(ZonedDateTime date) {
    return date.getHour() < 12 ? "AM" : "PM";
  }

  private static String number(int value, int width) {
    String digits = Integer.toString(value);
    return "0".repeat(Math.max(0, Math.min(width, 9) - digits.length())) + digits;
  }

  private static String fraction(ZonedDateTime date, char letter, int count) {
    String digits = String.format(Locale.ROOT, "%09d", date.getNano()).substring(0, count);
    return letter == 'f' ? digits : digits.replaceAll("0+$", "");
  }
}
