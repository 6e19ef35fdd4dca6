package dev.relaylab.grader.verdict;

import java.util.List;

/**
 * All goals of one exercise, tried against one revision.
 *
 * @param exercise its id
 * @param gate why the whole step counts zero (a reachable open relay), or null
 */
public record Verdict(
    String exercise, String title, int revision, List<GoalResult> goals, String gate) {

  public Verdict {
    goals = List.copyOf(goals);
  }

  /** Whether every goal is green. */
  public boolean passed() {
    return !goals.isEmpty()
        && gate == null
        && goals.stream().allMatch(goal -> goal.passed() || goal.leftOut());
  }

  /** The points earned; none behind a closed gate. */
  public int points() {
    return gate != null ? 0 : goals.stream().mapToInt(GoalResult::points).sum();
  }

  public int maxPoints() {
    return goals.stream().mapToInt(GoalResult::maxPoints).sum();
  }

  public boolean hasFault() {
    return goals.stream().anyMatch(goal -> goal.status() == GoalResult.Status.BROKEN);
  }
}
