package dev.relaylab.server.shell.lang;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Dates read by a .NET pattern that is given, as {@code ParseExact} does. */
final class ExactDates {
  static final ZonedDateTime YEAR_1601 = ZonedDateTime.of(1601, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private ExactDates() {}

  /**
   * Reads a date.
   *
   * @param patterns one pattern, or a list of which the first that fits is taken
   * @return null when none fits
   */
  static ZonedDateTime parse(String text, Object patterns) {
    for (Object pattern : Convert.elements(patterns)) {
      try {
        var parsed =
            formatter(Text.of(pattern))
                .parseBest(text.strip(), LocalDateTime::from, LocalDate::from);
        LocalDateTime local =
            parsed instanceof LocalDateTime time ? time : ((LocalDate) parsed).atStartOfDay();
        return local.atZone(ZoneOffset.UTC);
      } catch (DateTimeParseException | IllegalArgumentException next) {
        continue;
      }
    }
    return null;
  }

  private static DateTimeFormatter formatter(String pattern) {
    String whole =
        switch (pattern) {
          case "d" -> "M/d/yyyy";
          case "s" -> "yyyy-MM-ddTHH:mm:ss";
          case "g" -> "M/d/yyyy h:mm tt";
          case "G" -> "M/d/yyyy h:mm:ss tt";
          default -> pattern;
        };
    StringBuilder java = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c == 't') {
        i += whole.startsWith("tt", i) ? 1 : 0;
        java.append('a');
      } else if (c == 'd' && whole.startsWith("ddd", i)) {
        boolean full = whole.startsWith("dddd", i);
        i += full ? 3 : 2;
        java.append(full ? "EEEE" : "EEE");
      } else if (c == 'f' || c == 'F') {
        java.append('S');
      } else if (c == 'y') {
        java.append('u');
      } else if (c == 'K' || c == 'z') {
        java.append('X');
        i += c == 'z' && whole.startsWith("zzz", i) ? 2 : 0;
      } else if (Character.isLetter(c) && "dMHhms".indexOf(c) < 0) {
        java.append('\'').append(c).append('\'');
      } else {
        java.append(c);
      }
    }
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(java.toString())
        .toFormatter(Locale.US);
  }
}
