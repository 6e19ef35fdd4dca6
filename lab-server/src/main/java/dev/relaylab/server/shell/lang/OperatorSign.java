package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An operator as it stands in a text.
 *
 * @param text how it is written, dashes made plain
 * @param end where it ends
 */
record OperatorSign(String text, int end) {
  private static final Set<String> WORD_OPERATORS =
      Set.of(
          "and",
          "or",
          "xor",
          "not",
          "band",
          "bor",
          "bxor",
          "bnot",
          "shl",
          "shr",
          "f",
          "is",
          "isnot",
          "as",
          "join",
          "split",
          "eq",
          "ne",
          "gt",
          "ge",
          "lt",
          "le",
          "like",
          "notlike",
          "match",
          "notmatch",
          "contains",
          "notcontains",
          "in",
          "notin",
          "replace");
  private static final List<String> SIGNS =
      List.of(
          "++", "--", "+=", "-=", "*=", "/=", "%=", "..", "::", "+", "-", "*", "/", "%", "=", "!",
          ".");

  private static boolean matches(String text, String sign, int start) {
    for (int i = 0; i < sign.length(); i++) {
      if (start + i >= text.length()) {
        return false;
      }
      char c = text.charAt(start + i);
      if (c != sign.charAt(i) && !(sign.charAt(i) == '-' && Characters.isDash(c))) {
        return false;
      }
    }
    return true;
  }

  /** The operator that begins at a place, or null. */
  static OperatorSign at(String text, int start) {
    if (Characters.isDash(text.charAt(start))
        && start + 1 < text.length()
        && Character.isLetter(text.charAt(start + 1))) {
      return word(text, start);
    }
    for (String sign : SIGNS) {
      if (matches(text, sign, start)) {
        return new OperatorSign(sign, start + sign.length());
      }
    }
    return null;
  }

  private static OperatorSign word(String text, int start) {
    int end = start + 1;
    while (end < text.length() && Characters.isName(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start + 1, end).toLowerCase(Locale.ROOT);
    boolean cased =
        word.length() > 2
            && (word.startsWith("c") || word.startsWith("i"))
            && WORD_OPERATORS.contains(word.substring(1));
    return WORD_OPERATORS.contains(word) || cased ? new OperatorSign("-" + word, end) : null;
  }
}
