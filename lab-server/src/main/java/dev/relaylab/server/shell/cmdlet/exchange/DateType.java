package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ParameterType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** A point in time: a DateTime, or text as an English Windows reads it. */
final class DateType implements ParameterType {
  static final DateType INSTANCE = new DateType();
  private static final List<DateTimeFormatter> FORMS =
      java.util.stream.Stream.of(
              "M/d/yyyy h:mm:ss[ ]a",
              "M/d/yyyy h:mm[ ]a",
              "M/d/yyyy H:mm:ss",
              "M/d/yyyy H:mm",
              "yyyy-M-d['T'][ ]H:mm:ss",
              "yyyy-M-d['T'][ ]H:mm",
              "yyyy/M/d H:mm:ss",
              "yyyy/M/d H:mm",
              "M-d-yyyy H:mm:ss",
              "M-d-yyyy H:mm")
          .map(
              form ->
                  new java.time.format.DateTimeFormatterBuilder()
                      .parseCaseInsensitive()
                      .appendPattern(form)
                      .toFormatter(Locale.US))
          .toList();

  private DateType() {}

  @Override
  public String name() {
    return "DateTime";
  }

  @Override
  public Object convert(Object value) {
    if (value == null || value instanceof ZonedDateTime) {
      return value;
    }
    String text = Types.text(value).strip();
    for (DateTimeFormatter form : FORMS) {
      try {
        return LocalDateTime.parse(text, form).atZone(ZoneOffset.UTC);
      } catch (DateTimeParseException other) {
        continue;
      }
    }
    for (String form :
        List.of("M/d/yyyy", "yyyy-M-d", "yyyy/M/d", "M-d-yyyy", "MMMM d, yyyy", "d MMMM yyyy")) {
      try {
        return LocalDate.parse(text, DateTimeFormatter.ofPattern(form, Locale.US))
            .atStartOfDay(ZoneOffset.UTC);
      } catch (DateTimeParseException other) {
        continue;
      }
    }
    try {
      return ZonedDateTime.parse(text);
    } catch (DateTimeParseException bad) {
      throw Types.cannotConvert(
          text, "System.DateTime", "String was not recognized as a valid DateTime.");
    }
  }
}
