package dev.relaylab.server.shell.lang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Evaluates expressions. */
final class Evaluator {
  private final Session session;
  private final VariableAccess variables;
  private final Invocations invocations;

  Evaluator(Session session) {
    this.session = session;
    this.variables = new VariableAccess(session);
    this.invocations = new Invocations(session, this);
  }

  Invocations invocations() {
    return invocations;
  }

  Object eval(Expr expr) {
    session.budget.step();
    if (expr instanceof Expr.Literal literal) {
      return literal.value();
    }
    if (expr instanceof Expr.Variable variable) {
      return variables.variable(variable.name());
    }
    if (expr instanceof Expr.Expandable text) {
      return expand(text);
    }
    if (expr instanceof Expr.Binary binary) {
      return binary(binary);
    }
    if (expr instanceof Expr.Unary unary) {
      return unary(unary);
    }
    if (expr instanceof Expr.Member member) {
      return member(member);
    }
    if (expr instanceof Expr.Invoke invoke) {
      return invocations.invoke(invoke);
    }
    if (expr instanceof Expr.Index index) {
      return Indexing.get(eval(index.object()), eval(index.index()));
    }
    return collection(expr);
  }

  private Object collection(Expr expr) {
    if (expr instanceof Expr.ArrayOf array) {
      List<Object> elements = new ArrayList<>();
      array.elements().forEach(element -> elements.add(eval(element)));
      return elements;
    }
    if (expr instanceof Expr.ArrayExpression array) {
      List<Object> values = session.executor.values(array.body());
      return values.size() == 1 && values.get(0) instanceof List<?> only
          ? new ArrayList<>(only)
          : values;
    }
    if (expr instanceof Expr.SubExpression sub) {
      return Convert.collapse(session.executor.values(sub.body()));
    }
    if (expr instanceof Expr.Paren paren) {
      return session.executor.value(paren.body());
    }
    if (expr instanceof Expr.Hash hash) {
      return hash(hash);
    }
    if (expr instanceof Expr.Script script) {
      return script.block();
    }
    if (expr instanceof Expr.Cast cast) {
      return cast(cast);
    }
    if (expr instanceof Expr.Type type) {
      if (session.types.find(type.name()).isEmpty()) {
        TypeNames.named(type.name());
      }
      return new TypeValue(type.name());
    }
    if (expr instanceof Expr.Step step) {
      return step(step);
    }
    throw Problems.invalid(
        "The splatting operator '@' cannot be used to reference variables in an expression. '@"
            + ((Expr.Splat) expr).name()
            + "' can be used only as an argument to a command. To reference variables in an"
            + " expression use '$"
            + ((Expr.Splat) expr).name()
            + "'.",
        "SplattingNotPermitted");
  }

  private Object cast(Expr.Cast cast) {
    if (cast.type().equalsIgnoreCase("void")) {
      eval(cast.operand());
      return null;
    }
    if (cast.type().equalsIgnoreCase("ref")) {
      Object value = eval(cast.operand());
      return cast.operand() instanceof Expr.Variable variable
          ? new Reference(
              () -> variables.variable(variable.name()),
              set -> variables.setVariable(variable.name(), set))
          : new Reference(() -> value, set -> session.budget.step());
    }
    return session.cast(cast.type(), eval(cast.operand()));
  }

  private PsHashtable hash(Expr.Hash hash) {
    PsHashtable table = new PsHashtable();
    for (Expr.Hash.Entry entry : hash.entries()) {
      Object key = eval(entry.key());
      if (table.containsKey(key)) {
        throw Problems.error(
            "Duplicate keys '" + Text.of(key) + "' are not allowed in hash literals.",
            "ParserError",
            "ParentContainsErrorRecordException",
            "DuplicateKeyInHashLiteral");
      }
      table.put(key, session.executor.value(entry.value()));
    }
    return table;
  }

  private String expand(Expr.Expandable text) {
    StringBuilder expanded = new StringBuilder();
    for (Expr part : text.parts()) {
      expanded.append(joined(eval(part)));
      Budget.check(expanded.length());
    }
    session.budget.hold(expanded.length());
    return expanded.toString();
  }

  private String joined(Object value) {
    return value instanceof List<?> && session.scope.has("OFS")
        ? (String) session.operators.texts().join(value, Text.of(session.scope.get("OFS")))
        : Text.of(value);
  }

