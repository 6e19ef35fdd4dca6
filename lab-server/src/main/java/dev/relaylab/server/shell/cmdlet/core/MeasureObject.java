package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Text;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Counts objects, and adds up a property. */
final class MeasureObject extends CoreCmdlet {

  MeasureObject() {
    super(
        "Measure-Object",
        "Counts objects, and adds up a property.",
        "Get-ReceiveConnector | Measure-Object",
        INPUT,
        Parameter.named("Property", Values.TEXT, "The property that is measured.").at(1),
        Parameter.named("Sum", Values.SWITCH, "The sum."),
        Parameter.named("Average", Values.SWITCH, "The mean."),
        Parameter.named("Minimum", Values.SWITCH, "The least."),
        Parameter.named("Maximum", Values.SWITCH, "The greatest."),
        Parameter.named("Line", Values.SWITCH, "Counts lines of text."),
        Parameter.named("Word", Values.SWITCH, "Counts words of text."),
        Parameter.named("Character", Values.SWITCH, "Counts characters of text."),
        Parameter.named("IgnoreWhiteSpace", Values.SWITCH, "Spaces are no characters."));
  }

  @Override
  public Run start(CmdletCall call) {
    List<Double> numbers = new ArrayList<>();
    List<Object> others = new ArrayList<>();
    int[] count = new int[4];
    return new Run() {
      @Override
      public void process() {
        for (Object value : inputs(call)) {
          if (value != null) {
            count[0]++;
            count(Text.of(value), count, call.flag("IgnoreWhiteSpace"));
            Object measured =
                call.has("Property") ? Members.get(value, call.text("Property")) : value;
            number(measured, numbers);
            if (measured instanceof Comparable<?>) {
              others.add(measured);
            }
          }
        }
      }

      @Override
      public void end() {
        PsCustomObject measure =
            new PsCustomObject(
                List.of("Microsoft.PowerShell.Commands.GenericMeasureInfo", "System.Object"));
        if (call.flag("Line") || call.flag("Word") || call.flag("Character")) {
          call.write(
              new PsCustomObject(
                      List.of("Microsoft.PowerShell.Commands.TextMeasureInfo", "System.Object"))
                  .set("Lines", call.flag("Line") ? count[1] : null)
                  .set("Words", call.flag("Word") ? count[2] : null)
                  .set("Characters", call.flag("Character") ? count[3] : null)
                  .set("Property", null));
          return;
        }
        double sum = numbers.stream().mapToDouble(Double::doubleValue).sum();
        boolean adds = call.flag("Sum") || call.flag("Average");
        boolean inOrder = numbers.isEmpty() && !adds && !others.isEmpty();
        measure.set(
            "Count", !call.has("Property") ? count[0] : inOrder ? others.size() : numbers.size());
        measure.set(
            "Average", call.flag("Average") && !numbers.isEmpty() ? sum / numbers.size() : null);
        measure.set("Sum", call.flag("Sum") ? sum : null);
        measure.set(
            "Maximum",
            !call.flag("Maximum")
                ? null
                : inOrder
                    ? others.stream().max(MeasureObject::order).orElse(null)
                    : numbers.stream().max(Double::compare).orElse(null));
        measure.set(
            "Minimum",
            !call.flag("Minimum")
                ? null
                : inOrder
                    ? others.stream().min(MeasureObject::order).orElse(null)
                    : numbers.stream().min(Double::compare).orElse(null));
        call.write(measure.set("Property", call.text("Property")));
      }
    };
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

  private static void count(String text, int[] count, boolean inkOnly) {
    count[1] += Math.max(1, (int) text.lines().count());
    count[2] += text.isBlank() ? 0 : text.strip().split("\\s+").length;
    count[3] += inkOnly ? text.replaceAll("\\s", "").length() : text.length();
  }

  private static void number(Object value, List<Double> numbers) {
    String text = Text.of(value).strip();
    if (value instanceof Number || text.matches("-?\\d+(\\.\\d+)?")) {
      numbers.add(Double.parseDouble(text));
    }
  }
}
