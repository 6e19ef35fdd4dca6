package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Lexer.Mode;
import dev.relaylab.server.shell.lang.Token.Kind;
import dev.relaylab.server.shell.lang.Token.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Expressions, by PowerShell's precedence: logic, bits, comparison, sums, products, format, range,
 * comma, unary.
 */
final class ExpressionParser {
  private static final List<Set<String>> LEVELS =
      List.of(
          Set.of("-and", "-or", "-xor"),
          Set.of("-band", "-bor", "-bxor"),
          Set.of(
              "-eq",
              "-ne",
              "-gt",
              "-ge",
              "-lt",
              "-le",
              "-like",
              "-notlike",
              "-match",
              "-notmatch",
              "-contains",
              "-notcontains",
              "-in",
              "-notin",
              "-replace",
              "-split",
              "-join",
              "-is",
              "-isnot",
              "-as",
              "-shl",
              "-shr"),
          Set.of("+", "-"),
          Set.of("*", "/", "%"),
          Set.of("-f"),
          Set.of(".."));
  private static final Set<String> UNARY =
      Set.of("!", "-not", "-bnot", "-split", "-join", "+", "-");

  private final Parser parser;
  private final Tokens tokens;
  private final PostfixParser postfixes;

  ExpressionParser(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
    this.postfixes = new PostfixParser(this, tokens);
  }

  Expr expression() {
    return binary(0, true);
  }

  /** An expression that a comma ends, among the parameters of a function or attribute. */
  Expr argumentOfParameter() {
    return binary(0, false);
  }

  /** The operator without its case prefix. */
  static String plain(String operator) {
    String lower = operator.toLowerCase(Locale.ROOT);
    if (lower.length() > 3 && lower.charAt(0) == '-' && "ci".indexOf(lower.charAt(1)) >= 0) {
      String without = "-" + lower.substring(2);
      if (LEVELS.get(2).contains(without) && !LEVELS.get(2).contains(lower)) {
        return without;
      }
    }
    return lower;
  }

  /**
   * @param commas whether a comma makes an array; among a method's arguments it parts them
   */
  private Expr binary(int level, boolean commas) {
    if (level == LEVELS.size()) {
      return commas ? commaList() : unary();
    }
    Expr left = binary(level + 1, commas);
    while (true) {
      Token operator = tokens.peek();
      if (!operator.is(Kind.OPERATOR) || !LEVELS.get(level).contains(plain(operator.text()))) {
        return left;
      }
      tokens.next();
      tokens.needValue(operator, Mode.EXPRESSION);
      tokens.skipNewLines();
      Expr right = binary(level + 1, commas);
      left =
          new Expr.Binary(
              left.extent().to(right.extent()),
              operator.text().toLowerCase(Locale.ROOT),
              left,
              right,
              operator.extent());
    }
  }

  private Expr commaList() {
    Token first = tokens.peek();
    if (first.is(Kind.COMMA)) {
      tokens.next();
      Expr only = unary();
      return new Expr.ArrayOf(first.extent().to(only.extent()), List.of(only));
    }
    Expr element = unary();
    if (!tokens.peek().is(Kind.COMMA)) {
      return element;
    }
    List<Expr> elements = new ArrayList<>(List.of(element));
    while (tokens.peek().is(Kind.COMMA)) {
      tokens.next();
      needElement("MissingExpressionAfterToken", "Missing expression after ','.");
      tokens.skipNewLines();
      elements.add(unary());
    }
    return new Expr.ArrayOf(
        element.extent().to(elements.get(elements.size() - 1).extent()), elements);
  }

  void needElement(String id, String message) {
    int mark = tokens.mark();
    tokens.skipNewLines();
    Token next = tokens.peek(Mode.ARGUMENT);
    boolean none =
        switch (next.kind()) {
          case END, SEMICOLON, PIPE, CLOSE_PAREN, CLOSE_BRACE, COMMA -> true;
          default -> false;
        };
    tokens.reset(mark);
    if (none) {
      throw tokens.after(id, message);
    }
  }

  /** {@code @name} where only a value may stand. */
  static ParseException splatted(Token token) {
    return new ParseException(
        token.extent(),
        "SplattingNotPermitted",
        "The splatting operator '@' cannot be used to reference variables in an expression. '@"
            + token.text()
            + "' can be used only as an argument to a command. To reference variables in an"
            + " expression use '$"
            + token.text()
            + "'.",
        false);
  }

  Expr unary() {
    Token token = tokens.peek();
    tokens.enter(token.extent());
    try {
      if (token.is(Kind.OPERATOR) && (token.text().equals("++") || token.text().equals("--"))) {
        tokens.next();
        Expr target = unary();
        return new Expr.Step(
            token.extent().to(target.extent()), token.text().equals("++"), true, target);
      }
      if (token.is(Kind.OPERATOR) && UNARY.contains(plain(token.text()))) {
        tokens.next();
        Expr operand = unary();
        return new Expr.Unary(token.extent().to(operand.extent()), plain(token.text()), operand);
      }
      if (token.is(Kind.OPEN_BRACKET)) {
        return typeOrCast();
      }
      return postfixes.stepped(postfixes.postfix(primary()));
    } finally {
      tokens.leave();
    }
  }

