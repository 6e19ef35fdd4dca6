package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
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
        Parameter.named("CaseSensitive", Values.SWITCH, "Capitals count."),
        CULTURE);
    this.interpreter = interpreter;
  }

  /** An object and what it is sorted by. */
  private record Row(Object value, List<Choice> choices, List<Object> keys) {}

  @Override
  public Run start(CmdletCall call) {
    List<Row> rows = new ArrayList<>();
    return new Run() {
      @Override
      public void process() {
        inputs(call).stream()
            .filter(value -> value != null)
            .forEach(value -> rows.add(row(call, value)));
      }

      @Override
      public void end() {
        rows.sort((a, b) -> compare(call, a, b));
        Row last = null;
        for (Row row : rows) {
          if (last == null || !call.flag("Unique") || compare(call, last, row) != 0) {
            call.write(row.value());
          }
          last = row;
        }
      }
    };
  }

  private Row row(CmdletCall call, Object value) {
    List<Choice> choices = new ArrayList<>();
    List<Object> keys = new ArrayList<>();
    for (Object argument : call.list("Property")) {
      choices.addAll(Choice.of(argument, value, Choice.ORDERED));
    }
    choices.forEach(choice -> keys.add(choice.value(interpreter, value)));
    return new Row(value, choices, choices.isEmpty() ? List.of(value) : keys);
  }

  private int compare(CmdletCall call, Row a, Row b) {
    for (int i = 0; i < Math.min(a.keys().size(), b.keys().size()); i++) {
      int order = order(call.flag("CaseSensitive"), a.keys().get(i), b.keys().get(i));
      Boolean own = i < a.choices().size() ? a.choices().get(i).descending() : null;
      if (order != 0) {
        return (own == null ? call.flag("Descending") : own) ? -order : order;
      }
    }
    return 0;
  }

  private int order(boolean sensitive, Object a, Object b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    Object left = a instanceof List<?> ? Text.of(a) : a;
    Object right = b instanceof List<?> ? Text.of(b) : b;
    try {
      return compared(sensitive, left, right);
    } catch (PsException different) {
      return compared(sensitive, Text.of(left), Text.of(right));
    }
  }

  private int compared(boolean sensitive, Object left, Object right) {
    if (Truth.of(interpreter.operate(sensitive ? "-clt" : "-lt", left, right))) {
      return -1;
    }
    return Truth.of(interpreter.operate(sensitive ? "-cgt" : "-gt", left, right)) ? 1 : 0;
  }
}
