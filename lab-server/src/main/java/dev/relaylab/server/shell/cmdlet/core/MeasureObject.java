package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Text;
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
        measure.set("Count", call.has("Property") ? numbers.size() : count[0]);
        measure.set(
            "Average", call.flag("Average") && !numbers.isEmpty() ? sum / numbers.size() : null);
        measure.set("Sum", call.flag("Sum") ? sum : null);
        measure.set(
            "Maximum",
            call.flag("Maximum") ? numbers.stream().max(Double::compare).orElse(null) : null);
        measure.set(
            "Minimum",
            call.flag("Minimum") ? numbers.stream().min(Double::compare).orElse(null) : null);
        call.write(measure.set("Property", call.text("Property")));
      }
    };
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
