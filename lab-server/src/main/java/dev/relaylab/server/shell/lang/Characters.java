package dev.relaylab.server.shell.lang;

/** Character classes of PowerShell; typographic quotes and dashes count as the plain ones. */
final class Characters {

  private Characters() {}

  static boolean isDoubleQuote(char c) {
    return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e';
  }

  static boolean isSingleQuote(char c) {
    return c == '\'' || (c >= '\u2018' && c <= '\u201b');
  }

  static boolean isDash(char c) {
    return c == '-' || (c >= '\u2013' && c <= '\u2015');
  }

  static boolean isSpace(char c) {
    return c != '\n'
        && c != '\r'
        && (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff' || c == '\u200b');
  }

  static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_';
  }

  static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** Whether a bare word ends before this character; a quote begins a part of the word. */
  static boolean endsWord(char c) {
    return isSpace(c) || "\n\r|;&(){},<>".indexOf(c) >= 0;
  }

  static boolean isQuote(char c) {
    return isDoubleQuote(c) || isSingleQuote(c);
  }

  /** What a backtick before this character stands for. */
  static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '0' -> '\0';
      case 'a' -> '\u0007';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'v' -> '\u000b';
      default -> c;
    };
  }
}
