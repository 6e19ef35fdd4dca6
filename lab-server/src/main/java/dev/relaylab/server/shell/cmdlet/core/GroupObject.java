package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsHashtable;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts objects with equal properties together. */
final class GroupObject extends CoreCmdlet {
  private final Interpreter interpreter;

  GroupObject(Interpreter interpreter) {
    super(
        "Group-Object",
        "Puts objects with equal properties together.",
        "Get-ReceiveConnector | Group-Object TransportRole",
        INPUT,
        Parameter.named("Property", Values.LIST, "Names, script blocks, or @{Expression={…}}.")
            .at(1),
        Parameter.named("NoElement", Values.SWITCH, "Without the objects themselves."),
        Parameter.named("AsHashTable", Values.SWITCH, "A hashtable from value to objects.")
            .alias("AHT"),
        Parameter.named("AsString", Values.SWITCH, "Keys of the hashtable as text."),
        Parameter.named("CaseSensitive", Values.SWITCH, "Capitals count."),
        CULTURE);
    this.interpreter = interpreter;
  }

  /** Objects and the values that they have in common. */
  private record Group(List<Object> values, List<Object> objects) {
    String name() {
      return String.join(", ", values.stream().map(Text::of).toList());
    }
  }

  @Override
  public Run start(CmdletCall call) {
    Map<String, Group> groups = new LinkedHashMap<>();
    return new Run() {
      @Override
      public void process() {
        inputs(call).stream().filter(value -> value != null).forEach(this::add);
      }

      private void add(Object value) {
        List<Object> values = values(call, value);
        String name = new Group(values, List.of()).name();
        groups
            .computeIfAbsent(
                call.flag("CaseSensitive") ? name : name.toLowerCase(Locale.ROOT),
                first -> new Group(values, new ArrayList<>()))
            .objects()
            .add(value);
      }

      @Override
      public void end() {
        if (call.flag("AsHashTable")) {
          call.write(table(call, groups.values()));
        } else {
          groups.values().forEach(group -> call.write(shown(call, group)));
        }
      }
    };
  }

  private List<Object> values(CmdletCall call, Object value) {
    if (!call.has("Property")) {
      return List.of(value);
    }
    List<Object> values = new ArrayList<>();
    for (Object argument : call.list("Property")) {
      Choice.of(argument, value, Choice.PLAIN)
          .forEach(choice -> values.add(choice.value(interpreter, value)));
    }
    return values;
  }

  private static PsHashtable table(CmdletCall call, Iterable<Group> groups) {
    PsHashtable table = new PsHashtable();
    for (Group group : groups) {
      boolean text = call.flag("AsString") || group.values().size() != 1;
      Object key = text ? group.name() : group.values().get(0);
      table.put(key == null ? "" : key, group.objects());
    }
    return table;
  }

  private static PsCustomObject shown(CmdletCall call, Group group) {
    boolean bare = call.flag("NoElement");
    return new PsCustomObject(
            List.of(
                "Microsoft.PowerShell.Commands.GroupInfo" + (bare ? "NoElement" : ""),
                "System.Object"))
        .set("Values", group.values())
        .set("Count", group.objects().size())
        .set("Group", bare ? List.of() : group.objects())
        .set("Name", group.name());
  }
}
