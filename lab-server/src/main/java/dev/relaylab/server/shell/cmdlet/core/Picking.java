package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import java.util.ArrayList;
import java.util.List;

/** Get-Unique and Get-Random. */
final class Picking {
  private final Interpreter interpreter;

  Picking(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Cmdlet> cmdlets() {
    return List.of(new Unique(interpreter), new Chance(interpreter));
  }

  /** Passes over what equals the object before it. */
  private static final class Unique extends CoreCmdlet {
    private final Interpreter interpreter;

    Unique(Interpreter interpreter) {
      super(
          "Get-Unique",
          "Passes over what equals the object before it; sort first.",
          "1,1,2 | Get-Unique",
          INPUT,
          Parameter.named("AsString", Values.SWITCH, "Compares the objects' texts."));
      this.interpreter = interpreter;
    }

    @Override
    public Run start(CmdletCall call) {
      return new Run() {
        private boolean any;
        private Object last;

        @Override
        public void process() {
          for (Object value : inputs(call)) {
            if (!any || !Truth.of(interpreter.operate("-ceq", last, value))) {
              call.write(value);
            }
            any = true;
            last = value;
          }
        }
      };
    }
  }

  /** Numbers and objects by chance, the same in every session. */
  private static final class Chance extends CoreCmdlet {
    private final Interpreter interpreter;

    Chance(Interpreter interpreter) {
      super(
          "Get-Random",
          "Picks a number or an object by chance; every session picks alike.",
          "Get-Random -Minimum 1 -Maximum 7",
          INPUT,
          Parameter.named("Maximum", Values.WHOLE, "The number is less than this.").at(1),
          Parameter.named("Minimum", Values.WHOLE, "The least number."),
          Parameter.named("Count", Values.WHOLE, "How many objects."));
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
          if (all.isEmpty()) {
            call.write(number(call));
            return;
          }
          int count = call.has("Count") ? (Integer) call.value("Count") : 1;
          for (int i = 0; i < count && !all.isEmpty(); i++) {
            call.write(all.remove(interpreter.chance().nextInt(all.size())));
          }
        }
      };
    }

    private Object number(CmdletCall call) {
      int least = call.has("Minimum") ? (Integer) call.value("Minimum") : 0;
      int limit = call.has("Maximum") ? (Integer) call.value("Maximum") : Integer.MAX_VALUE;
      if (least >= limit) {
        throw new PsException(
            new ErrorRecord(
                "The Minimum value ("
                    + least
                    + ") cannot be greater than or equal to the Maximum value ("
                    + limit
                    + ").",
                "InvalidArgument",
                "",
                "ArgumentException",
                "MinGreaterThanOrEqualMax"));
      }
      return interpreter.chance().nextInt(least, limit);
    }
  }
}
