package dev.relaylab.exercises.model;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.journal.Entry;
import java.util.List;

/**
 * One rung of the ladder.
 *
 * @param unless the state in which it says nothing new any more, or null
 * @param goal what the learner must have seen for it to say nothing new any more, or null
 */
public record Hint(String text, Condition unless, Goal.Observed goal) {

  /**
   * Whether what it tells is done.
   *
   * @param journal what the learner did since the exercise began
   */
  public boolean isStale(Organisation organisation, List<Entry> journal) {
    return (unless != null && unless.holds(organisation))
        || (goal != null && journal.stream().anyMatch(goal::isShownBy));
  }
}
