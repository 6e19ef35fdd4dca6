package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptBlock;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code ForEach-Object { … }}, and {@code ForEach-Object Name} for a property or method. */
final class ForEachObject extends CoreCmdlet {
  private final Interpreter interpreter;

  ForEachObject(Interpreter interpreter) {
    super(
        "ForEach-Object",
        "Does something with each object.",
        "1..3 | ForEach-Object {$_ * 2}",
        INPUT,
        Parameter.named(
                "Process",
                Values.LIST,
                "What is done with each object; or the name of a property or method.")
            .at(1)
            .alias("MemberName"),
        Parameter.named(
                "RemainingScripts", Values.REST, "Further script blocks; a method's arguments.")
            .at(2)
            .alias("ArgumentList"),
        Parameter.named("Begin", Values.SCRIPT, "What is done before the first."),
        Parameter.named("End", Values.SCRIPT, "What is done after the last."));
    this.interpreter = interpreter;
  }

  /** What is done when; of several blocks by position the first begins and the third ends. */
  private record Work(Object begin, List<Object> process, Object end) {

    static Work of(CmdletCall call) {
      List<Object> blocks = new ArrayList<>(call.list("Process"));
      call.list("RemainingScripts").stream()
          .filter(ScriptBlock.class::isInstance)
          .forEach(blocks::add);
      Object begin = call.value("Begin");
      Object end = call.value("End");
      if (begin == null && blocks.size() > 1) {
        begin = blocks.remove(0);
      }
      if (end == null && begin != null && !call.has("Begin") && blocks.size() > 1) {
        end = blocks.remove(blocks.size() - 1);
      }
      return new Work(begin, blocks, end);
    }
  }

  @Override
  public Run start(CmdletCall call) {
    Work work = Work.of(call);
    return new Run() {
      @Override
      public void begin() {
        run(work.begin(), null);
      }

      @Override
      public void process() {
        for (Object value : inputs(call)) {
          work.process().forEach(block -> run(block, value));
        }
      }

      @Override
      public void end() {
        run(work.end(), null);
      }

      private void run(Object block, Object value) {
        if (block instanceof ScriptBlock script) {
          interpreter.invoke(script, value, call::write);
        } else if (block != null && value != null) {
          write(member(call, value, Text.of(block)));
        }
      }

      private void write(Object result) {
        if (result instanceof List<?> list) {
          list.forEach(call::write);
        } else if (result != null) {
          call.write(result);
        }
      }
    };
  }

  private Object member(CmdletCall call, Object value, String name) {
    boolean isProperty =
        Members.names(value).stream().anyMatch(name::equalsIgnoreCase)
            || Members.get(value, name) != null;
    if (isProperty) {
      return Members.get(value, name);
    }
    try {
      return interpreter.method(value, name, new ArrayList<>(call.list("RemainingScripts")));
    } catch (PsException missing) {
      if (missing.error().id().equals("MethodNotFound")) {
        return null;
      }
      throw missing;
    }
  }
}
