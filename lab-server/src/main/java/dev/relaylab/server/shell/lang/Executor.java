package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Statement.Try;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs statements; what they write goes to an output one object at a time. */
final class Executor {
  private final Session session;
  private final Loops loops;

  Executor(Session session) {
    this.session = session;
    this.loops = new Loops(session, this);
  }

  /** Runs a whole script; its {@code param()} takes nothing, and so holds its defaults. */
  void entry(ScriptBlock script, Consumer<Object> out) {
    if (script.parameters().isEmpty()) {
      script(script, out);
      return;
    }
    Extent start = new Extent(0, 0);
    Statement.Command call =
        new Statement.Command(start, new Expr.Literal(start, ""), ".", List.of(), List.of());
    Statement.Function whole = new Statement.Function(start, "", script, false);
    FunctionStage stage = new FunctionStage(session, whole, call, false, out, false);
    stage.begin();
    stage.accept(null);
    stage.end();
  }

  void script(ScriptBlock script, Consumer<Object> out) {
    for (Block block : new Block[] {script.begin(), script.process(), script.end()}) {
      if (block != null) {
        block(block, out);
      }
    }
  }

  /** Runs a block in the present scope with {@code $_} set for its length. */
  void withInput(ScriptBlock script, Object input, Consumer<Object> out) {
    Scope outerScope = session.scope;
    if (script.home() != null) {
      session.scope = new Scope(script.home());
    }
    try {
      withInputHere(script, input, out);
    } finally {
      session.scope = outerScope;
    }
  }

  private void withInputHere(ScriptBlock script, Object input, Consumer<Object> out) {
    Scope scope = session.scope;
    boolean had = scope.variables().containsKey("_");
    Object before = scope.variables().get("_");
    Source outer = session.source;
    scope.set("_", input);
    session.source = script.source();
    try {
      script(script, out);
    } catch (Flow.Return done) {
      session.budget.step();
    } finally {
      session.source = outer;
      if (had) {
        scope.set("_", before);
      } else {
        scope.variables().remove("_");
      }
    }
  }

  /** Runs a block in a scope of its own. */
  void inScope(ScriptBlock script, List<Object> arguments, Consumer<Object> out) {
    Scope outer = session.scope;
    Source outerSource = session.source;
    session.scope = new Scope(script.home() == null ? outer : script.home());
    session.source = script.source();
    session.budget.enter();
    try {
      int bound = 0;
      for (ScriptBlock.Param param : script.parameters()) {
        Object value =
            bound < arguments.size()
                ? arguments.get(bound++)
                : param.initial() == null ? null : session.evaluator.eval(param.initial());
        session.scope.set(
            param.name(),
            param.type() == null || value == null ? value : session.cast(param.type(), value));
      }
      session.scope.set(
          "args",
          new ArrayList<>(arguments.subList(Math.min(bound, arguments.size()), arguments.size())));
      script(script, out);
    } catch (Flow.Return done) {
      session.budget.step();
    } finally {
      session.budget.leave();
      session.scope = outer;
      session.source = outerSource;
    }
  }

  void block(Block block, Consumer<Object> out) {
    if (!block.types().isEmpty()) {
      new Declarations(session).declare(block.types());
    }
    for (Statement statement : block.statements()) {
      try {
        statement(statement, out);
      } catch (PsException failure) {
        Located located = session.located(failure, "", statement.extent());
        if (trapped(block, located, out)) {
          continue;
        }
        if (session.tryDepth > 0 || located.endsScript() && !session.staysQuiet()) {
          throw located;
        }
        session.budget.output();
        session.atStatement(located.value());
      }
    }
  }

  /** Whether a trap of the block took the error, and what follows runs on. */
  private boolean trapped(Block block, Located failure, Consumer<Object> out) {
    for (Statement statement : block.statements()) {
      if (statement instanceof Statement.Trap trap
          && Try.Catch.matches(trap.types(), failure.value())) {
        session.remember(failure.value());
        try {
          caught(new Try.Catch(List.of(), trap.body()), failure.value(), out);
        } catch (Flow.Continue on) {
          return true;
        } catch (Flow.Break end) {
          throw failure;
        }
        session.report(failure.value());
        return true;
      }
    }
    return false;
  }

  /** What a statement writes, as one value. */
  Object value(Statement statement) {
    if (statement instanceof Statement.Assign assign) {
      session.budget.step();
      return Assignments.assign(session, assign);
    }
    if (statement instanceof Statement.Pipeline pipeline && pipeline.expression() != null) {
      session.budget.step();
      return new Pipelines(session).value(pipeline.expression());
    }
    List<Object> values = new ArrayList<>();
    statement(
        statement,
        value -> {
          session.budget.holdList(1);
          values.add(value);
        });
    return Convert.collapse(values);
  }

