package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.ScriptBlock.Param;
import dev.relaylab.server.shell.lang.Statement.ClassDeclaration.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds and runs the methods and constructors of classes that a script declares. */
final class ClassMethods {

  private ClassMethods() {}

  /** What a method gives: the value of its return; whatever else it writes is dropped. */
  static final class Returned implements Consumer<Object> {
    private Object value;

    @Override
    public void accept(Object dropped) {}

    void take(Object result) {
      value = result;
    }
  }

  static PsException noOverload(String name, int arguments) {
    return Problems.error(
        "Cannot find an overload for \""
            + name
            + "\" and the argument count: \""
            + arguments
            + "\".",
        "NotSpecified",
        "MethodException",
        "MethodCountCouldNotFindBest");
  }

  /** The overload that fits the arguments best, or null when none takes so many. */
  static Method best(Session session, List<Method> overloads, List<Object> arguments) {
    Method best = null;
    int most = -1;
    for (Method method : overloads) {
      if (method.parameters().size() == arguments.size()) {
        int score = score(session, method, arguments);
        if (score > most) {
          best = method;
          most = score;
        }
      }
    }
    return best;
  }

  private static int score(Session session, Method method, List<Object> arguments) {
    int score = 0;
    for (int i = 0; i < arguments.size(); i++) {
      Param param = method.parameters().get(i);
      if (param.type() == null) {
        score += 1;
      } else if (session.is(arguments.get(i), param.type())) {
        score += 4;
      } else if (ParameterValues.fits(session, param, arguments.get(i))) {
        score += 2;
      }
    }
    return score;
  }

  /**
   * Runs a method.
   *
   * @param first what a constructor does before its own body, with the arguments for its base
   */
  static Object run(
      ClassType type,
      Method method,
      Object self,
      List<Object> arguments,
      Consumer<List<Object>> first) {
    Session session = type.session();
    Scope outer = session.scope;
    Source outerSource = session.source;
    session.scope = new Scope(type.home());
    session.source = method.body().source();
    session.budget.enter();
    session.tryDepth++;
    Returned returned = new Returned();
    try {
      session.scope.set("this", self);
      bind(session, method, arguments);
      if (first != null) {
        List<Object> toBase = new ArrayList<>();
        if (method.toBase() != null) {
          method.toBase().forEach(each -> toBase.add(session.evaluator.eval(each)));
        }
        first.accept(toBase);
      }
      session.executor.block(method.body().end(), returned);
    } catch (Flow.Return done) {
      session.budget.step();
    } finally {
      session.tryDepth--;
      session.budget.leave();
      session.scope = outer;
      session.source = outerSource;
    }
    return returned.value;
  }

  private static void bind(Session session, Method method, List<Object> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      Param param = method.parameters().get(i);
      Object value = arguments.get(i);
      try {
        Object fitting =
            param.type() == null
                    || value == null && !TypeNames.fullName(param.type()).equals("System.String")
                ? value
                : session.cast(param.type(), value);
        session.scope.declare(param.name(), param.type(), fitting);
      } catch (PsException bad) {
        throw Problems.error(
            "Cannot convert argument \""
                + param.name()
                + "\", with value: \""
                + Text.of(value)
                + "\", for \""
                + method.name()
                + "\" to type \""
                + TypeNames.fullName(param.type())
                + "\": \""
                + bad.getMessage()
                + "\"",
            "NotSpecified",
            "MethodException",
            "MethodArgumentConversionInvalidCastArgument");
      }
    }
  }
}
