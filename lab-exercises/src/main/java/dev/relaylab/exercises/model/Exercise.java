package dev.relaylab.exercises.model;

import dev.relaylab.exercises.transcript.Transcript;
import dev.relaylab.server.OrganisationSpec;
import java.util.List;

/**
 * One exercise: a lesson, a start state, goals and hints.
 *
 * @param task what is to be done, in a few sentences
 * @param gate whether a reachable open relay makes the whole step zero
 * @param start the statements of the start state
 * @param lesson the AsciiDoc source
 * @param lessonFile its name, for messages
 * @param solution the reference solution
 * @param alternatives other ways that must pass as well
 */
public record Exercise(
    String id,
    String title,
    String module,
    int minutes,
    String task,
    boolean gate,
    List<String> start,
    String lesson,
    String lessonFile,
    List<Goal> goals,
    List<Hint> hints,
    List<Misconception> misconceptions,
    Transcript solution,
    List<Transcript> alternatives) {

  /** What its learner begins with. */
  public OrganisationSpec organisation() {
    return new OrganisationSpec(id, start);
  }

  public int points() {
    return goals.stream().mapToInt(goal -> goal.head().points()).sum();
  }
}
