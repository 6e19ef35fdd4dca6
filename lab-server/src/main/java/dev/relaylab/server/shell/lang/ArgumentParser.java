package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Lexer.Mode;
import dev.relaylab.server.shell.lang.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a command: what stands between spaces, arrays by comma among it. */
final class ArgumentParser {
  private final ExpressionParser expressions;
  private final Tokens tokens;

  ArgumentParser(ExpressionParser expressions, Tokens tokens) {
    this.expressions = expressions;
    this.tokens = tokens;
  }

  /** One argument of a command: what stands between spaces, arrays by comma among it. */
  Expr argument() {
    return list(argumentElement());
  }

  /** The value behind a parameter's colon: here a dash begins no parameter. */
  Expr argumentBehindColon() {
    return tokens.peek(Mode.ARGUMENT).is(Kind.PARAMETER) ? list(dashed()) : argument();
  }

  private Expr list(Expr first) {
    if (!tokens.peek(Mode.ARGUMENT).is(Kind.COMMA)) {
      return first;
    }
    List<Expr> elements = new ArrayList<>(List.of(first));
    while (tokens.peek(Mode.ARGUMENT).is(Kind.COMMA)) {
      tokens.next(Mode.ARGUMENT);
      expressions.needElement(
          "MissingExpression", "Missing expression after ',' in pipeline element.");
      tokens.skipNewLines();
      elements.add(tokens.peek(Mode.ARGUMENT).is(Kind.PARAMETER) ? dashed() : argumentElement());
    }
    return new Expr.ArrayOf(
        first.extent().to(elements.get(elements.size() - 1).extent()), elements);
  }

  /** A word with a dash behind a comma or a parameter's colon is a value, as in {@code +A,-B}. */
  private Expr dashed() {
    Token word = tokens.next(Mode.ARGUMENT);
    return new Expr.Literal(word.extent(), "-" + word.text());
  }

  /** Whether a variable among arguments is but the start of a word, as in {@code $server\name}. */
  private static boolean goesOn(char behind) {
    return behind != '\0'
        && behind != '.'
        && behind != '['
        && behind != ']'
        && !Characters.endsWord(behind);
  }

  private Expr argumentElement() {
    Token token = tokens.peek(Mode.ARGUMENT);
    return switch (token.kind()) {
      case WORD -> {
        tokens.next(Mode.ARGUMENT);
        yield expressions.string(token);
      }
      case NUMBER -> {
        tokens.next(Mode.ARGUMENT);
        yield new Expr.Literal(token.extent(), token.value());
      }
      case SPLAT -> {
        tokens.next(Mode.ARGUMENT);
        yield new Expr.Splat(token.extent(), token.text());
      }
      case VARIABLE ->
          goesOn(tokens.behind())
              ? expressions.string(tokens.word())
              : expressions.postfix(expressions.primary());
      case STRING, OPEN_PAREN, SUB_EXPRESSION, ARRAY_EXPRESSION, HASH, OPEN_BRACE ->
          expressions.postfix(expressions.primary());
      default -> throw tokens.unexpected(token);
    };
  }
}
