package dev.relaylab.server.shell.lang;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** .NET's regular expressions as Java patterns. */
final class NetRegex {

  private NetRegex() {}

  static Pattern regex(String regex, boolean caseSensitive) {
    return compile(regex, caseSensitive, 0);
  }

  /**
   * @param flags further flags of {@link Pattern}
   */
  static Pattern regex(String regex, boolean caseSensitive, int flags) {
    return compile(regex, caseSensitive, flags);
  }

  /** .NET's replacement text as Java has it; a group that the pattern lacks stays as written. */
  static String replacement(String with, int groups) {
    StringBuilder java = new StringBuilder();
    for (int i = 0; i < with.length(); i++) {
      char c = with.charAt(i);
      char next = i + 1 < with.length() ? with.charAt(i + 1) : '\0';
      if (c == '$' && next == '$') {
        java.append("\\$");
        i++;
      } else if (c == '$' && next == '&') {
        java.append("$0");
        i++;
      } else if (c == '$' && (next == '{' || Character.isDigit(next) && next - '0' <= groups)) {
        java.append('$');
      } else {
        java.append(c == '$' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return java.toString().replaceAll("(?<!\\\\)\\$\\{(\\d+)\\}", "\\$$1");
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
