package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Statement.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A program at work in a pipeline: it starts when all its input is there. */
final class ProgramStage implements PipeStage {
  private final Session session;
  private final Program program;
  private final Consumer<Object> out;
  private final List<String> words = new ArrayList<>();
  private final List<Object> input = new ArrayList<>();

  ProgramStage(Session session, Program program, Command command, Consumer<Object> out) {
    this.session = session;
    this.program = program;
    this.out = out;
    for (Arguments argument : Arguments.of(session, command)) {
      words.addAll(words(argument));
    }
  }

  /** What looks like a parameter is a word like any other; a list is as many words. */
  private static List<String> words(Arguments argument) {
    if (argument.name() != null) {
      String word = "-" + argument.name();
      return List.of(argument.hasValue() ? word + ":" + Text.of(argument.value()) : word);
    }
    return Convert.elements(argument.value()).stream().map(Text::of).toList();
  }

  @Override
  public void begin() {
    session.budget.step();
  }

  @Override
  public void accept(Object value) {
    session.budget.step();
    input.add(value);
  }

  @Override
  public void end() {
    session.lastExitCode =
        program.run(
            words,
            lines(),
            line -> {
              session.budget.step();
              out.accept(line);
            },
            this::complain);
    session.lastOk = session.lastExitCode == 0;
  }

  /** A program reads what a screen would show of the objects that come to it. */
  private List<String> lines() {
    if (input.stream().noneMatch(PsObject.class::isInstance)) {
      return input.stream().map(Text::of).toList();
    }
    List<Object> shown = new ArrayList<>();
    ScriptBlock print = Parser.parse(new Source("line", "$args[0] | Out-String -Stream"));
    session.executor.inScope(print, List.of(input), shown::add);
    return shown.stream().map(Text::of).toList();
  }

  private void complain(String line) {
    session.budget.output();
    session.host.error(line);
  }
}
