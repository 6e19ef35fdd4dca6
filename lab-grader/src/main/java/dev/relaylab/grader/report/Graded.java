package dev.relaylab.grader.report;

import dev.relaylab.grader.verdict.Verdict;

/**
 * One row of a batch: a file that was handed in and what came of it.
 *
 * @param file the path below the folder that was graded
 * @param student who handed it in, or what its name says
 * @param exercise the exercise's id, or empty when it is not known
 * @param verdict null when it could not be graded
 * @param reason why it could not be graded, else null
 */
public record Graded(String file, String student, String exercise, Verdict verdict, String reason) {

  public static Graded of(String file, String student, Verdict verdict) {
    return new Graded(file, student, verdict.exercise(), verdict, null);
  }

  public static Graded ungraded(String file, String student, String exercise, String reason) {
    return new Graded(file, student, exercise, null, reason);
  }

  public boolean graded() {
    return verdict != null;
  }
}
