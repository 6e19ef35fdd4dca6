package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;

/** Assignment to variables, members, elements, and several targets at once. */
final class Assignments {

  private Assignments() {}

  /** Assigns, and gives what the target now holds. */
  static Object assign(Session session, Statement.Assign assign) {
    Object value = session.executor.value(assign.value());
    if (assign.operator().length() > 1) {
      Object present = session.evaluator.eval(plain(assign.target()));
      value = session.operators.apply(assign.operator().substring(0, 1), present, value);
    }
    store(session, assign.target(), value);
    if (value == null
        && assign.target() instanceof Expr.Variable variable
        && givesNothing(session, assign.value())) {
      session.scope.holdNothing(variable.name());
    }
    session.lastOk = true;
    return plain(assign.target()) instanceof Expr.Variable variable
        ? session.evaluator.variable(variable.name())
        : value;
  }

  /** Whether a statement without a value wrote nothing at all, which is less than null. */
  private static boolean givesNothing(Session session, Statement statement) {
    if (!(statement instanceof Statement.Pipeline pipeline) || pipeline.expression() == null) {
      return !(statement instanceof Statement.Assign);
    }
    Expr expression = pipeline.expression().expression();
    return expression instanceof Expr.Paren paren && givesNothing(session, paren.body())
        || expression instanceof Expr.SubExpression
        || expression instanceof Expr.Invoke
        || expression instanceof Expr.Variable name && session.scope.heldNothing(name.name());
  }

  private static Expr plain(Expr target) {
    return target instanceof Expr.Cast cast ? cast.operand() : target;
  }

  static void store(Session session, Expr target, Object value) {
    if (target instanceof Expr.Variable variable) {
      session.evaluator.setVariable(variable.name(), value);
    } else if (target instanceof Expr.Cast cast) {
      if (cast.operand() instanceof Expr.Variable variable
          && session.types.find(cast.type()).isEmpty()) {
        session.evaluator.constrain(variable.name(), cast.type());
      }
      store(session, cast.operand(), session.cast(cast.type(), value));
    } else if (target instanceof Expr.ArrayOf several) {
      spread(session, several.elements(), Convert.elements(value));
    } else if (target instanceof Expr.Member member && !member.isStatic()) {
      Members.set(
          session.evaluator.eval(member.object()),
          Text.of(session.evaluator.eval(member.name())),
          value);
    } else if (target instanceof Expr.Member member
        && session
            .types
            .find(session.evaluator.type(member.object()))
            .filter(type -> type.set(Text.of(session.evaluator.eval(member.name())), value))
            .isPresent()) {
      session.budget.step();
    } else if (target instanceof Expr.Index index) {
      element(session.evaluator.eval(index.object()), session.evaluator.eval(index.index()), value);
    } else {
      throw Problems.error(
          "The assignment expression is not valid. The input to an assignment operator must be an"
              + " object that is able to accept assignments, such as a variable or a property.",
          "ParserError",
          "ParseException",
          "InvalidLeftHandSide");
    }
  }

  private static void spread(Session session, List<Expr> targets, List<?> values) {
    for (int i = 0; i < targets.size(); i++) {
      boolean last = i == targets.size() - 1;
      Object value =
          i >= values.size()
              ? null
              : last && values.size() > targets.size()
                  ? new ArrayList<>(values.subList(i, values.size()))
                  : values.get(i);
      store(session, targets.get(i), value);
    }
  }

  @SuppressWarnings("unchecked")
  static void element(Object object, Object index, Object value) {
    if (object == null) {
      throw Problems.invalid("Cannot index into a null array.", "NullArray");
    }
    if (object instanceof PsHashtable ordered
        && ordered.isOrdered()
        && index instanceof Integer place
        && !ordered.containsKey(index)
        && place >= 0
        && place < ordered.size()) {
      ordered.put(new ArrayList<>(ordered.keySet()).get(place), value);
      return;
    }
    if (object instanceof PsHashtable table) {
      if (index == null) {
        throw Problems.invalid(
            "Index operation failed; the array index evaluated to null.", "NullArrayIndex");
      }
      table.put(index, value);
      return;
    }
    if (object instanceof ScriptType.Instance instance && instance.put(index, value)) {
      return;
    }
    if (object instanceof ArrayList<?> list) {
      int at = Convert.integer(index);
      int real = at < 0 ? list.size() + at : at;
      if (real < 0 || real >= list.size()) {
        throw Problems.error(
            "Index was outside the bounds of the array.",
            "OperationStopped",
            "IndexOutOfRangeException",
            "System.IndexOutOfRangeException");
      }
      Object fitting =
          list instanceof PsArray array && value != null && TypeNames.isKnown(array.element())
              ? Casts.cast(array.element(), value)
              : value;
      ((ArrayList<Object>) list).set(real, fitting);
      return;
    }
    throw Problems.invalid(
        "Unable to index into an object of type " + Types.nameOf(object) + ".", "CannotIndex");
  }
}
