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
        Parameter.named("Property", Values.LIST, "Names or script blocks.").at(1),
        Parameter.named("NoElement", Values.SWITCH, "Without the objects themselves."),
        Parameter.named("AsHashTable", Values.SWITCH, "A hashtable from value to objects."),
        Parameter.named("AsString", Values.SWITCH, "Keys of the hashtable as text."));
    this.interpreter = interpreter;
  }

  @Override
  public Run start(CmdletCall call) {
    Map<String, List<Object>> groups = new LinkedHashMap<>();
    return new Run() {
      @Override
      public void process() {
        for (Object value : inputs(call)) {
          if (value != null) {
            groups.computeIfAbsent(key(call, value), ignored -> new ArrayList<>()).add(value);
          }
        }
      }

      @Override
      public void end() {
        if (call.flag("AsHashTable")) {
          PsHashtable table = new PsHashtable();
          table.putAll(groups);
          call.write(table);
          return;
        }
        groups.forEach(
            (name, values) -> {
              PsCustomObject group =
                  new PsCustomObject(
                      List.of("Microsoft.PowerShell.Commands.GroupInfo", "System.Object"));
              group.set("Count", values.size()).set("Name", name);
              call.write(call.flag("NoElement") ? group : group.set("Group", values));
            });
      }
    };
  }

  private String key(CmdletCall call, Object value) {
    if (!call.has("Property")) {
      return Text.of(value);
    }
    List<String> keys = new ArrayList<>();
    call.list("Property")
        .forEach(
            argument ->
                Choice.of(argument, value)
                    .forEach(choice -> keys.add(Text.of(choice.value(interpreter, value)))));
    return String.join(", ", keys);
  }
}
