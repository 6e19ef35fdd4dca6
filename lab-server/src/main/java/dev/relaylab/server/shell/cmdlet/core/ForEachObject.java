package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.ScriptBlock;
import dev.relaylab.server.shell.lang.Text;
import java.util.List;

/** {@code ForEach-Object { … }}, and {@code ForEach-Object Name} for a property. */
final class ForEachObject extends CoreCmdlet {
  private final Interpreter interpreter;

  ForEachObject(Interpreter interpreter) {
    super(
        "ForEach-Object",
        "Does something with each object.",
        "1..3 | ForEach-Object {$_ * 2}",
        INPUT,
        Parameter.named(
                "Process", Values.LIST, "What is done with each object; or a property's name.")
            .at(1)
            .alias("MemberName"),
        Parameter.named("RemainingScripts", Values.LIST, "Further script blocks.").at(2),
        Parameter.named("Begin", Values.SCRIPT, "What is done before the first."),
        Parameter.named("End", Values.SCRIPT, "What is done after the last."));
    this.interpreter = interpreter;
  }

  @Override
  public Run start(CmdletCall call) {
    List<?> blocks = call.list("Process");
    return new Run() {
      @Override
      public void begin() {
        run(call.value("Begin"), null);
      }

      @Override
      public void process() {
        for (Object value : inputs(call)) {
          for (Object block : blocks) {
            run(block, value);
          }
        }
      }

      @Override
      public void end() {
        run(call.value("End"), null);
      }

      private void run(Object block, Object value) {
        if (block instanceof ScriptBlock script) {
          interpreter.invoke(script, value, call::write);
        } else if (block != null && value != null) {
          Object property = Members.get(value, Text.of(block));
          if (property instanceof List<?> list) {
            list.forEach(call::write);
          } else if (property != null) {
            call.write(property);
          }
        }
      }
    };
  }
}