  List<Object> values(Block block) {
    List<Object> values = new ArrayList<>();
    block(
        block,
        value -> {
          session.budget.holdList(1);
          values.add(value);
        });
    return values;
  }

  void statement(Statement statement, Consumer<Object> out) {
    session.budget.step();
    if (statement instanceof Statement.Pipeline pipeline) {
      new Pipelines(session).run(pipeline, out);
    } else if (statement instanceof Statement.Assign assign) {
      Assignments.assign(session, assign);
    } else if (statement instanceof Statement.If branches) {
      branch(branches, out);
    } else if (statement instanceof Statement.Function function) {
      session.scope.define(function);
    } else if (statement instanceof Try attempt) {
      attempt(attempt, out);
    } else if (statement instanceof Statement.Using using) {
      session.types.use(using.namespace());
    } else if (statement instanceof Statement.EnumDeclaration
        || statement instanceof Statement.ClassDeclaration) {
      session.budget.step();
    } else if (statement instanceof Statement.Trap) {
      session.budget.step();
    } else if (statement instanceof Statement.Leave leave) {
      leave(leave, out);
    } else if (statement instanceof Statement.Jump jump) {
      throw jump.isBreak() ? new Flow.Break(jump.label()) : new Flow.Continue(jump.label());
    } else {
      loops.run(statement, out);
    }
  }

  private void branch(Statement.If statement, Consumer<Object> out) {
    for (Statement.If.Branch branch : statement.branches()) {
      if (Convert.truth(value(branch.condition()))) {
        block(branch.body(), out);
        return;
      }
    }
    if (statement.otherwise() != null) {
      block(statement.otherwise(), out);
    }
  }

  private void leave(Statement.Leave leave, Consumer<Object> out) {
    switch (leave.word()) {
      case "return" -> {
        if (leave.value() != null && out instanceof ClassMethods.Returned returned) {
          returned.take(value(leave.value()));
        } else if (leave.value() != null) {
          statement(leave.value(), out);
        }
        throw new Flow.Return();
      }
      case "exit" ->
          throw new Flow.Exit(leave.value() == null ? 0 : Convert.integer(value(leave.value())));
      default -> throw thrown(leave);
    }
  }

  private Located thrown(Statement.Leave leave) {
    Object value = leave.value() == null ? null : value(leave.value());
    if (value == null && session.scope.get("_") instanceof ErrorValue again) {
      return new Located(again, true);
    }
    if (value instanceof ErrorValue error) {
      return new Located(error, true);
    }
    PsObject exception =
        value instanceof PsObject object && object.typeNames().contains("System.Exception")
            ? object
            : null;
    String message =
        value == null
            ? "ScriptHalted"
            : Text.of(exception == null ? value : exception.property("Message"));
    String type = TypeNames.shortName(Types.nameOf(value));
    ErrorRecord record =
        new ErrorRecord(
            message,
            "OperationStopped",
            value == null || exception != null ? "" : message + ":" + type,
            exception == null ? "RuntimeException" : type,
            message);
    Place place = session.source.place(leave.extent());
    return new Located(new ErrorValue(record, "", place, exception, value), true);
  }

  private void attempt(Try attempt, Consumer<Object> out) {
    try {
      session.tryDepth++;
      try {
        block(attempt.body(), out);
      } finally {
        session.tryDepth--;
      }
    } catch (PsException failure) {
      Located located = session.located(failure, "", attempt.extent());
      Try.Catch handler = handler(attempt.catches(), located.value());
      if (handler == null) {
        throw located;
      }
      session.remember(located.value());
      caught(handler, located.value(), out);
    } finally {
      if (attempt.last() != null) {
        block(attempt.last(), out);
      }
    }
  }

  private void caught(Try.Catch handler, ErrorValue error, Consumer<Object> out) {
    Scope scope = session.scope;
    boolean had = scope.variables().containsKey("_");
    Object before = scope.variables().get("_");
    scope.set("_", error);
    try {
      block(handler.body(), out);
    } finally {
      if (had) {
        scope.set("_", before);
      } else {
        scope.variables().remove("_");
      }
    }
  }

  private static Try.Catch handler(List<Try.Catch> catches, ErrorValue error) {
    return catches.stream()
        .filter(each -> Try.Catch.matches(each.types(), error))
        .findFirst()
        .orElse(null);
  }
}
