package dev.relaylab.grader.verdict;

/**
 * What came of one goal.
 *
 * @param kind {@code must-allow}, {@code must-block}, or another kind of the exercise format
 * @param title what is expected, as the exercise says it
 * @param points earned, 0 to {@code maxPoints}; BROKEN costs none
 * @param expected what should have come back
 * @param actual what came back, whole
 * @param why what decided it: connector, right, and the command that set it; or what a skipped goal
 *     waits for
 * @param misconception the name of a known mistake, or null
 * @param dialogue the SMTP dialogue, one line a line, {@code -> } sent and {@code <- } received;
 *     may be empty
 */
public record GoalResult(
    String id,
    String kind,
    String title,
    Status status,
    int points,
    int maxPoints,
    String expected,
    String actual,
    String why,
    String misconception,
    String dialogue) {

  /** The word that is printed, and never only a colour. */
  public enum Status {
    PASS,
    FAIL,
    /** Not tried, because something it builds on did not hold. */
    SKIPPED,
    /** A fault of the grader; costs no points. */
    BROKEN
  }

  public boolean passed() {
    return status == Status.PASS;
  }

  /**
   * Whether it was skipped because this kind of submission cannot show it; it counts for nothing.
   */
  public boolean leftOut() {
    return status == Status.SKIPPED && maxPoints == 0;
  }

  public GoalResult named(String newMisconception) {
    return new GoalResult(
        id,
        kind,
        title,
        status,
        points,
        maxPoints,
        expected,
        actual,
        why,
        newMisconception,
        dialogue);
  }
}
