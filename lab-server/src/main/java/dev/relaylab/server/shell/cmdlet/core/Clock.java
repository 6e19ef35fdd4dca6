package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.Text;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

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
            Parameter.named("UFormat", Values.TEXT, "Accepted and ignored.")
                .is(Parameter.Fidelity.IGNORED)),
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
    Object date = call.has("Date") ? toDate(call.value("Date")) : interpreter.now();
    call.write(
        call.has("Format")
            ? interpreter.operate("-f", "{0:" + call.text("Format") + "}", date)
            : date);
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
                  + "\" to type \"System.DateTime\". Error: \"String was not recognized as a valid DateTime.\"",
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
      long step = Math.min(nanos - slept, 20_000_000L);
      if (interpreter.nanosLeft() < step) {
        interpreter.interrupt();
      }
      java.util.concurrent.locks.LockSupport.parkNanos(step);
      slept += step;
    }
  }
}
