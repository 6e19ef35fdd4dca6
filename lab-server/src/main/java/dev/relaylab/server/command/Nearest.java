package dev.relaylab.server.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one was probably meant to be. */
public final class Nearest {
  private static final int MOST_EDITS = 3;

  private Nearest() {}

  /** The known word with the fewest edits (Damerau and Levenshtein), if it is near at all. */
  public static Optional<String> to(String typed, Collection<String> known) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(Comparator.comparingInt(word -> edits(lower, word.toLowerCase(Locale.ROOT))))
        .filter(word -> edits(lower, word.toLowerCase(Locale.ROOT)) <= limit(lower));
  }

  /** {@code Did you mean "…"?}, or what is known. */
  public static String suggestion(String typed, Collection<String> known) {
    return to(typed, known)
        .map(word -> "Did you mean \"" + word + "\"?")
        .orElse("Known: " + String.join(", ", known) + ".");
  }

  private static int limit(String typed) {
    return Math.min(MOST_EDITS, Math.max(1, typed.length() / 3));
  }

  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
