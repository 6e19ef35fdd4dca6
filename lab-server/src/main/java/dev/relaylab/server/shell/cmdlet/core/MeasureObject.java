package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts objects, and adds up properties. */
final class MeasureObject extends CoreCmdlet {

  MeasureObject() {
    super(
        "Measure-Object",
        "Counts objects, and adds up properties.",
        "Get-ReceiveConnector | Measure-Object",
        INPUT,
        Parameter.named("Property", Values.LIST, "The properties that are measured.").at(1),
        Parameter.named("Sum", Values.SWITCH, "The sum.").in("Numbers"),
        Parameter.named("Average", Values.SWITCH, "The mean.").in("Numbers"),
        Parameter.named("Minimum", Values.SWITCH, "The least.").in("Numbers"),
        Parameter.named("Maximum", Values.SWITCH, "The greatest.").in("Numbers"),
        Parameter.named("Line", Values.SWITCH, "Counts lines of text.").in("Text"),
        Parameter.named("Word", Values.SWITCH, "Counts words of text.").in("Text"),
        Parameter.named("Character", Values.SWITCH, "Counts characters of text.").in("Text"),
        Parameter.named("IgnoreWhiteSpace", Values.SWITCH, "Spaces are no characters.").in("Text"));
  }

  @Override
  public Run start(CmdletCall call) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    if (!call.has("Property")) {
      tallies.put("", new Tally(call, null));
    }
    return new Run() {
      private boolean any;

      @Override
      public void process() {
        inputs(call).stream().filter(value -> value != null).forEach(this::take);
      }

      private void take(Object value) {
        any = true;
        if (!call.has("Property")) {
          tallies.get("").add(value);
          return;
        }
        for (Object argument : call.list("Property")) {
          properties(Text.of(argument), value)
              .forEach(
                  name ->
                      tallies
                          .computeIfAbsent(
                              name.toLowerCase(java.util.Locale.ROOT),
                              first -> new Tally(call, name))
                          .add(Members.get(value, name)));
        }
      }

      @Override
      public void end() {
        for (Object argument : call.list("Property")) {
          String name = Text.of(argument);
          if (any && tallies.keySet().stream().noneMatch(known -> Wildcard.fits(name, known))) {
            call.error(missing(name));
          }
        }
        tallies.values().forEach(tally -> call.write(tally.shown()));
      }
    };
  }

  /** The properties of an object that a name or wildcard means. */
  private static List<String> properties(String wanted, Object value) {
    List<String> names = new ArrayList<>();
    if (Wildcard.isIn(wanted)) {
      Members.names(value).stream().filter(own -> Wildcard.fits(wanted, own)).forEach(names::add);
    } else if (Members.get(value, wanted) != null
        || Members.names(value).stream().anyMatch(wanted::equalsIgnoreCase)) {
      names.add(wanted);
    }
    return names;
  }

  private static ErrorRecord missing(String name) {
    return new ErrorRecord(
        "The property \"" + name + "\" cannot be found in the input for any objects.",
        "InvalidArgument",
        "",
        "PSArgumentException",
        "GenericMeasurePropertyNotFound");
  }
}
