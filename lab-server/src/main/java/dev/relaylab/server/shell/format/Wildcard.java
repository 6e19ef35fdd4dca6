package dev.relaylab.server.shell.format;

import java.util.regex.Pattern;

/**
 * PowerShell wildcards: {@code *}, {@code ?} and {@code [a-z]}, in any case, over the whole text.
 */
public final class Wildcard {

  private Wildcard() {}

  /** Whether the text holds a wildcard character. */
  public static boolean isIn(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
  }

  /** The pattern to match whole texts with. */
  public static Pattern pattern(String wildcard) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < wildcard.length(); i++) {
      char c = wildcard.charAt(i);
      int close = c == '[' ? wildcard.indexOf(']', i) : -1;
      if (close > i + 1) {
        regex
            .append('[')
            .append(wildcard.substring(i + 1, close).replaceAll("([\\\\^\\[&])", "\\\\$1"))
            .append(']');
        i = close;
      } else {
        regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(
        regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