  /** A long chain such as {@code 1 + 1 + 1 + ...} leans to the left: it is walked, not recursed. */
  private Object binary(Expr.Binary binary) {
    Deque<Expr.Binary> chain = new ArrayDeque<>();
    Expr first = binary;
    while (first instanceof Expr.Binary link) {
      chain.push(link);
      first = link.left();
    }
    Object value = eval(first);
    while (!chain.isEmpty()) {
      session.budget.step();
      value = apply(chain.pop(), value);
    }
    return value;
  }

  private Object apply(Expr.Binary binary, Object left) {
    return switch (ExpressionParser.plain(binary.operator())) {
      case "-and" -> Convert.truth(left) && Convert.truth(eval(binary.right()));
      case "-or" -> Convert.truth(left) || Convert.truth(eval(binary.right()));
      case "-as" -> as(left, eval(binary.right()));
      default -> session.operators.apply(binary.operator(), left, eval(binary.right()));
    };
  }

  private Object as(Object value, Object type) {
    try {
      return session.cast(type instanceof TypeValue known ? known.name() : Text.of(type), value);
    } catch (PsException noSuchThing) {
      return null;
    }
  }

  private Object unary(Expr.Unary unary) {
    Object value = eval(unary.operand());
    return switch (unary.operator()) {
      case "!", "-not" -> !Convert.truth(value);
      case "-bnot" ->
          value instanceof Long whole ? (Object) ~whole : (Object) ~Convert.integer(value);
      case "-join" -> session.operators.texts().join(value, "");
      case "-split" -> session.operators.texts().splitWords(value);
      case "+" -> needNumber(value);
      default -> Numbers.negate(needNumber(value));
    };
  }

  private static Object needNumber(Object value) {
    Object number = Convert.number(value);
    if (number == null) {
      throw Problems.cannotConvert(
          value, "System.Int32", "Input string was not in a correct format.");
    }
    return number;
  }

  private Object step(Expr.Step step) {
    Object before = eval(step.target());
    Object after = session.operators.apply(step.up() ? "+" : "-", before == null ? 0 : before, 1);
    Assignments.store(session, step.target(), after);
    return step.before() ? after : before;
  }

  private Object member(Expr.Member member) {
    String name = Text.of(eval(member.name()));
    if (member.isStatic()) {
      String type = type(member.object());
      Optional<ScriptType> added = session.types.find(type);
      return added.isPresent() ? added.get().get(name) : Statics.value(type, name, session.now());
    }
    Object object = eval(member.object());
    if (object instanceof TypeValue type && name.equalsIgnoreCase("BaseType")) {
      return baseOf(type);
    }
    Object value = Members.get(object, name);
    if (value == null && session.strict && !Members.has(object, name)) {
      throw Problems.error(
          "The property '"
              + name
              + "' cannot be found on this object. Verify that the property exists.",
          "NotSpecified",
          "PropertyNotFoundException",
          "PropertyNotFoundStrict");
    }
    return value;
  }

  /** What a type derives from: a class of a script's from its own base, others from Object. */
  private TypeValue baseOf(TypeValue type) {
    ScriptType known = session.types.find(type.name()).orElse(null);
    if (known instanceof ClassType declared) {
      return new TypeValue(
          declared.base() != null
              ? declared.base().fullName()
              : declared.foreignBase() != null ? declared.foreignBase() : "System.Object");
    }
    String full = type.toString();
    return new TypeValue(
        full.endsWith("[]")
            ? "System.Array"
            : known instanceof EnumType
                ? "System.Enum"
                : full.matches(
                        "System\\.(U?Int(16|32|64)|S?Byte|Double|Single|Decimal|Boolean|Char|DateTime|TimeSpan|Guid)")
                    ? "System.ValueType"
                    : "System.Object");
  }

  /**
   * The type whose static member is meant: one written in brackets, or one that a variable holds.
   */
  String type(Expr object) {
    Object value = eval(object);
    return value instanceof TypeValue type ? type.name() : Types.nameOf(value);
  }

  /** A variable's value; scopes and the automatic ones among them. */
  Object variable(String written) {
    return variables.variable(written);
  }

  void setVariable(String written, Object value) {
    variables.setVariable(written, value);
  }

  /** Declares a variable's type, as {@code [int]$n = 5} does. */
  void constrain(String written, String type) {
    variables.constrain(written, type);
  }
}
