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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Get-Date, New-TimeSpan and Start-Sleep: the shell's view of time, which is the lab's. */
final class Clock {
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
            Parameter.named("Date", Values.ANY, "Another date.").at(1).piped(),
            Parameter.named("Format", Values.TEXT, "A .NET date format."),
            Parameter.named("UFormat", Values.TEXT, "A Unix date format: %Y %m %d %H %M %S."),
            part("Year"),
            part("Month"),
            part("Day"),
            part("Hour"),
            part("Minute"),
            part("Second")),
        new Simple(
            "New-TimeSpan",
            "A length of time.",
            this::span,
            part("Days"),
            part("Hours"),
            part("Minutes"),
            part("Seconds"),
            Parameter.named("Start", Values.ANY, "From when.").at(1),
            Parameter.named("End", Values.ANY, "Until when.").at(2)),
        new Simple(
            "Start-Sleep",
            "Waits; it counts towards the script's time.",
            this::sleep,
            Parameter.named("Seconds", Values.NUMBER, "How long.").at(1),
            Parameter.named("Milliseconds", Values.NUMBER, "How long.").alias("m")));
  }

  private static Parameter part(String name) {
    return Parameter.named(name, Values.NUMBER, "How many.");
  }

  private void date(CmdletCall call) {
    Object date = set(call, call.has("Date") ? toDate(call.value("Date")) : interpreter.now());
    if (call.has("UFormat")) {
      call.write(unix(call.text("UFormat"), date));
    } else {
      call.write(call.has("Format") ? formatted(call.text("Format"), date) : date);
    }
  }

  private Object formatted(String format, Object date) {
    return interpreter.operate("-f", "{0:" + format + "}", date);
  }

  /** The Unix letters that scripts use, each by the .NET format that says the same. */
  private String unix(String format, Object date) {
    Map<Character, String> letters =
        Map.of(
            'Y', "yyyy", 'm', "MM", 'd', "dd", 'H', "HH", 'M', "mm", 'S', "ss", 'y', "yy", 'b',
            "MMM", 'B', "MMMM", 'A', "dddd");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      String net =
          format.charAt(i) == '%' && i + 1 < format.length()
              ? letters.get(format.charAt(i + 1))
              : null;
      if (net == null) {
        text.append(format.charAt(i));
      } else {
        text.append(Text.of(formatted(net, date)));
        i++;
      }
    }
    return text.toString();
  }

  private static Object set(CmdletCall call, Object value) {
    if (!(value instanceof ZonedDateTime date)) {
      return value;
    }
    Map<String, ChronoField> parts = new LinkedHashMap<>();
    parts.put("Year", ChronoField.YEAR);
    parts.put("Month", ChronoField.MONTH_OF_YEAR);
    parts.put("Day", ChronoField.DAY_OF_MONTH);
    parts.put("Hour", ChronoField.HOUR_OF_DAY);
    parts.put("Minute", ChronoField.MINUTE_OF_HOUR);
    parts.put("Second", ChronoField.SECOND_OF_MINUTE);
    ZonedDateTime changed = date;
    for (Map.Entry<String, ChronoField> part : parts.entrySet()) {
      if (call.has(part.getKey())) {
        long wanted = Math.round(number(call, part.getKey()));
        try {
          changed = changed.with(part.getValue(), wanted);
        } catch (DateTimeException outside) {
          throw new PsException(
              new ErrorRecord(
                  "Cannot validate argument on parameter '"
                      + part.getKey()
                      + "'. The argument "
                      + wanted
                      + " is no such part of a date.",
                  "InvalidData",
                  "",
                  "ParameterBindingValidationException",
                  "ParameterArgumentValidationError"));
        }
      }
    }
    return changed;
  }

  private Object toDate(Object value) {
    if (value instanceof ZonedDateTime) {
      return value;
    }
    Object date = interpreter.operate("-as", Text.of(value), "datetime");
    if (date == null) {
      throw new PsException(
          new ErrorRecord(
              "Cannot bind parameter 'Date'. Cannot convert value \""
                  + Text.of(value)
                  + "\" to type \"System.DateTime\". Error: \"String was not recognized as a valid"
                  + " DateTime.\"",
              "InvalidArgument",
              "",
              "ParameterBindingException",
              "CannotConvertArgumentNoMessage"));
    }
    return date;
  }

  private void span(CmdletCall call) {
    if (call.has("Start")) {
      Object end = call.has("End") ? toDate(call.value("End")) : interpreter.now();
      call.write(interpreter.operate("-", end, toDate(call.value("Start"))));
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
      java.util.concurrent.locks.LockSupport.parkNanos(step);
      slept += step;
    }
  }
}
