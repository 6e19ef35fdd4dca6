package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Token.Kind;
import dev.relaylab.server.shell.lang.Token.Part;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns text into tokens. What a character means depends on where it stands, so the parser says for
 * each token whether it wants a command's argument or a part of an expression.
 */
final class Lexer {

  /** Where the next token stands. */
  enum Mode {
    EXPRESSION,
    ARGUMENT
  }

  private static final Pattern REDIRECTION = Pattern.compile("([1-6*]?)>(>?)(&1)?");

  private final String text;
  private int pos;

  Lexer(Source source, int start) {
    this.text = source.text();
    this.pos = start;
  }

  int position() {
    return pos;
  }

  void reset(int position) {
    pos = position;
  }

  /** The next token before {@code limit}; new lines are tokens. */
  Token next(Mode mode, int limit) {
    int before = pos;
    skipSpace(limit);
    boolean spaced = pos > before || pos == 0;
    int start = pos;
    if (pos >= limit) {
      return token(Kind.END, "", start, spaced);
    }
    Token common = common(start, spaced, mode);
    if (common != null) {
      return common;
    }
    return mode == Mode.EXPRESSION ? expression(start, spaced) : argument(start, spaced);
  }

  /** Passes over spaces, comments and line ends. */
  void skipLines(int limit) {
    skipSpace(limit);
    while (pos < limit && "\r\n".indexOf(text.charAt(pos)) >= 0) {
      pos++;
      skipSpace(limit);
    }
  }

  private Token token(Kind kind, String value, int start, boolean spaced) {
    return new Token(kind, value, null, null, new Extent(start, pos), spaced);
  }

  private void skipSpace(int limit) {
    while (pos < limit) {
      char c = text.charAt(pos);
      if (Characters.isSpace(c)) {
        pos++;
      } else if (c == '`' && pos + 1 < limit && "\r\n".indexOf(text.charAt(pos + 1)) >= 0) {
        pos += text.startsWith("`\r\n", pos) ? 3 : 2;
      } else if (c == '#') {
        int end = text.indexOf('\n', pos);
        pos = end < 0 ? limit : Math.min(end, limit);
      } else if (text.startsWith("<#", pos)) {
        int end = text.indexOf("#>", pos);
        if (end < 0) {
          throw new ParseException(
              new Extent(pos, pos + 2),
              "MissingTerminatorMultiLineComment",
              "The terminator '#>' is missing from the multiline comment.",
              true);
        }
        pos = end + 2;
      } else {
        return;
      }
    }
  }

  private Token take(Kind kind, int length, int start, boolean spaced) {
    pos = start + length;
    return token(kind, text.substring(start, pos), start, spaced);
  }

  private Token common(int start, boolean spaced, Mode mode) {
    char c = text.charAt(start);
    char next = start + 1 < text.length() ? text.charAt(start + 1) : '\0';
    switch (c) {
      case '\n':
        return take(Kind.NEWLINE, 1, start, spaced);
      case '\r':
        return take(Kind.NEWLINE, next == '\n' ? 2 : 1, start, spaced);
      case ';':
        return take(Kind.SEMICOLON, 1, start, spaced);
      case '|':
        return next == '|' ? take(Kind.OR_OR, 2, start, spaced) : take(Kind.PIPE, 1, start, spaced);
      case '&':
        return next == '&'
            ? take(Kind.AND_AND, 2, start, spaced)
            : take(Kind.AMPERSAND, 1, start, spaced);
      case '(':
        return take(Kind.OPEN_PAREN, 1, start, spaced);
      case ')':
        return take(Kind.CLOSE_PAREN, 1, start, spaced);
      case '{':
        return take(Kind.OPEN_BRACE, 1, start, spaced);
      case '}':
        return take(Kind.CLOSE_BRACE, 1, start, spaced);
      case ',':
        return take(Kind.COMMA, 1, start, spaced);
      case '$':
        return dollar(start, next, spaced);
      case '@':
        return at(start, next, spaced);
      default:
        break;
    }
    if (Characters.isSingleQuote(c)) {
      return string(new StringLexer(text).single(start), start, spaced);
    }
    if (Characters.isDoubleQuote(c)) {
      return string(new StringLexer(text).twofold(start), start, spaced);
    }
    if (c == '<') {
      throw new ParseException(
          new Extent(start, start + 1),
          "RedirectionNotSupported",
          "The '<' operator is reserved for future use.",
          false);
    }
    return mode == Mode.ARGUMENT ? redirection(start, spaced) : null;
  }

  private Token redirection(int start, boolean spaced) {
    Matcher matcher = REDIRECTION.matcher(text).region(start, text.length());
    return matcher.lookingAt()
        ? take(Kind.REDIRECTION, matcher.end() - start, start, spaced)
        : null;
  }

  private Token dollar(int start, char next, boolean spaced) {
    if (next == '(') {
      return take(Kind.SUB_EXPRESSION, 2, start, spaced);
    }
    if (next == '{') {
      int end = text.indexOf('}', start);
      if (end < 0) {
        throw new ParseException(
            new Extent(start, start + 2),
            "IncompleteDollarSubexpressionReference",
            "The braced variable name is missing its closing '}'.",
            true);
      }
      pos = end + 1;
      return token(Kind.VARIABLE, text.substring(start + 2, end), start, spaced);
    }
    int end = StringLexer.nameEnd(text, start + 1);
    if (end == start + 1) {
      return null;
    }
    pos = end;
    return token(Kind.VARIABLE, text.substring(start + 1, end), start, spaced);
  }

