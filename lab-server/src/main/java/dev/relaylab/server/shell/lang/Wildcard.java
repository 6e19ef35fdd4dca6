package dev.relaylab.server.shell.lang;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * PowerShell wildcards over the whole text: {@code *}, {@code ?} and {@code [a-z]}; a backtick
 * takes the character behind it as it is.
 */
public final class Wildcard {

  private Wildcard() {}

  /** Whether the text holds a wildcard character. */
  public static boolean isIn(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
  }

  /** Whether a text fits, in any case. */
  public static boolean fits(String wildcard, String text) {
    return pattern(wildcard).matcher(text).matches();
  }

  /** The pattern to match whole texts with, in any case. */
  public static Pattern pattern(String wildcard) {
    return pattern(wildcard, false);
  }

  /**
   * The pattern to match whole texts with.
   *
   * @throws PsException when a range in brackets is none
   */
  public static Pattern pattern(String wildcard, boolean caseSensitive) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < wildcard.length(); i++) {
      char c = wildcard.charAt(i);
      int close = c == '[' ? wildcard.indexOf(']', i + 2) : -1;
      if (close > 0) {
        regex
            .append('[')
            .append(wildcard.substring(i + 1, close).replaceAll("([\\\\^\\[&])", "\\\\$1"))
            .append(']');
        i = close;
      } else if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (c == '`' && i + 1 < wildcard.length()) {
        regex.append(Pattern.quote(String.valueOf(wildcard.charAt(++i))));
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    try {
      return Pattern.compile(
          regex.toString(),
          Pattern.DOTALL | (caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    } catch (PatternSyntaxException bad) {
      throw Problems.invalid(
          "The specified wildcard character pattern is not valid: " + wildcard,
          "WildcardPatternException");
    }
  }
}
