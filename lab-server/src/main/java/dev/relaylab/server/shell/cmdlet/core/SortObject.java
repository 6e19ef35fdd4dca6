package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.List;

/** Sorts objects by themselves or by properties. */
final class SortObject extends CoreCmdlet {
  private final Interpreter interpreter;

  SortObject(Interpreter interpreter) {
    super(
        "Sort-Object",
        "Sorts objects by themselves or by properties.",
        "Get-ReceiveConnector | Sort-Object Name",
        INPUT,
        Parameter.named(
                "Property",
                Values.LIST,
                "Names, script blocks, or @{Expression={…};Descending=$true}.")
            .at(1),
        Parameter.named("Descending", Values.SWITCH, "The greatest first."),
        Parameter.named("Unique", Values.SWITCH, "Equal objects only once."),
        Parameter.named("CaseSensitive", Values.SWITCH, "Capitals count."));
    this.interpreter = interpreter;
  }

  @Override
  public Run start(CmdletCall call) {
    List<Object> all = new ArrayList<>();
    return new Run() {
      @Override
      public void process() {
        inputs(call).stream().filter(value -> value != null).forEach(all::add);
      }

      @Override
      public void end() {
        all.sort((a, b) -> compare(call, a, b));
        Object last = null;
        for (Object value : all) {
          if (last == null || !call.flag("Unique") || compare(call, last, value) != 0) {
            call.write(value);
          }
          last = value;
        }
      }
    };
  }

  private int compare(CmdletCall call, Object a, Object b) {
    boolean down = call.flag("Descending");
    if (!call.has("Property")) {
      return (down ? -1 : 1) * order(call, a, b);
    }
    for (Object argument : call.list("Property")) {
      for (Choice choice : Choice.of(argument, a)) {
        int order = order(call, choice.value(interpreter, a), choice.value(interpreter, b));
        if (order != 0) {
          return choice.descending() || down ? -order : order;
        }
      }
    }
    return 0;
  }

  private int order(CmdletCall call, Object a, Object b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    Object left = a instanceof List<?> ? Text.of(a) : a;
    Object right = b instanceof List<?> ? Text.of(b) : b;
    boolean sensitive = call.flag("CaseSensitive");
    if (Truth.of(interpreter.operate(sensitive ? "-clt" : "-lt", left, right))) {
      return -1;
    }
    return Truth.of(interpreter.operate(sensitive ? "-cgt" : "-gt", left, right)) ? 1 : 0;
  }
}
