package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Statement.Command;
import dev.relaylab.server.shell.lang.Statement.ExpressionStage;
import dev.relaylab.server.shell.lang.Statement.Pipeline;
import dev.relaylab.server.shell.lang.Statement.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs a pipeline: objects go through one at a time, as they come. */
final class Pipelines {
  private final Session session;
  private final java.util.Set<PipeStage> begun =
      java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());

  Pipelines(Session session) {
    this.session = session;
  }

  void run(Pipeline pipeline, Consumer<Object> out) {
    String outer = session.typed;
    session.typed = session.source.text(pipeline.extent());
    try {
      Redirects.around(
          session,
          pipeline.stages().get(pipeline.stages().size() - 1).redirections(),
          out,
          target -> stages(pipeline.stages(), target));
    } finally {
      session.typed = outer;
    }
  }

  private void stages(List<Stage> stages, Consumer<Object> out) {
    if (stages.size() == 1 && stages.get(0) instanceof ExpressionStage only) {
      expression(only, out);
      return;
    }
    List<PipeStage> running = new ArrayList<>();
    Consumer<Object> next = out;
    for (int i = stages.size() - 1; i >= 0; i--) {
      if (stages.get(i) instanceof Command command) {
        boolean own = i < stages.size() - 1 && !command.redirections().isEmpty();
        PipeStage stage =
            own
                ? new RedirectedStage(session, command, i > 0, next)
                : Commands.stage(session, command, i > 0, next);
        running.add(0, stage);
        next = value -> deliver(stage, value);
      }
    }
    session.lastOk = true;
    Consumer<Object> first = next;
    drive(stages, running, first);
  }

  private void deliver(PipeStage stage, Object value) {
    session.budget.step();
    begin(stage);
    stage.accept(value);
  }

  /** A stage begins in its turn, or when the one before it writes something while it begins. */
  private void begin(PipeStage stage) {
    if (begun.add(stage)) {
      stage.begin();
    }
  }

  private void drive(List<Stage> stages, List<PipeStage> running, Consumer<Object> first) {
    int done = 0;
    try {
      running.forEach(this::begin);
      if (stages.get(0) instanceof ExpressionStage expression) {
        List<Object> values = new ArrayList<>();
        expression(expression, values::add);
        values.forEach(first);
      } else {
        running.get(0).accept(null);
      }
    } catch (Flow.EnoughInput enough) {
      done = running.indexOf(enough.stage);
      if (done < 0) {
        throw enough;
      }
    }
    endFrom(running, done);
  }

  private static void endFrom(List<PipeStage> running, int start) {
    for (int i = start; i < running.size(); i++) {
      try {
        running.get(i).end();
      } catch (Flow.EnoughInput enough) {
        int later = running.indexOf(enough.stage);
        if (later < 0) {
          throw enough;
        }
        i = Math.max(i, later - 1);
      }
    }
  }

  /** The value of an expression that stands alone; a list stays whole. */
  Object value(ExpressionStage stage) {
    Object value;
    try {
      value = session.evaluator.eval(stage.expression());
    } catch (PsException failure) {
      throw session.located(failure, "", stage.extent());
    }
    boolean command =
        stage.expression() instanceof Expr.Paren paren
            && paren.body() instanceof Pipeline inner
            && inner.stages().get(0) instanceof Command;
    if (!command) {
      session.lastOk = true;
    }
    return value;
  }

  /**
   * What an expression sends on: a list element by element; ++ nothing. Of the nulls only a written
   * {@code $null} and a property without a value go on, since a command that wrote nothing also
   * leaves null behind.
   */
  private void expression(ExpressionStage stage, Consumer<Object> out) {
    Object value = value(stage);
    if (value == null && isWrittenNull(stage.expression())) {
      out.accept(null);
    } else if (!(stage.expression() instanceof Expr.Step)) {
      Convert.elements(value).forEach(out);
    }
  }

  private boolean isWrittenNull(Expr expression) {
    return expression instanceof Expr.Member member && !member.isStatic()
        || expression instanceof Expr.SubExpression sub && sub.body().statements().isEmpty()
        || expression instanceof Expr.Cast cast && !cast.type().equalsIgnoreCase("void")
        || expression instanceof Expr.Index
        || expression instanceof Expr.Variable name && !session.scope.heldNothing(name.name());
  }
}
