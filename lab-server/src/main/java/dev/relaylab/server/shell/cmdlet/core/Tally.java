package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Text;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What Measure-Object finds of one property, or of the objects themselves. */
final class Tally {
  private final CmdletCall call;
  private final String property;
  private final List<Double> numbers = new ArrayList<>();
  private final List<Object> others = new ArrayList<>();
  private int count;
  private int lines;
  private int words;
  private int characters;

  /**
   * @param property the property's name, or null for the objects
   */
  Tally(CmdletCall call, String property) {
    this.call = call;
    this.property = property;
  }

  void add(Object value) {
    if (value == null) {
      return;
    }
    count++;
    if (isText()) {
      text(Text.of(value));
      return;
    }
    Double number = number(value);
    if (number != null) {
      numbers.add(number);
    } else if (adds()) {
      String type = Members.typeNames(value).get(0);
      call.error(
          new ErrorRecord(
              "Input object \"" + Text.of(value) + "\" is not numeric.",
              "InvalidType",
              "(" + Text.of(value) + ":" + type.substring(type.lastIndexOf('.') + 1) + ")",
              "PSInvalidOperationException",
              "NonNumericInputObject"));
    } else {
      others.add(value);
    }
  }

  private boolean isText() {
    return call.flag("Line") || call.flag("Word") || call.flag("Character");
  }

  private boolean adds() {
    return call.flag("Sum") || call.flag("Average");
  }

  private static Double number(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1.0 : 0.0;
    }
    String text = Text.of(value).strip();
    return value instanceof Number || text.matches("-?\\d+(\\.\\d+)?")
        ? Double.valueOf(text)
        : null;
  }

  private void text(String text) {
    lines += Math.max(1, (int) text.lines().count());
    words += text.isBlank() ? 0 : text.strip().split("\\s+").length;
    characters +=
        call.flag("IgnoreWhiteSpace") ? text.replaceAll("\\s", "").length() : text.length();
  }

  PsCustomObject shown() {
    if (isText()) {
      return new PsCustomObject(
              List.of("Microsoft.PowerShell.Commands.TextMeasureInfo", "System.Object"))
          .set("Lines", call.flag("Line") ? lines : null)
          .set("Words", call.flag("Word") ? words : null)
          .set("Characters", call.flag("Character") ? characters : null)
          .set("Property", property);
    }
    double sum = numbers.stream().mapToDouble(Double::doubleValue).sum();
    return new PsCustomObject(
            List.of("Microsoft.PowerShell.Commands.GenericMeasureInfo", "System.Object"))
        .set("Count", count)
        .set("Average", call.flag("Average") && !numbers.isEmpty() ? sum / numbers.size() : null)
        .set("Sum", call.flag("Sum") ? sum : null)
        .set("Maximum", call.flag("Maximum") ? furthest(Comparator.naturalOrder()) : null)
        .set("Minimum", call.flag("Minimum") ? furthest(Comparator.reverseOrder()) : null)
        .set("Property", property);
  }

  private Object furthest(Comparator<Integer> direction) {
    if (others.isEmpty()) {
      return numbers.stream().max((a, b) -> direction.compare(a.compareTo(b), 0)).orElse(null);
    }
    return others.stream().max((a, b) -> direction.compare(order(a, b), 0)).orElse(null);
  }

  /** Dates, time spans and texts are measured by their order. */
  private static int order(Object a, Object b) {
    if (a instanceof ZonedDateTime first && b instanceof ZonedDateTime second) {
      return first.compareTo(second);
    }
    if (a instanceof Duration first && b instanceof Duration second) {
      return first.compareTo(second);
    }
    return Text.of(a).compareToIgnoreCase(Text.of(b));
  }
}
