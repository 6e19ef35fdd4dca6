package dev.relaylab.server.policy.rule;

import java.util.List;
import java.util.Locale;

/** Whole words within texts, in any case. */
final class Words {

  private Words() {}

  /** Whether one of the words, or phrases, stands in the text by itself. */
  static boolean in(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(word -> has(lower, word));
  }

  private static boolean has(String text, String word) {
    for (int at = text.indexOf(word); at >= 0 && !word.isEmpty(); at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !inWord(text.charAt(at - 1)) || !inWord(word.charAt(0));
      boolean ends =
          end == text.length()
              || !inWord(text.charAt(end))
              || !inWord(word.charAt(word.length() - 1));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
