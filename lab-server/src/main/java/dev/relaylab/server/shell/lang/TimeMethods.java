package dev.relaylab.server.shell.lang;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/** The methods of dates and time spans. */
final class TimeMethods {

  private TimeMethods() {}

  static Object onDate(ZonedDateTime date, String method, List<Object> a) {
    double amount =
        a.isEmpty() || !(Convert.number(a.get(0)) instanceof Number number)
            ? 0
            : number.doubleValue();
    return switch (method) {
      case "adddays" -> date.plus(Duration.ofMillis((long) (amount * 86_400_000)));
      case "addhours" -> date.plus(Duration.ofMillis((long) (amount * 3_600_000)));
      case "addminutes" -> date.plus(Duration.ofMillis((long) (amount * 60_000)));
      case "addseconds" -> date.plus(Duration.ofMillis((long) (amount * 1000)));
      case "addmonths" -> date.plusMonths((long) amount);
      case "addyears" -> date.plusYears((long) amount);
      case "touniversaltime", "tolocaltime" -> date;
      case "addmilliseconds" -> date.plus(Duration.ofMillis((long) amount));
      case "addticks" -> date.plusNanos((long) amount * 100);
      case "add" -> TimeMath.calculate("+", date, a.get(0));
      case "tofiletime", "tofiletimeutc" ->
          Duration.between(ExactDates.YEAR_1601, date).toNanos() / 100;
      case "toshortdatestring" -> DateFormats.format(date, "d");
      case "tolongdatestring" -> DateFormats.format(date, "D");
      case "tolongtimestring" -> DateFormats.format(date, "T");
      case "toshorttimestring" -> DateFormats.format(date, "t");
      case "subtract" -> TimeMath.calculate("-", date, a.get(0));
      default -> Methods.MISSING;
    };
  }

  static Object onSpan(Duration span, String method, List<Object> a) {
    return switch (method) {
      case "add" -> TimeMath.calculate("+", span, a.get(0));
      case "subtract" -> TimeMath.calculate("-", span, a.get(0));
      case "duration" -> span.abs();
      case "negate" -> span.negated();
      default -> Methods.MISSING;
    };
  }
}
