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
      Expr key = key();
      tokens.skipNewLines();
      Token equals = tokens.next();
      if (!equals.isOperator("=")) {
        throw new ParseException(
            equals.extent(),
            "MissingEqualsInHashLiteral",
            "Missing '=' operator after key in hash literal.",
            equals.is(Kind.END));
      }
      tokens.skipNewLines();
      entries.add(new Expr.Hash.Entry(key, parser.statement()));
      Token after = tokens.peek();
      if (!after.is(Kind.CLOSE_BRACE) && !after.is(Kind.SEMICOLON) && !after.is(Kind.NEWLINE)) {
        throw new ParseException(
            after.extent(),
            "IncompleteHashLiteral",
            "The hash literal was incomplete.",
            after.is(Kind.END));
      }
      skipSeparators();
    }
    Token close = tokens.next();
    return new Expr.Hash(open.extent().to(close.extent()), entries);
  }

  private Expr key() {
    Token token = tokens.peek(Mode.EXPRESSION);
    if (token.is(Kind.WORD)) {
      tokens.next();
      return new Expr.Literal(token.extent(), token.text());
    }
    if (token.is(Kind.END)) {
      throw new ParseException(
          token.extent(), "IncompleteHashLiteral", "The hash literal was incomplete.", true);
    }
    return parser.expressions().unary();
  }

  private void skipSeparators() {
    while (tokens.peek().is(Kind.NEWLINE) || tokens.peek().is(Kind.SEMICOLON)) {
      tokens.next();
    }
  }
}
