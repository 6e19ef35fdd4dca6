package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Get-Date, New-TimeSpan and Start-Sleep: the shell's view of time, which is the lab's. */
final class Clock {
  private static final Map<String, ChronoField> PARTS =
      Map.of(
          "Year", ChronoField.YEAR,
          "Month", ChronoField.MONTH_OF_YEAR,
          "Day", ChronoField.DAY_OF_MONTH,
          "Hour", ChronoField.HOUR_OF_DAY,
          "Minute", ChronoField.MINUTE_OF_HOUR,
          "Second", ChronoField.SECOND_OF_MINUTE,
          "Millisecond", ChronoField.MILLI_OF_SECOND);

  /** PowerShell's own names of formats. */
  private static final Map<String, String> NAMED =
      Map.of(
          "filedate", "yyyyMMdd",
          "filedateuniversal", "yyyyMMddZ",
          "filedatetime", "yyyyMMddTHHmmssffff",
          "filedatetimeuniversal", "yyyyMMddTHHmmssffffZ");

  private final Interpreter interpreter;

  Clock(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Cmdlet> cmdlets() {
    return List.of(
        new Simple(
            "Get-Date",
            "The lab's date and time, in UTC.",
            this::date,
            Parameter.named("Date", Values.ANY, "Another date.")
                .at(1)
                .piped()
                .pipedByName()
                .alias("LastWriteTime"),
            Parameter.named("Format", Values.TEXT, "A .NET date format."),
            Parameter.named("UFormat", Values.TEXT, "A Unix date format: %Y %m %d %H %M %S."),
            Parameter.named("DisplayHint", Values.TEXT, "Date, Time or DateTime: what is shown."),
            part("Year", 1, 9999),
            part("Month", 1, 12),
            part("Day", 1, 31),
            part("Hour", 0, 23),
            part("Minute", 0, 59),
            part("Second", 0, 59),
            part("Millisecond", 0, 999)),
        new Simple(
            "New-TimeSpan",
            "A length of time.",
            this::span,
            length("Days"),
            length("Hours"),
            length("Minutes"),
            length("Seconds"),
            Parameter.named("Start", Values.ANY, "From when.")
                .at(1)
                .piped()
                .pipedByName()
                .alias("LastWriteTime")
                .in("Dates"),
            Parameter.named("End", Values.ANY, "Until when.").at(2).pipedByName().in("Dates")),
        new Simple(
            "Start-Sleep",
            "Waits; beyond a minute in all it counts towards the script's time.",
            this::sleep,
            Parameter.named("Seconds", Values.NUMBER, "How long.").at(1).piped().pipedByName(),
            Parameter.named("Milliseconds", Values.NUMBER, "How long.").alias("m").pipedByName()));
  }

  private static Parameter part(String name, int least, int greatest) {
    return Parameter.named(name, Values.between(name, least, greatest), "That part of the date.");
  }

  private static Parameter length(String name) {
    return Parameter.named(name, Values.NUMBER, "How many.").in("Time");
  }

  private void date(CmdletCall call) {
    Object date =
        set(call, call.has("Date") ? toDate("Date", call.value("Date")) : interpreter.now());
    if (call.has("UFormat")) {
      call.write(new UnixDate(interpreter, date).text(call.text("UFormat")));
    } else if (call.has("Format")) {
      call.write(formatted(call.text("Format"), date));
    } else {
      call.write(hinted(call.has("DisplayHint") ? call.text("DisplayHint") : "", date));
    }
  }

  /** A date of which only a part is to be shown is that text: dates here have no hint. */
  private Object hinted(String hint, Object date) {
    return switch (hint.toLowerCase(Locale.ROOT)) {
      case "date" -> formatted("D", date);
      case "time" -> formatted("T", date);
      default -> date;
    };
  }

  private Object formatted(String format, Object date) {
    String net = NAMED.getOrDefault(format.toLowerCase(Locale.ROOT), format);
    return interpreter.method(date, "ToString", List.of(net));
  }

  private static Object set(CmdletCall call, Object value) {
    ZonedDateTime changed = (ZonedDateTime) value;
    for (String part : List.of("Year", "Month", "Day", "Hour", "Minute", "Second", "Millisecond")) {
      if (call.has(part)) {
        changed = with(changed, part, (Integer) call.value(part));
      }
    }
    return changed;
  }

  private static ZonedDateTime with(ZonedDateTime date, String part, int wanted) {
    try {
      return date.with(PARTS.get(part), wanted);
    } catch (DateTimeException none) {
      throw new PsException(
          new ErrorRecord(
              "Year, Month, and Day parameters describe an un-representable DateTime.",
              "InvalidArgument",
              "",
              "ArgumentOutOfRangeException",
              "System.ArgumentOutOfRangeException"));
    }
  }

  private Object toDate(String parameter, Object value) {
    if (value instanceof ZonedDateTime) {
      return value;
    }
    Object date = interpreter.operate("-as", Text.of(value), "datetime");
    if (date == null) {
      throw new PsException(
          new ErrorRecord(
              "Cannot bind parameter '"
                  + parameter
                  + "'. Cannot convert value \""
                  + Text.of(value)
                  + "\" to type \"System.DateTime\". Error: \"The string was not recognized as a"
                  + " valid DateTime. There is an unknown word starting at index 0.\"",
              "InvalidArgument",
              "",
              "ParameterBindingException",
              "CannotConvertArgumentNoMessage"));
    }
    return date;
  }

  private void span(CmdletCall call) {
    if (call.has("Start") || call.has("End")) {
      Object start = call.has("Start") ? toDate("Start", call.value("Start")) : interpreter.now();
      Object end = call.has("End") ? toDate("End", call.value("End")) : interpreter.now();
      call.write(interpreter.operate("-", end, start));
      return;
    }
    double seconds =
        number(call, "Days") * 86_400
            + number(call, "Hours") * 3600
            + number(call, "Minutes") * 60
            + number(call, "Seconds");
    call.write(Duration.ofMillis((long) (seconds * 1000)));
  }

  private static double number(CmdletCall call, String name) {
    return call.has(name) ? (Double) call.value(name) : 0;
  }

  private void sleep(CmdletCall call) {
    double seconds =
        call.has("Milliseconds") ? number(call, "Milliseconds") / 1000 : number(call, "Seconds");
    long nanos = (long) (seconds * 1e9);
    long slept = 0;
    while (slept < nanos) {
      long step = Math.min(Math.min(nanos - slept, 20_000_000L), interpreter.nanosLeft() + 1);
      LockSupport.parkNanos(step);
      interpreter.slept(step);
      slept += step;
    }
  }
}