  private Token at(int start, char next, boolean spaced) {
    if (next == '(') {
      return take(Kind.ARRAY_EXPRESSION, 2, start, spaced);
    }
    if (next == '{') {
      return take(Kind.HASH, 2, start, spaced);
    }
    if (Characters.isDoubleQuote(next) || Characters.isSingleQuote(next)) {
      return string(new StringLexer(text).here(start), start, spaced);
    }
    if (Characters.isNameStart(next)) {
      pos = StringLexer.nameEnd(text, start + 1);
      return token(Kind.SPLAT, text.substring(start + 1, pos), start, spaced);
    }
    return null;
  }

  private Token string(StringLexer.Read read, int start, boolean spaced) {
    pos = read.end();
    return new Token(Kind.STRING, "", null, read.parts(), new Extent(start, pos), spaced);
  }

  private Token expression(int start, boolean spaced) {
    char c = text.charAt(start);
    Token number = number(start, spaced);
    if (number != null) {
      return number;
    }
    if (c == '[') {
      return take(Kind.OPEN_BRACKET, 1, start, spaced);
    }
    if (c == ']') {
      return take(Kind.CLOSE_BRACKET, 1, start, spaced);
    }
    Token operator = operator(start, spaced);
    if (operator != null) {
      return operator;
    }
    if (Characters.isNameStart(c) || isArity(start, spaced)) {
      pos = start + 1;
      while (pos < text.length() && Characters.isName(text.charAt(pos))) {
        pos++;
      }
      return token(Kind.WORD, text.substring(start, pos), start, spaced);
    }
    Token redirection = redirection(start, spaced);
    if (redirection != null) {
      return redirection;
    }
    int end = start + 1;
    while (end < text.length()
        && (Characters.isDash(c) && Characters.isName(text.charAt(end))
            || c == '?' && text.charAt(end) == '?')) {
      end++;
    }
    throw new ParseException(
        new Extent(start, end),
        "UnexpectedToken",
        "Unexpected token '" + text.substring(start, end) + "' in expression or statement.",
        false);
  }

  /** Whether this is the {@code `1} of a generic type's name. */
  private boolean isArity(int start, boolean spaced) {
    return !spaced
        && text.charAt(start) == '`'
        && start + 1 < text.length()
        && Character.isDigit(text.charAt(start + 1));
  }

  private Token operator(int start, boolean spaced) {
    OperatorSign sign = OperatorSign.at(text, start);
    if (sign == null) {
      return null;
    }
    pos = sign.end();
    return token(Kind.OPERATOR, sign.text(), start, spaced);
  }

  private Token number(int start, boolean spaced) {
    Matcher matcher = NumberLiteral.PATTERN.matcher(text).region(start, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    pos = matcher.end();
    return new Token(
        Kind.NUMBER,
        matcher.group(),
        NumberLiteral.value(matcher),
        null,
        new Extent(start, pos),
        spaced);
  }

  private Token argument(int start, boolean spaced) {
    char c = text.charAt(start);
    if (Characters.isDash(c)
        && start + 1 < text.length()
        && (Characters.isNameStart(text.charAt(start + 1)) || text.charAt(start + 1) == '?')) {
      int end = start + 1;
      while (end < text.length()
          && (Characters.isName(text.charAt(end)) || text.charAt(end) == '-')) {
        end++;
      }
      if (end >= text.length()
          || Characters.endsWord(text.charAt(end))
          || Characters.isQuote(text.charAt(end))
          || text.charAt(end) == ':'
          || text.charAt(end) == '.') {
        boolean colon = end < text.length() && text.charAt(end) == ':';
        pos = end + (colon ? 1 : 0);
        return token(
            Kind.PARAMETER, text.substring(start + 1, end) + (colon ? ":" : ""), start, spaced);
      }
    }
    Matcher matcher =
        NumberLiteral.PATTERN.matcher(text).region(c == '-' ? start + 1 : start, text.length());
    if (matcher.lookingAt()
        && (matcher.end() >= text.length() || Characters.endsWord(text.charAt(matcher.end())))) {
      pos = matcher.end();
      Object value = NumberLiteral.value(matcher);
      return new Token(
          Kind.NUMBER,
          text.substring(start, pos),
          c == '-' ? Numbers.negate(value) : value,
          null,
          new Extent(start, pos),
          spaced);
    }
    if (c == '.' && start + 1 < text.length() && isBlockOrVariable(text.charAt(start + 1))) {
      pos = start + 1;
      Part dot = new Part.Text(".");
      return new Token(Kind.WORD, ".", null, List.of(dot), new Extent(start, pos), spaced);
    }
    return word(start, spaced);
  }

  /** What may stand right behind the dot that runs something in the present scope. */
  private static boolean isBlockOrVariable(char c) {
    return c == '$'
        || c == '{'
        || c == '('
        || Characters.isDoubleQuote(c)
        || Characters.isSingleQuote(c);
  }

  /** Whether what begins as a number goes on as a word, such as {@code 7z}. */
  static boolean isWordWithDigits(String text, int start) {
    Matcher matcher = NumberLiteral.PATTERN.matcher(text).region(start, text.length());
    return matcher.lookingAt()
        && matcher.end() < text.length()
        && Characters.isName(text.charAt(matcher.end()));
  }

  /** Everything from {@code start} up to the next space as one word. */
  Token word(int start, boolean spaced) {
    StringLexer.Read read = new StringLexer(text).word(start);
    if (read.end() == start) {
      throw new ParseException(
          new Extent(start, start + 1),
          "UnexpectedToken",
          "Unexpected token '" + text.charAt(start) + "' in expression or statement.",
          false);
    }
    pos = read.end();
    List<Part> parts = read.parts();
    String plain = parts.size() == 1 && parts.get(0) instanceof Part.Text only ? only.text() : "";
    return new Token(Kind.WORD, plain, null, parts, new Extent(start, pos), spaced);
  }
}
