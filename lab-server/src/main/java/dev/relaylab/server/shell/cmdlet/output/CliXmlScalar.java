package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.cmdlet.core.SecureText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;

/**
 * A primitive value of CLIXML: its element and its text.
 *
 * @param element {@code S}, {@code I32}, {@code B}, {@code DT}, {@code TS} ...
 */
record CliXmlScalar(String element, String text) {

  /** The primitive that a value is, or null when it is none. */
  static CliXmlScalar of(Object value) {
    if (value == null) {
      return new CliXmlScalar("Nil", null);
    }
    if (value instanceof SecureText secret) {
      return new CliXmlScalar("SS", secret.sealed());
    }
    if (value instanceof String text) {
      return new CliXmlScalar("S", CliXmlText.encode(text));
    }
    if (value instanceof Boolean truth) {
      return new CliXmlScalar("B", truth.toString());
    }
    if (value instanceof Character c) {
      return new CliXmlScalar("C", String.valueOf((int) c));
    }
    if (value instanceof Duration span) {
      return new CliXmlScalar("TS", span(span));
    }
    if (value instanceof ZonedDateTime time) {
      return new CliXmlScalar("DT", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }
    if (value instanceof UUID guid) {
      return new CliXmlScalar("G", guid.toString());
    }
    return value instanceof Number number ? number(number) : null;
  }

  private static CliXmlScalar number(Number number) {
    String element =
        number instanceof Integer
            ? "I32"
            : number instanceof Long
                ? "I64"
                : number instanceof BigDecimal ? "D" : number instanceof Float ? "Sg" : "Db";
    return new CliXmlScalar(
        element,
        number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString());
  }

  private static String span(Duration span) {
    Duration size = span.abs();
    String time = Duration.ofSeconds(size.toSeconds() % 86_400, size.getNano()).toString();
    String days = size.toDays() > 0 ? size.toDays() + "D" : "";
    return (span.isNegative() ? "-" : "")
        + "P"
        + days
        + (days.isEmpty() || !time.equals("PT0S") ? time.substring(1) : "");
  }

  /** Whether there is such a primitive element. */
  static boolean isElement(String name) {
    return switch (name) {
      case "S",
          "C",
          "B",
          "DT",
          "TS",
          "I32",
          "I64",
          "I16",
          "SB",
          "By",
          "U16",
          "U32",
          "U64",
          "Db",
          "Sg",
          "D",
          "G",
          "URI",
          "Version",
          "SBK",
          "BA",
          "XD",
          "SS",
          "Nil",
          "PR" ->
          true;
      default -> false;
    };
  }

  /**
   * The value of a primitive element. Binary data come back as null, and so does a secure string
   * that another machine sealed.
   *
   * @throws IllegalArgumentException when the text is no such value
   */
  Object value() {
    try {
      return switch (element) {
        case "Nil", "BA", "PR" -> null;
        case "SS" -> SecureText.opened(text.strip()).orElse(null);
        case "B" -> Boolean.valueOf(text.strip().toLowerCase(Locale.ROOT));
        case "C" -> (char) Integer.parseInt(text.strip());
        case "I32", "I16", "SB", "By", "U16" -> Integer.valueOf(text.strip());
        case "I64", "U32" -> Long.valueOf(text.strip());
        case "U64", "D" -> new BigDecimal(text.strip());
        case "Db", "Sg" -> Double.valueOf(text.strip());
        case "DT" -> time(text.strip());
        case "G" -> UUID.fromString(text.strip());
        case "TS" -> Duration.parse(text.strip());
        default -> CliXmlText.decode(text);
      };
    } catch (IllegalArgumentException | DateTimeParseException bad) {
      throw new IllegalArgumentException("\"" + text + "\" is no value of <" + element + ">.", bad);
    }
  }

  private static ZonedDateTime time(String text) {
    return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
        ? OffsetDateTime.parse(text).atZoneSameInstant(ZoneId.systemDefault())
        : LocalDateTime.parse(text).atZone(ZoneId.systemDefault());
  }
}
