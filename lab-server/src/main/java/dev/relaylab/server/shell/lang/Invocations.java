package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Calls of methods, static and of values, and objects made by type. */
final class Invocations {
  private final Session session;
  private final Evaluator evaluator;

  Invocations(Session session, Evaluator evaluator) {
    this.session = session;
    this.evaluator = evaluator;
  }

  Object invoke(Expr.Invoke invoke) {
    String name = Text.of(evaluator.eval(invoke.name()));
    List<Object> arguments = new ArrayList<>();
    invoke.arguments().forEach(argument -> arguments.add(evaluator.eval(argument)));
    try {
      String as = castOf(invoke.object());
      if (as != null && !invoke.isStatic()) {
        return callAs(as, evaluator.eval(invoke.object()), name, arguments);
      }
      return invoke.isStatic()
          ? callStatic(evaluator.type(invoke.object()), name, arguments)
          : call(evaluator.eval(invoke.object()), name, arguments);
    } catch (ParameterType.ConversionException bad) {
      throw PsException.called(name, arguments.size(), bad.getMessage(), "PSInvalidCastException");
    } catch (IndexOutOfBoundsException tooFew) {
      throw Problems.error(
          "Cannot find an overload for \""
              + name
              + "\" and the argument count: \""
              + arguments.size()
              + "\".",
          "NotSpecified",
          "MethodException",
          "MethodCountCouldNotFindBest");
    }
  }

  /** The type to which the object is cast in parentheses, or null. */
  private static String castOf(Expr object) {
    return object instanceof Expr.Paren paren
            && paren.body() instanceof Statement.Pipeline inner
            && inner.expression() != null
            && inner.expression().expression() instanceof Expr.Cast cast
        ? cast.type()
        : null;
  }

  /** Calls a method of a base class, as {@code ([Base]$this).Method()} means it. */
  private Object callAs(String type, Object value, String name, List<Object> arguments) {
    Optional<ScriptType> known = session.types.find(type);
    if (value instanceof ClassInstance object
        && known.isPresent()
        && known.get() instanceof ClassType base
        && base.hasMethod(name)) {
      return object.callAs(base, name, arguments);
    }
    if (value instanceof ClassInstance object
        && object.type().foreignBase() != null
        && TypeNames.fullName(object.type().foreignBase())
            .equalsIgnoreCase(TypeNames.fullName(type))) {
      return object.callForeign(name, arguments);
    }
    boolean plain =
        TypeNames.fullName(type).equals("System.Object") && name.equalsIgnoreCase("ToString");
    return plain && arguments.isEmpty() && value != null
        ? Types.nameOf(value)
        : call(value, name, arguments);
  }

  private Object callStatic(String type, String name, List<Object> arguments) {
    if (name.equalsIgnoreCase("new")) {
      return make(type, arguments);
    }
    if (name.toLowerCase(Locale.ROOT).startsWith("tryparse")) {
      return tried(type, name, arguments);
    }
    if (TypeNames.fullName(type).equals("System.Enum")) {
      return Enumerations.call(session, name, arguments);
    }
    Optional<ScriptType> added = session.types.find(type);
    return added.isPresent()
        ? added.get().call(name, arguments)
        : Statics.call(type, name, arguments);
  }

  /** Makes an object of a type; {@code byte[]} and its like are arrays of a length. */
  Object make(String type, List<Object> arguments) {
    Optional<ScriptType> added = session.types.find(type);
    if (added.isPresent()) {
      return added.get().make(arguments);
    }
    Object first = arguments.isEmpty() ? null : arguments.get(0);
    if (type.endsWith("[]")) {
      int length = Convert.integer(first);
      session.budget.holdList(length);
      String element = type.substring(0, type.length() - 2);
      boolean plain = Types.is(Casts.empty(element), "ValueType");
      List<Object> empty =
          java.util.Collections.nCopies(Math.max(0, length), plain ? Casts.empty(element) : null);
      return element.equalsIgnoreCase("object")
          ? new ArrayList<>(empty)
          : new PsArray(element, empty);
    }
    if (TypeNames.fullName(type).equals("System.String") && arguments.size() == 2) {
      return session.operators.apply("*", Text.of(first), arguments.get(1));
    }
    if (TypeNames.fullName(type).equals("System.DateTime") && arguments.size() > 2) {
      return Times.of(arguments);
    }
    if (TypeNames.fullName(type).equals("System.TimeSpan") && arguments.size() > 2) {
      return Times.span(arguments);
    }
    if (TypeNames.fullName(type).equals("System.Version") && arguments.size() > 1) {
      return Casts.cast("version", Text.joined(arguments, "."));
    }
    if (PsList.kindOf(type) != null) {
      PsList list = PsList.of(type);
      list.addAll(first instanceof List<?> given ? given : List.of());
      return list;
    }
    return TypeNames.isTable(type)
        ? Casts.newTable(type, first)
        : Casts.cast(type, arguments.isEmpty() ? List.of() : first);
  }

  /** {@code TryParse}: whether the text is one, and if so the value by reference. */
  private boolean tried(String type, String name, List<Object> arguments) {
    Object value;
    try {
      if (name.equalsIgnoreCase("TryParseExact")) {
        value = ExactDates.parse(Text.of(arguments.get(0)), arguments.get(1));
      } else {
        String text = Text.of(arguments.get(0)).strip();
        value = text.isEmpty() ? null : session.cast(type, text);
      }
    } catch (PsException isNone) {
      value = null;
    }
    if (value != null && arguments.get(arguments.size() - 1) instanceof Reference reference) {
      reference.setter().accept(value);
    }
    return value != null;
  }

  private Object call(Object target, String name, List<Object> arguments) {
    if (target instanceof ScriptBlock block && name.toLowerCase(Locale.ROOT).startsWith("invoke")) {
      List<Object> values = new ArrayList<>();
      session.executor.inScope(block, arguments, values::add);
      return Convert.collapse(values);
    }
    if (target instanceof ScriptBlock block && name.equalsIgnoreCase("GetNewClosure")) {
      return block.closing(session.scope.snapshot());
    }
    if (target instanceof ScriptType.Instance object && !plain(name)) {
      return object.call(name, arguments);
    }
    if (target instanceof PsCustomObject object && object.method(name) != null) {
      return object.method(name).apply(arguments);
    }
    if (target instanceof FunctionCall call) {
      return call.call(name, arguments);
    }
    boolean all = name.equalsIgnoreCase("Where") || name.equalsIgnoreCase("ForEach");
    if (target instanceof PsList list
        && !arguments.isEmpty()
        && arguments.get(0) instanceof ScriptBlock block
        && CollectionMethods.searches(name)) {
      return new CollectionMethods(session, this).search(name, list, block);
    }
    return all && target != null && !arguments.isEmpty()
        ? new CollectionMethods(session, this).call(name, target, arguments)
        : session.methods.call(target, name, arguments);
  }

  /** Calls a method of one value. */
  Object method(Object target, String name, List<Object> arguments) {
    return call(target, name, arguments);
  }

  /** Methods that every object has. */
  private static boolean plain(String method) {
    return List.of("tostring", "gettype", "equals", "gethashcode")
        .contains(method.toLowerCase(Locale.ROOT));
  }
}
