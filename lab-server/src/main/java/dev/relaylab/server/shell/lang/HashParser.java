package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Lexer.Mode;
import dev.relaylab.server.shell.lang.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Hash literals: {@code @{Key = value; 'other' = value}}. */
final class HashParser {
  private final Parser parser;
  private final Tokens tokens;

  HashParser(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  Expr hash(Token open) {
    List<Expr.Hash.Entry> entries = new ArrayList<>();
    skipSeparators();
    while (!tokens.peek().is(Kind.CLOSE_BRACE)) {
      if (tokens.peek().is(Kind.END)) {
        throw unclosed(open);
      }
      Expr key = key();
      int mark = tokens.mark();
      tokens.skipNewLines();
      if (!tokens.peek().isOperator("=")) {
        tokens.reset(mark);
        throw tokens.after(
            "MissingEqualsInHashLiteral", "Missing '=' operator after key in hash literal.");
      }
      tokens.next();
      tokens.skipNewLines();
      Token first = tokens.peek(Mode.ARGUMENT);
      if (first.is(Kind.CLOSE_BRACE) || first.is(Kind.SEMICOLON) || first.is(Kind.END)) {
        throw tokens.after(
            "MissingStatementInHashLiteral", "Missing statement after '=' in hash literal.");
      }
      entries.add(new Expr.Hash.Entry(key, parser.statement()));
      Token after = tokens.peek();
      if (after.is(Kind.END)) {
        throw unclosed(open);
      }
      if (!after.is(Kind.CLOSE_BRACE) && !after.is(Kind.SEMICOLON) && !after.is(Kind.NEWLINE)) {
        throw tokens.unexpected(after);
      }
      skipSeparators();
    }
    Token close = tokens.next();
    return new Expr.Hash(open.extent().to(close.extent()), entries);
  }

  private static ParseException unclosed(Token open) {
    return new ParseException(
        new Extent(open.extent().end(), open.extent().end() + 1),
        "MissingEndCurlyBrace",
        "Missing closing '}' in statement block or type definition.",
        true);
  }

  private Expr key() {
    Token token = tokens.peek(Mode.EXPRESSION);
    if (token.is(Kind.WORD)) {
      tokens.next();
      return new Expr.Literal(token.extent(), token.text());
    }
    return parser.expressions().unary();
  }

  private void skipSeparators() {
    while (tokens.peek().is(Kind.NEWLINE) || tokens.peek().is(Kind.SEMICOLON)) {
      tokens.next();
    }
  }
}
