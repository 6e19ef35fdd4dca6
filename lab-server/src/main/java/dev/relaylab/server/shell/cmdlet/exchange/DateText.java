package dev.relaylab.server.shell.cmdlet.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A point in time within a sentence, as an English Windows prints it. */
final class DateText {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

  private DateText() {}

  static String of(Instant instant) {
    return FORM.format(instant);
  }
}
