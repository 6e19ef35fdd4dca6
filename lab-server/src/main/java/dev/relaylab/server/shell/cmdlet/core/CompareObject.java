package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.List;

/** What two lists do not have in common. */
final class CompareObject extends CoreCmdlet {

  CompareObject() {
    super(
        "Compare-Object",
        "What two lists do not have in common.",
        "Compare-Object $before $after -Property Name",
        Parameter.named("ReferenceObject", Values.LIST, "The list that is the measure.")
            .required()
            .at(1),
        Parameter.named("DifferenceObject", Values.LIST, "The list that is compared.")
            .required()
            .at(2)
            .piped(),
        Parameter.named("Property", Values.LIST, "The properties that are compared.").at(3),
        Parameter.named("IncludeEqual", Values.SWITCH, "Also what is in both."),
        Parameter.named("PassThru", Values.SWITCH, "Writes the objects themselves."),
        Parameter.named("CaseSensitive", Values.SWITCH, "Case makes a difference."),
        Parameter.named("SyncWindow", Values.ANY, "Ignored: all is compared with all.")
            .is(Parameter.Fidelity.IGNORED),
        Parameter.named("ExcludeDifferent", Values.SWITCH, "Only what is in both."));
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
        List<Object> both = new ArrayList<>();
        for (Object reference : call.list("ReferenceObject")) {
          Object same =
              added.stream()
                  .filter(other -> same(call, key(call, other), key(call, reference)))
                  .findFirst()
                  .orElse(null);
          if (same != null) {
            added.remove(same);
            both.add(reference);
          } else {
            gone.add(reference);
          }
        }
        if (call.flag("IncludeEqual")) {
          both.forEach(value -> write(call, value, "=="));
        }
        if (!call.flag("ExcludeDifferent")) {
          added.forEach(value -> write(call, value, "=>"));
          gone.forEach(value -> write(call, value, "<="));
        }
      }
    };
  }

  private static boolean same(CmdletCall call, String one, String other) {
    return call.flag("CaseSensitive") ? one.equals(other) : one.equalsIgnoreCase(other);
  }

  private static String key(CmdletCall call, Object value) {
    if (!call.has("Property")) {
      return Text.of(value);
    }
    StringBuilder key = new StringBuilder();
    call.list("Property")
        .forEach(name -> key.append(Text.of(Members.get(value, Text.of(name)))).append('|'));
    return key.toString();
  }

  private static void write(CmdletCall call, Object value, String side) {
    if (call.flag("PassThru")) {
      call.write(value);
      return;
    }
    PsCustomObject difference = new PsCustomObject();
    if (call.has("Property")) {
      call.list("Property")
          .forEach(name -> difference.set(Text.of(name), Members.get(value, Text.of(name))));
    } else {
      difference.set("InputObject", value);
    }
    call.write(difference.set("SideIndicator", side));
  }
}
