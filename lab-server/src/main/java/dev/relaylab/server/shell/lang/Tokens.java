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

  /** Whether one of these stands right behind the last taken token; typographic dashes count. */
  boolean isFollowedBy(String... signs) {
    for (String sign : signs) {
      boolean stands = lastEnd + sign.length() <= limit;
      for (int i = 0; stands && i < sign.length(); i++) {
        char c = source.text().charAt(lastEnd + i);
        stands = c == sign.charAt(i) || (sign.charAt(i) == '-' && Characters.isDash(c));
      }
      if (stands) {
        return true;
      }
    }
    return false;
  }

  /** Whether the next character, spaces passed over, is this one. */
  boolean startsWith(char c) {
    skipNewLines();
    int next = lexer.position();
    return next < limit && source.text().charAt(next) == c;
  }

  /** Takes a sign that is no token of its own, line ends before it passed over. */
  boolean acceptSign(char sign) {
    int mark = mark();
    if (!startsWith(sign)) {
      reset(mark);
      return false;
    }
    lexer.reset(lexer.position() + 1);
    lastEnd = lexer.position();
    return true;
  }

  private static final java.util.regex.Pattern TYPE_NAME =
      java.util.regex.Pattern.compile("[\\w.+`]+(\\[[\\w.,` \\[\\]]*\\])?");

  /** Takes the name of a type that stands without brackets; empty when there is none. */
  String typeName() {
    skipNewLines();
    java.util.regex.Matcher name = TYPE_NAME.matcher(source.text()).region(lexer.position(), limit);
    if (!name.lookingAt()) {
      return "";
    }
    lexer.reset(name.end());
    lastEnd = name.end();
    return name.group();
  }

  /** An error right behind the last taken token; at the end of the text more could mend it. */
  ParseException after(String id, String message) {
    boolean open = peek(Mode.ARGUMENT).is(Kind.END) || atEndOfLines();
    return new ParseException(new Extent(lastEnd, lastEnd + 1), id, message, open);
  }

  private boolean atEndOfLines() {
    int mark = mark();
    skipNewLines();
    boolean end = peek(Mode.ARGUMENT).is(Kind.END);
    reset(mark);
    return end;
  }

  /** As expect, line ends before it passed over; the error stands behind the last token. */
  Token expectAfter(Kind kind, String id, String message) {
    int mark = mark();
    skipNewLines();
    if (!peek(Mode.ARGUMENT).is(kind)) {
      reset(mark);
      throw after(id, message);
    }
    return next(Mode.ARGUMENT);
  }

  /** A place to come back to. */
  int mark() {
    return ahead == null ? lexer.position() : before;
  }

  void reset(int mark) {
    lexer.reset(mark);
    ahead = null;
  }

  /** Takes the token ahead, and what hangs on to it, as one bare word. */
  Token word() {
    Token word = lexer.word(ahead.extent().start(), ahead.spaced());
    ahead = null;
    lastEnd = word.extent().end();
    return word;
  }

  /** The character right behind the token ahead. */
  char behind() {
    int end = ahead.extent().end();
    return end < limit ? source.text().charAt(end) : '\0';
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

  /** Passes over spaces, comments and line ends without reading what follows. */
  void skipNewLines() {
    if (ahead != null) {
      lexer.reset(before);
      ahead = null;
    }
    lexer.skipLines(limit);
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

  /** An operator's right side that is not there. */
  void needValue(Token operator, Mode mode) {
    int mark = mark();
    skipNewLines();
    Token token = peek(mode);
    boolean ends =
        switch (token.kind()) {
          case END, NEWLINE, SEMICOLON, PIPE, CLOSE_PAREN, CLOSE_BRACE -> true;
          case WORD -> mode == Mode.EXPRESSION;
          default -> false;
        };
    reset(mark);
    if (ends) {
      throw after(
          "ExpectedValueExpression",
          "You must provide a value expression following the '" + operator.text() + "' operator.");
    }
  }

  ParseException unexpected(Token token) {
    if (token.is(Kind.PIPE)) {
      return new ParseException(
          token.extent(), "EmptyPipeElement", "An empty pipe element is not allowed.", false);
    }
    if (token.is(Kind.END)) {
      return after("ExpectedExpression", "An expression was expected after '('.");
    }
    if (token.is(Kind.SPLAT)) {
      return ExpressionParser.splatted(token);
    }
    String shown =
        token.is(Kind.NEWLINE)
            ? "end of line"
            : token.text().isEmpty() ? source.text(token.extent()) : token.text();
    return new ParseException(
        token.extent(),
        "UnexpectedToken",
        "Unexpected token '" + shown + "' in expression or statement.",
        false);
  }
}
