package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.Text;
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
          Parameter.named("AsString", Values.SWITCH, "Compares the objects' texts."),
          Parameter.named("OnType", Values.SWITCH, "One object of each type in a row."));
      this.interpreter = interpreter;
    }

    @Override
    public Run start(CmdletCall call) {
      return new Run() {
        private boolean any;
        private Object last;

        private boolean same(CmdletCall of, Object one, Object other) {
          if (of.flag("OnType")) {
            return Members.typeNames(one).equals(Members.typeNames(other));
          }
          return of.flag("AsString")
              ? Text.of(one).equals(Text.of(other))
              : Truth.of(interpreter.operate("-ceq", one, other));
        }

        @Override
        public void process() {
          for (Object value : inputs(call)) {
            if (!any || !same(call, last, value)) {
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
          Parameter.named("Maximum", Values.NUMERIC, "The number is less than this.").at(1),
          Parameter.named("Minimum", Values.NUMERIC, "The least number."),
          Parameter.named("Count", Values.COUNT, "How many objects."),
          Parameter.named("SetSeed", Values.WHOLE, "Ignored: every session picks alike.")
              .is(Parameter.Fidelity.IGNORED));
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
      Object from = call.has("Minimum") ? call.value("Minimum") : (Object) 0;
      Object to = call.has("Maximum") ? call.value("Maximum") : (Object) Integer.MAX_VALUE;
      double least = (Double) Values.NUMBER.convert(from);
      double limit = (Double) Values.NUMBER.convert(to);
      if (least >= limit) {
        throw new PsException(
            new ErrorRecord(
                "The Minimum value ("
                    + Text.of(from)
                    + ") cannot be greater than or equal to the Maximum value ("
                    + Text.of(to)
                    + ").",
                "InvalidArgument",
                "",
                "ArgumentException",
                "MinGreaterThanOrEqualMax"));
      }
      if (from instanceof Double || to instanceof Double) {
        return interpreter.chance().nextDouble(least, limit);
      }
      long number = interpreter.chance().nextLong((long) least, (long) limit);
      return number == (int) number ? (Object) (int) number : (Object) number;
    }
  }
}
