package dev.relaylab.docs.book;

import dev.relaylab.exercises.transcript.ExpectedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Expected lines against those that came back: {@code -} was expected, {@code +} came back, a line
 * without either is in both. What {@code ...} stands for is left out.
 */
final class Difference {
  private static final String ANYTHING = "...";

  private final List<String> expected;
  private final List<String> printed;
  private final List<String> text = new ArrayList<>();

  private Difference(List<String> expected, List<String> printed) {
    this.expected = expected;
    this.printed = printed;
  }

  static List<String> between(List<String> expected, List<String> printed) {
    Difference difference =
        new Difference(
            expected.stream().filter(line -> !line.isBlank()).toList(),
            printed.stream().filter(line -> !line.isBlank()).toList());
    difference.walk();
    return difference.text;
  }

  /** Follows the longest common subsequence; between two common lines lies a gap. */
  private void walk() {
    int[][] common = commonFrom();
    int e = 0;
    int p = 0;
    Gap gap = new Gap();
    while (e < expected.size() || p < printed.size()) {
      if (e < expected.size() && p < printed.size() && same(e, p)) {
        gap.close();
        text.add("  " + printed.get(p));
        e++;
        p++;
      } else if (p == printed.size()
          || (e < expected.size() && common[e + 1][p] >= common[e][p + 1])) {
        gap.expect(expected.get(e++));
      } else {
        gap.cameBack.add(printed.get(p++));
      }
    }
    gap.close();
  }

  private int[][] commonFrom() {
    int[][] common = new int[expected.size() + 1][printed.size() + 1];
    for (int e = expected.size() - 1; e >= 0; e--) {
      for (int p = printed.size() - 1; p >= 0; p--) {
        common[e][p] =
            same(e, p) ? common[e + 1][p + 1] + 1 : Math.max(common[e + 1][p], common[e][p + 1]);
      }
    }
    return common;
  }

  private boolean same(int e, int p) {
    String wanted = expected.get(e);
    return !wanted.strip().equals(ANYTHING) && ExpectedText.lineMatches(wanted, printed.get(p));
  }

  /** The lines between two that are in both. */
  private final class Gap {
    private final List<String> missing = new ArrayList<>();
    private final List<String> cameBack = new ArrayList<>();
    private boolean anything;

    void expect(String line) {
      if (line.strip().equals(ANYTHING)) {
        anything = true;
      } else {
        missing.add(line);
      }
    }

    void close() {
      missing.forEach(line -> text.add("- " + line));
      if (!missing.isEmpty() || !anything) {
        cameBack.forEach(line -> text.add("+ " + line));
      }
      missing.clear();
      cameBack.clear();
      anything = false;
    }
  }
}
