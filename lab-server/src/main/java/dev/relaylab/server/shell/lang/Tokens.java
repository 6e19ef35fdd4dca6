package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Lexer.Mode;
import dev.relaylab.server.shell.lang.Token.Kind;

/** The parser's place in the tokens of a source. */
final class Tokens {
  private final Source source;
  private final Lexer lexer;
  private final int limit;
  private Token ahead;
  private Mode aheadMode;
  private int before;
  private int lastEnd;
  private int depth;

  Tokens(Source source, int start, int limit) {
    this.source = source;
    this.lexer = new Lexer(source, start);
    this.limit = limit;
    this.lastEnd = start;
  }

  Token peek(Mode mode) {
    if (ahead == null || aheadMode != mode) {
      if (ahead != null) {
        lexer.reset(before);
      }
      before = lexer.position();
      ahead = lexer.next(mode, limit);
      aheadMode = mode;
    }
    return ahead;
  }

  Token peek() {
    return peek(Mode.EXPRESSION);
  }

  Token next(Mode mode) {
    Token token = peek(mode);
    ahead = null;
    lastEnd = token.extent().end();
    return token;
  }

  Token next() {
    return next(Mode.EXPRESSION);
  }

  /** Where the last taken token ended. */
  int lastEnd() {
    return lastEnd;
  }

  /** The character right behind the last taken token. */
  char following() {
    return lastEnd < limit ? source.text().charAt(lastEnd) : '\0';
  }

  /** A place to come back to. */
  int mark() {
    return ahead == null ? lexer.position() : before;
  }

  void reset(int mark) {
    lexer.reset(mark);
    ahead = null;
  }

  /** Takes the token if it is of the kind. */
  boolean accept(Kind kind) {
    if (peek(Mode.ARGUMENT).is(kind)) {
      next(Mode.ARGUMENT);
      return true;
    }
    return false;
  }

  Token expect(Kind kind, String what, String id) {
    Token token = peek(Mode.ARGUMENT);
    if (!token.is(kind)) {
      throw new ParseException(token.extent(), id, what, token.is(Kind.END));
    }
    return next(Mode.ARGUMENT);
  }

  void skipNewLines() {
    while (peek(Mode.ARGUMENT).is(Kind.NEWLINE)) {
      next(Mode.ARGUMENT);
    }
  }

  /** One level deeper; too deep is an error and no overflow. */
  void enter(Extent where) {
    if (++depth > Parser.DEEPEST) {
      throw Parser.tooDeep(where);
    }
  }

  void leave() {
    depth--;
  }

  ParseException unexpected(Token token) {
    if (token.is(Kind.END)) {
      return new ParseException(
          token.extent(),
          "UnexpectedEndOfInput",
          "The input ends too early: an expression or statement is not finished.",
          true);
    }
    String shown =
        token.is(Kind.NEWLINE) ? "end of line" : token.text().isEmpty() ? "string" : token.text();
    return new ParseException(
        token.extent(),
        "UnexpectedToken",
        "Unexpected token '" + shown + "' in expression or statement.",
        false);
  }
}
