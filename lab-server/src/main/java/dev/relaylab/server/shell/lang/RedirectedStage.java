package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Statement.Command;
import java.util.function.Consumer;

/**
 * A command in the middle of a pipeline whose streams go elsewhere, as in {@code Get-X 2>&1 | …}:
 * while it works they do, and while those behind it work they do not.
 */
final class RedirectedStage implements PipeStage {
  private final Session session;
  private final Command command;
  private final Consumer<Object> next;
  private final PipeStage stage;

  RedirectedStage(Session session, Command command, boolean piped, Consumer<Object> next) {
    this.session = session;
    this.command = command;
    Session.Streams outside = session.streams();
    this.next =
        value -> {
          Session.Streams inside = session.redirect(outside);
          try {
            next.accept(value);
          } finally {
            session.redirect(inside);
          }
        };
    this.stage = Commands.stage(session, command, piped, this.next);
  }

  private void within(Runnable work) {
    Redirects.around(session, command.redirections(), next, output -> work.run());
  }

  @Override
  public void begin() {
    within(stage::begin);
  }

  @Override
  public void accept(Object value) {
    within(() -> stage.accept(value));
  }

  @Override
  public void end() {
    within(stage::end);
  }
}
