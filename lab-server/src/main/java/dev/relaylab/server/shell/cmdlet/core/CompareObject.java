package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.List;

/** What two lists do not have in common. */
final class CompareObject extends CoreCmdlet {
  private final Interpreter interpreter;

  CompareObject(Interpreter interpreter) {
    super(
        "Compare-Object",
        "What two lists do not have in common.",
        "Compare-Object $before $after -Property Name",
        Parameter.named("ReferenceObject", Values.OBJECTS, "The list that is the measure.")
            .required()
            .at(1),
        Parameter.named("DifferenceObject", Values.OBJECTS, "The list that is compared.")
            .required()
            .at(2)
            .piped(),
        Parameter.named("Property", Values.LIST, "The properties that are compared."),
        Parameter.named("IncludeEqual", Values.SWITCH, "Also what is in both."),
        Parameter.named("PassThru", Values.SWITCH, "Writes the objects themselves."),
        Parameter.named("CaseSensitive", Values.SWITCH, "Case makes a difference."),
        Parameter.named("SyncWindow", Values.ANY, "Ignored: all is compared with all.")
            .is(Parameter.Fidelity.IGNORED),
        Parameter.named("ExcludeDifferent", Values.SWITCH, "Only what is in both."),
        CULTURE);
    this.interpreter = interpreter;
  }

  @Override
  public Run start(CmdletCall call) {
    List<Object> difference = new ArrayList<>();
    return new Run() {
      @Override
      public void process() {
        difference.addAll(call.list("DifferenceObject"));
      }

      @Override
      public void end() {
        List<Object> added = new ArrayList<>(difference);
        List<Object> gone = new ArrayList<>();
        for (Object reference : call.list("ReferenceObject")) {
          int same = place(call, added, key(call, reference));
          if (same < 0) {
            gone.add(reference);
          } else {
            added.remove(same);
            if (call.flag("IncludeEqual")) {
              write(call, reference, "==");
            }
          }
        }
        if (!call.flag("ExcludeDifferent")) {
          added.forEach(value -> write(call, value, "=>"));
          gone.forEach(value -> write(call, value, "<="));
        }
      }
    };
  }

  private int place(CmdletCall call, List<Object> objects, String key) {
    for (int i = 0; i < objects.size(); i++) {
      String own = key(call, objects.get(i));
      if (call.flag("CaseSensitive") ? own.equals(key) : own.equalsIgnoreCase(key)) {
        return i;
      }
    }
    return -1;
  }

  private String key(CmdletCall call, Object value) {
    if (!call.has("Property")) {
      return Text.of(value);
    }
    StringBuilder key = new StringBuilder();
    choices(call, value)
        .forEach(choice -> key.append(Text.of(choice.value(interpreter, value))).append('|'));
    return key.toString();
  }

  private static List<Choice> choices(CmdletCall call, Object value) {
    List<Choice> choices = new ArrayList<>();
    call.list("Property")
        .forEach(argument -> choices.addAll(Choice.of(argument, value, Choice.NAMED)));
    return choices;
  }

  private void write(CmdletCall call, Object value, String side) {
    if (call.flag("PassThru")) {
      call.write(value instanceof PsObject object ? marked(object, side) : value);
      return;
    }
    PsCustomObject difference = new PsCustomObject();
    if (call.has("Property")) {
      choices(call, value)
          .forEach(choice -> difference.set(choice.name(), choice.value(interpreter, value)));
    } else {
      difference.set("InputObject", value);
    }
    call.write(difference.set("SideIndicator", side));
  }

  private static Object marked(PsObject object, String side) {
    if (object.assign("SideIndicator", side)) {
      return object;
    }
    PsCustomObject copy = new PsCustomObject(object.typeNames());
    object.propertyNames().forEach(name -> copy.set(name, Members.get(object, name)));
    return copy.set("SideIndicator", side);
  }
}
