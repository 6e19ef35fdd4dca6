package dev.relaylab.server.shell.lang;

/** Finds the parenthesis that closes one, past strings, comments and nested ones. */
final class Balance {

  private Balance() {}

  /**
   * The offset of the closing parenthesis.
   *
   * @param open where the opening one stands
   */
  static int closing(String text, int open) {
    int depth = 0;
    for (int pos = open; pos < text.length(); pos++) {
      char c = text.charAt(pos);
      if (c == '`') {
        pos++;
      } else if (Characters.isSingleQuote(c)) {
        pos = new StringLexer(text).single(pos).end() - 1;
      } else if (Characters.isDoubleQuote(c)) {
        pos = quoted(text, pos);
      } else if (c == '#' && (pos == 0 || !Characters.isName(text.charAt(pos - 1)))) {
        pos = comment(text, pos);
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return pos;
      }
      if (depth > Parser.DEEPEST) {
        throw Parser.tooDeep(new Extent(pos, pos + 1));
      }
    }
    throw new ParseException(
        new Extent(open, open + 1),
        "MissingEndParenthesisInExpression",
        "Missing closing ')' in expression.",
        true);
  }

  /** The closing quote of a double-quoted string; one within {@code $( )} does not count. */
  private static int quoted(String text, int start) {
    for (int pos = start + 1; pos < text.length(); pos++) {
      char c = text.charAt(pos);
      if (c == '`') {
        pos++;
      } else if (c == '$' && pos + 1 < text.length() && text.charAt(pos + 1) == '(') {
        pos = closing(text, pos + 1);
      } else if (Characters.isDoubleQuote(c)) {
        return pos;
      }
    }
    throw new ParseException(
        new Extent(start, start + 1),
        "TerminatorExpectedAtEndOfString",
        "The string is missing the terminator: \".",
        true);
  }

  private static int comment(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }
}