  private Expr typeOrCast() {
    Expr.Type type = typeLiteral();
    Token next = tokens.peek();
    boolean operand =
        next.is(Kind.VARIABLE)
            || next.is(Kind.STRING)
            || next.is(Kind.NUMBER)
            || next.is(Kind.OPEN_PAREN)
            || next.is(Kind.HASH)
            || next.is(Kind.ARRAY_EXPRESSION)
            || next.is(Kind.SUB_EXPRESSION)
            || next.is(Kind.OPEN_BRACKET)
            || next.is(Kind.OPEN_BRACE)
            || next.isOperator("-")
            || next.isOperator("!")
            || next.isOperator("-not");
    if (!operand) {
      return postfixes.postfix(type);
    }
    if (type.name().equalsIgnoreCase("ordered") && !next.is(Kind.HASH)) {
      throw new ParseException(
          type.extent().to(next.extent()),
          "OrderedAttributeOnlyOnHashLiteralNode",
          "The ordered attribute can be specified only on a hash literal node.",
          false);
    }
    Expr cast = unary();
    if (type.name().equalsIgnoreCase("ref")
        && cast instanceof Expr.Cast inner
        && inner.type().equalsIgnoreCase("ref")) {
      throw new ParseException(
          inner.extent(),
          "ReferenceNeedsToBeByItselfInTypeSequence",
          "Cannot have two occurrences of [ref] in a type sequence.",
          false);
    }
    return new Expr.Cast(type.extent().to(cast.extent()), type.name(), cast);
  }

  /** {@code [name]}, {@code [name[]]}. */
  Expr.Type typeLiteral() {
    Token open = tokens.next();
    StringBuilder name = new StringBuilder();
    int depth = 1;
    while (true) {
      Token token = tokens.next();
      if (token.is(Kind.END) || token.is(Kind.NEWLINE)) {
        throw new ParseException(
            token.extent(),
            "EndSquareBracketExpectedAtEndOfType",
            "Missing ] at end of type token.",
            token.is(Kind.END));
      }
      if (token.is(Kind.OPEN_BRACKET)) {
        depth++;
      } else if (token.is(Kind.CLOSE_BRACKET) && --depth == 0) {
        return new Expr.Type(open.extent().to(token.extent()), name.toString());
      }
      name.append(
          token.is(Kind.OPEN_BRACKET) ? "[" : token.is(Kind.CLOSE_BRACKET) ? "]" : token.text());
    }
  }

  Expr primary() {
    Token token = tokens.next();
    return switch (token.kind()) {
      case NUMBER -> new Expr.Literal(token.extent(), token.value());
      case STRING -> string(token);
      case VARIABLE -> new Expr.Variable(token.extent(), token.text());
      case OPEN_PAREN -> paren(token);
      case SUB_EXPRESSION ->
          new Expr.SubExpression(token.extent(), parser.blockUntil(Kind.CLOSE_PAREN, ")", token));
      case ARRAY_EXPRESSION ->
          new Expr.ArrayExpression(token.extent(), parser.blockUntil(Kind.CLOSE_PAREN, ")", token));
      case HASH -> new HashParser(parser, tokens).hash(token);
      case OPEN_BRACE -> parser.scriptBlock(token);
      default -> throw tokens.unexpected(token);
    };
  }

  private Expr paren(Token open) {
    tokens.skipNewLines();
    Token first = tokens.peek(Mode.ARGUMENT);
    if (first.is(Kind.END) || first.is(Kind.CLOSE_PAREN)) {
      throw tokens.after("ExpectedExpression", "An expression was expected after '('.");
    }
    Statement body = parser.statement();
    Token close =
        tokens.expectAfter(
            Kind.CLOSE_PAREN,
            "MissingEndParenthesisInExpression",
            "Missing closing ')' in expression.");
    return new Expr.Paren(open.extent().to(close.extent()), body);
  }

  /** A string or bare word as an expression. */
  Expr string(Token token) {
    List<Expr> parts = new ArrayList<>();
    for (Part part : token.parts()) {
      if (part instanceof Part.Text text) {
        parts.add(new Expr.Literal(token.extent(), text.text()));
      } else if (part instanceof Part.Variable variable) {
        parts.add(new Expr.Variable(variable.extent(), variable.name()));
      } else if (part instanceof Part.Statements statements) {
        tokens.enter(statements.extent());
        parts.add(new Expr.SubExpression(statements.extent(), parser.within(statements.extent())));
        tokens.leave();
      }
    }
    boolean plain = parts.size() == 1 && parts.get(0) instanceof Expr.Literal;
    return plain ? parts.get(0) : new Expr.Expandable(token.extent(), parts);
  }

  /** Members, calls and indexes behind an expression. */
  Expr postfix(Expr start) {
    return postfixes.postfix(start);
  }

  /** A method's arguments up to the closing parenthesis, which is taken. */
  List<Expr> arguments() {
    return postfixes.arguments();
  }
}
