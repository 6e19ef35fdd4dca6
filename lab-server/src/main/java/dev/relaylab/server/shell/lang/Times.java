package dev.relaylab.server.shell.lang;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and time spans from text; the lab's shell lives in UTC. */
public final class Times {
  private static final Pattern SPAN =
      Pattern.compile("(-?)(?:(\\d+)\\.)?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,7}))?)?");
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("M/d/yyyy H:mm:ss"),
          form("M/d/yyyy h:mm:ss a"),
          form("M/d/yyyy h:mm a"),
          form("M/d/yyyy H:mm"),
          form("M/d/yyyy"),
          form("yyyy-M-d H:mm:ss"),
          form("yyyy-M-d H:mm"),
          form("yyyy-M-d'T'H:mm:ss"),
          form("yyyy-M-d'T'H:mm"),
          form("yyyy-M-d'T'H:mm:ss.SSS"),
          form("yyyy-M-d'T'H:mm:ss.SSSSSSS"),
          form("yyyy-M-d H:mm:ss.SSS"),
          form("M/d/yyyy H:mm:ss.SSS"),
          form("yyyy-M-d"),
          form("d MMMM yyyy"),
          form("d MMM yyyy"),
          form("MMMM d, yyyy"),
          form("MMMM d yyyy"),
          form("MMM d, yyyy"),
          form("MMM d yyyy"),
          form("MMMM d, yyyy h:mm a"),
          form("MMMM d, yyyy h:mm:ss a"),
          form("MMMM d, yyyy H:mm"),
          form("EEEE, MMMM d, yyyy"),
          form("EEEE, MMMM d, yyyy h:mm:ss a"),
          form("EEEE, MMMM d, yyyy h:mm a"),
          form("EEE, d MMM yyyy H:mm:ss 'GMT'"),
          form("d MMM yyyy H:mm"),
          form("d MMM yyyy H:mm:ss"),
          form("d-MMM-yyyy"),
          form("yyyy/M/d"),
          form("yyyy/M/d H:mm"),
          form("yyyy/M/d H:mm:ss"),
          form("M/d/yyyy ha"),
          form("M/d/yyyy h a"),
          form("M-d-yyyy"),
          form("MMM yyyy"),
          form("MMMM yyyy"),
          form("yyyy-MM"));

  private static final List<DateTimeFormatter> TIMES =
      List.of(
          form("H:mm"),
          form("H:mm:ss"),
          form("h:mm a"),
          form("h:mm:ss a"),
          form("h a"),
          form("ha"));
  private static final List<DateTimeFormatter> DAYS =
      List.of(form("MMMM d"), form("MMM d"), form("d MMMM"), form("d MMM"), form("M/d"));

  private Times() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.US);
  }

  /** A time span, or null. */
  static Duration span(String text) {
    Matcher matcher = SPAN.matcher(text.strip());
    if (!matcher.matches()) {
      return text.strip().matches("-?\\d{1,7}")
          ? Duration.ofDays(Long.parseLong(text.strip()))
          : null;
    }
    Duration span =
        Duration.ofDays(matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2)))
            .plusHours(Long.parseLong(matcher.group(3)))
            .plusMinutes(Long.parseLong(matcher.group(4)))
            .plusSeconds(matcher.group(5) == null ? 0 : Long.parseLong(matcher.group(5)));
    if (matcher.group(6) != null) {
      span = span.plusNanos(Long.parseLong((matcher.group(6) + "0000000").substring(0, 7)) * 100);
    }
    return matcher.group(1).isEmpty() ? span : span.negated();
  }

  /** A date from year, month, day and perhaps hour, minute, second. */
  static ZonedDateTime of(List<Object> parts) {
    int[] all = new int[6];
    for (int i = 0; i < Math.min(6, parts.size()); i++) {
      all[i] = Convert.integer(parts.get(i));
    }
    return ZonedDateTime.of(all[0], all[1], all[2], all[3], all[4], all[5], 0, ZoneOffset.UTC);
  }

  /** A time span from hours, minutes, seconds, with days before them where there are four. */
  static Duration span(List<Object> parts) {
    int days = parts.size() > 3 ? Convert.integer(parts.get(0)) : 0;
    int from = parts.size() > 3 ? 1 : 0;
    return Duration.ofDays(days)
        .plusHours(Convert.integer(parts.get(from)))
        .plusMinutes(Convert.integer(parts.get(from + 1)))
        .plusSeconds(Convert.integer(parts.get(from + 2)));
  }

  /** A date, or null. */
  /** A date, or null; a time alone is of today, and a day without a year of this year. */
  public static ZonedDateTime date(String text, LocalDate today) {
    ZonedDateTime whole = date(text);
    if (whole != null) {
      return whole;
    }
    String trimmed = text.strip();
    for (DateTimeFormatter form : TIMES) {
      try {
        return today.atTime(LocalTime.parse(trimmed, form)).atZone(ZoneOffset.UTC);
      } catch (DateTimeParseException another) {
        continue;
      }
    }
    for (DateTimeFormatter form : DAYS) {
      try {
        MonthDay day = MonthDay.parse(trimmed, form);
        return day.atYear(today.getYear()).atStartOfDay(ZoneOffset.UTC);
      } catch (DateTimeParseException another) {
        continue;
      }
    }
    return null;
  }

  public static ZonedDateTime date(String text) {
    String trimmed = text.strip();
    try {
      return OffsetDateTime.parse(trimmed).toZonedDateTime();
    } catch (DateTimeParseException another) {
      for (DateTimeFormatter form : FORMS) {
        ZonedDateTime date = tried(form, trimmed);
        if (date != null) {
          return date;
        }
      }
      return null;
    }
  }

  private static ZonedDateTime tried(DateTimeFormatter form, String text) {
    try {
      var parsed = form.parseBest(text, LocalDateTime::from, LocalDate::from);
      LocalDateTime local =
          parsed instanceof LocalDateTime time
              ? time
              : LocalDateTime.of((LocalDate) parsed, LocalTime.MIDNIGHT);
      return local.atZone(ZoneOffset.UTC);
    } catch (DateTimeParseException no) {
      return null;
    }
  }
}
