package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Loops and switch. */
final class Loops {
  private final Session session;
  private final Executor executor;

  Loops(Session session, Executor executor) {
    this.session = session;
    this.executor = executor;
  }

  void run(Statement statement, Consumer<Object> out) {
    if (statement instanceof Statement.While loop) {
      whileLoop(loop, out);
    } else if (statement instanceof Statement.Do loop) {
      doLoop(loop, out);
    } else if (statement instanceof Statement.For loop) {
      forLoop(loop, out);
    } else if (statement instanceof Statement.ForEach loop) {
      forEach(loop, out);
    } else if (statement instanceof Statement.Switch choice) {
      choose(choice, out);
    }
  }

  /** Runs a loop's body once; false when the loop is to end. */
  private boolean body(Block body, String label, Consumer<Object> out) {
    session.budget.step();
    try {
      executor.block(body, out);
      return true;
    } catch (Flow.Break end) {
      if (end.label.isEmpty() || end.label.equalsIgnoreCase(label)) {
        return false;
      }
      throw end;
    } catch (Flow.Continue next) {
      if (next.label.isEmpty() || next.label.equalsIgnoreCase(label)) {
        return true;
      }
      throw next;
    }
  }

  private boolean holds(Statement condition) {
    return condition == null || Convert.truth(executor.value(condition));
  }

  private void whileLoop(Statement.While loop, Consumer<Object> out) {
    while (holds(loop.condition())) {
      if (!body(loop.body(), loop.label(), out)) {
        return;
      }
    }
  }

  private void doLoop(Statement.Do loop, Consumer<Object> out) {
    do {
      if (!body(loop.body(), loop.label(), out)) {
        return;
      }
    } while (holds(loop.condition()) != loop.until());
  }

  private void forLoop(Statement.For loop, Consumer<Object> out) {
    quietly(loop.first());
    while (holds(loop.condition())) {
      if (!body(loop.body(), loop.label(), out)) {
        return;
      }
      quietly(loop.step());
    }
  }

  private void quietly(Statement statement) {
    if (statement != null) {
      executor.statement(statement, ignored -> session.budget.step());
    }
  }

  private void forEach(Statement.ForEach loop, Consumer<Object> out) {
    for (Object element :
        List.copyOf(nullSafe(Convert.elements(executor.value(loop.collection()))))) {
      session.scope.set(loop.variable().name(), element == NULL ? null : element);
      if (!body(loop.body(), loop.label(), out)) {
        return;
      }
    }
  }

  private static final Object NULL = new Object();

  private static List<Object> nullSafe(List<?> values) {
    return values.stream().map(value -> value == null ? NULL : value).toList();
  }

  private void choose(Statement.Switch choice, Consumer<Object> out) {
    for (Object value : nullSafe(Convert.elements(executor.value(choice.value())))) {
      try {
        oneValue(choice, value == NULL ? null : value, out);
      } catch (Flow.Break end) {
        if (!end.label.isEmpty() && !end.label.equalsIgnoreCase(choice.label())) {
          throw end;
        }
        return;
      } catch (Flow.Continue next) {
        if (!next.label.isEmpty() && !next.label.equalsIgnoreCase(choice.label())) {
          throw next;
        }
      }
    }
  }

  private void oneValue(Statement.Switch choice, Object value, Consumer<Object> out) {
    boolean matched = false;
    for (Statement.Switch.Clause clause : choice.clauses()) {
      if (clause.condition() != null && matches(choice, clause.condition(), value)) {
        matched = true;
        withValue(clause.body(), value, out);
      }
    }
    if (!matched) {
      for (Statement.Switch.Clause clause : choice.clauses()) {
        if (clause.condition() == null) {
          withValue(clause.body(), value, out);
        }
      }
    }
  }

  private boolean matches(Statement.Switch choice, Expr condition, Object value) {
    if (condition instanceof Expr.Script script) {
      java.util.List<Object> answer = new java.util.ArrayList<>();
      executor.withInput(script.block(), value, answer::add);
      return Convert.truth(Convert.collapse(answer));
    }
    Object wanted = session.evaluator.eval(condition);
    if (choice.mode().equals("exact")) {
      return Comparison.equal(value, wanted, choice.caseSensitive());
    }
    boolean wildcard = choice.mode().equals("wildcard");
    if (!wildcard) {
      return Convert.truth(
          session.operators.apply(
              choice.caseSensitive() ? "-cmatch" : "-match", Text.of(value), wanted));
    }
    Pattern pattern = Wildcard.pattern(Text.of(wanted), choice.caseSensitive());
    return pattern.matcher(new Bounded(Text.of(value), session.budget)).matches();
  }

  private void withValue(Block body, Object value, Consumer<Object> out) {
    Object before = session.scope.get("_");
    session.scope.set("_", value);
    try {
      executor.block(body, out);
    } finally {
      session.scope.set("_", before);
    }
  }
}
