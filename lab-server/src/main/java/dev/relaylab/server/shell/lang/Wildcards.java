package dev.relaylab.server.shell.lang;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** PowerShell's wildcards and regular expressions as Java patterns. */
final class Wildcards {

  private Wildcards() {}

  static Pattern like(String wildcard, boolean caseSensitive) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < wildcard.length(); i++) {
      char c = wildcard.charAt(i);
      int close = c == '[' ? wildcard.indexOf(']', i + 1) : -1;
      if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (close > 0) {
        regex
            .append('[')
            .append(wildcard.substring(i + 1, close).replace("\\", "\\\\").replace("[", "\\["))
            .append(']');
        i = close;
      } else if (c == '`' && i + 1 < wildcard.length()) {
        regex.append(Pattern.quote(String.valueOf(wildcard.charAt(++i))));
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return compile(regex.toString(), caseSensitive, Pattern.DOTALL);
  }

  static Pattern regex(String regex, boolean caseSensitive) {
    return compile(regex, caseSensitive, 0);
  }

  private static Pattern compile(String regex, boolean caseSensitive, int flags) {
    try {
      return Pattern.compile(
          regex, flags | (caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    } catch (PatternSyntaxException bad) {
      throw Problems.invalid(
          "parsing \"" + regex + "\" - " + reason(bad.getDescription()),
          "InvalidRegularExpression");
    }
  }

  private static String reason(String description) {
    if (description.startsWith("Unclosed group")) {
      return "Not enough )'s.";
    }
    if (description.startsWith("Unclosed character class")) {
      return "Unterminated [] set.";
    }
    return description.startsWith("Dangling meta character")
        ? "Quantifier {x,y} following nothing."
        : description + ".";
  }
}
