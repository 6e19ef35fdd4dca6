package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** What may stand right behind an expression: members, calls, indexes and {@code ++ --}. */
final class PostfixParser {
  private final ExpressionParser expressions;
  private final Tokens tokens;

  PostfixParser(ExpressionParser expressions, Tokens tokens) {
    this.expressions = expressions;
    this.tokens = tokens;
  }

  /** {@code $i ++}: in an expression, a blank may stand before the operator. */
  Expr stepped(Expr target) {
    Token token = tokens.peek();
    if (!isAssignable(target) || !(token.isOperator("++") || token.isOperator("--"))) {
      return target;
    }
    tokens.next();
    return new Expr.Step(target.extent().to(token.extent()), token.isOperator("++"), false, target);
  }

  private static boolean isAssignable(Expr target) {
    return target instanceof Expr.Variable
        || target instanceof Expr.Member
        || target instanceof Expr.Index;
  }

  /** Members, calls, indexes and {@code ++ --} behind an expression. */
  Expr postfix(Expr start) {
    Expr expr = start;
    while (true) {
      if (!tokens.isFollowedBy(".", "::", "[", "++", "--")) {
        return expr;
      }
      Token token = tokens.peek();
      if (token.isOperator(".") || token.isOperator("::")) {
        tokens.next();
        tokens.skipNewLines();
        expr = member(expr, token.isOperator("::"));
      } else if (token.is(Kind.OPEN_BRACKET)) {
        tokens.next();
        tokens.skipNewLines();
        Token first = tokens.peek();
        if (first.is(Kind.CLOSE_BRACKET) || first.is(Kind.SEMICOLON) || first.is(Kind.END)) {
          throw tokens.after(
              "MissingArrayIndexExpression", "Array index expression is missing or not valid.");
        }
        Expr index = expressions.expression();
        tokens.skipNewLines();
        if (!tokens.peek().is(Kind.CLOSE_BRACKET)) {
          throw tokens.after("MissingEndSquareBracket", "Missing ] after array index expression.");
        }
        Token close = tokens.next();
        expr = new Expr.Index(expr.extent().to(close.extent()), expr, index);
      } else if (token.isOperator("++") || token.isOperator("--")) {
        if (!isAssignable(expr)) {
          return expr;
        }
        tokens.next();
        expr = new Expr.Step(expr.extent().to(token.extent()), token.isOperator("++"), false, expr);
      } else {
        return expr;
      }
    }
  }

  private Expr member(Expr object, boolean isStatic) {
    Token token = tokens.peek();
    Expr name;
    if (token.is(Kind.WORD)) {
      tokens.next();
      name = new Expr.Literal(token.extent(), token.text());
    } else if (token.is(Kind.STRING)
        || token.is(Kind.VARIABLE)
        || token.is(Kind.OPEN_PAREN)
        || token.is(Kind.SUB_EXPRESSION)) {
      name = expressions.primary();
    } else {
      throw tokens.after("MissingPropertyName", "Missing property name after reference operator.");
    }
    if (!tokens.isFollowedBy("(")) {
      return new Expr.Member(object.extent().to(name.extent()), object, name, isStatic);
    }
    tokens.next();
    List<Expr> arguments = arguments();
    Extent whole = new Extent(object.extent().start(), tokens.lastEnd());
    return new Expr.Invoke(whole, object, name, arguments, isStatic);
  }

  /** A method's arguments up to the closing parenthesis, which is taken. */
  List<Expr> arguments() {
    List<Expr> arguments = new ArrayList<>();
    tokens.skipNewLines();
    while (!tokens.peek().is(Kind.CLOSE_PAREN)) {
      arguments.add(expressions.argumentOfParameter());
      tokens.skipNewLines();
      if (!tokens.peek().is(Kind.COMMA)) {
        break;
      }
      tokens.next();
      tokens.skipNewLines();
    }
    tokens.expectAfter(
        Kind.CLOSE_PAREN, "MissingEndParenthesisInMethodCall", "Missing ')' in method call.");
    return arguments;
  }
}
