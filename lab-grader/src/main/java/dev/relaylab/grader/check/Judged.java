package dev.relaylab.grader.check;

import dev.relaylab.exercises.model.Goal;
import dev.relaylab.grader.verdict.GoalResult;
import dev.relaylab.grader.verdict.GoalResult.Status;

/** The result of a goal, with the points that its status earns. */
final class Judged {

  private Judged() {}

  /** PASS and BROKEN have all points of the goal, FAIL none; SKIPPED counts for nothing. */
  static GoalResult of(
      Goal goal, Status status, String expected, String actual, String why, String dialogue) {
    int most = status == Status.SKIPPED ? 0 : goal.head().points();
    return new GoalResult(
        goal.head().id(),
        goal.kind(),
        goal.head().title(),
        status,
        status == Status.FAIL ? 0 : most,
        most,
        expected,
        actual,
        why,
        null,
        dialogue);
  }
}
