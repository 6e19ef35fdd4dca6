package dev.relaylab.server.smtp;

/**
 * The argument of MAIL and RCPT taken apart: the path, still as text, and the parameters behind it.
 * Angle brackets may be missing and spaces may follow the colon, as Exchange lets them.
 *
 * @param bracketed whether the path stood in angle brackets
 * @param path what stood between them, or the first word
 */
record MailPath(boolean bracketed, String path, String parameters) {

  /**
   * Takes the argument apart.
   *
   * @param keyword {@code FROM:} or {@code TO:}
   * @return null when the keyword is missing or nothing follows it
   */
  static MailPath parse(String argument, String keyword) {
    if (!argument.regionMatches(true, 0, keyword, 0, keyword.length())) {
      return null;
    }
    int start = keyword.length();
    while (start < argument.length() && argument.charAt(start) == ' ') {
      start++;
    }
    if (start == argument.length()) {
      return null;
    }
    if (argument.charAt(start) != '<') {
      int end = word(argument, start);
      return new MailPath(false, argument.substring(start, end), argument.substring(end).strip());
    }
    int end = closing(argument, start + 1);
    if (end < 0) {
      return new MailPath(true, "<", "");
    }
    String rest = argument.substring(end + 1);
    return rest.isEmpty() || rest.charAt(0) == ' ' || rest.charAt(0) == '\t'
        ? new MailPath(true, argument.substring(start + 1, end), rest.strip())
        : new MailPath(true, "<", "");
  }

  private static int word(String text, int from) {
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ' ' && !quoted) {
        return i;
      }
    }
    return text.length();
  }

  private static int closing(String text, int from) {
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '>' && !quoted) {
        return i;
      }
    }
    return -1;
  }
}
