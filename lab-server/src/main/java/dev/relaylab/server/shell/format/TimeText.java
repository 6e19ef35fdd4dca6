package dev.relaylab.server.shell.format;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and time spans as an English (United States) PowerShell prints them. */
public final class TimeText {
  private static final DateTimeFormatter GENERAL =
      DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US);
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy h:mm:ss a", Locale.US);

  private TimeText() {}

  /** {@code 11/24/2026 9:05:00 AM}, as within a table or list. */
  public static String general(ZonedDateTime time) {
    return GENERAL.format(time);
  }

  /** {@code Tuesday, November 24, 2026 9:05:00 AM}, as Get-Date prints. */
  public static String full(ZonedDateTime time) {
    return FULL.format(time);
  }

  /** {@code 00:05:00}, {@code 2.00:00:00}, {@code 00:00:00.2500000}. */
  public static String span(Duration span) {
    Duration size = span.abs();
    String days = size.toDays() > 0 ? size.toDays() + "." : "";
    String fraction =
        size.getNano() == 0 ? "" : String.format(Locale.ROOT, ".%07d", size.getNano() / 100);
    return (span.isNegative() ? "-" : "")
        + days
        + String.format(
            Locale.ROOT,
            "%02d:%02d:%02d",
            size.toHoursPart(),
            size.toMinutesPart(),
            size.toSecondsPart())
        + fraction;
  }
}
