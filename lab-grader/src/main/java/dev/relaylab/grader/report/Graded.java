package dev.relaylab.grader.report;

import dev.relaylab.grader.verdict.Verdict;

/**
 * One row of a batch: a file that was handed in and what came of it.
 *
 * @param file the path below the folder that was graded
 * @param student who handed it in, or what its name says
 * @param exercise the exercise's id, or empty when it is not known
 * @param verdict null when it could not be graded
 * @param reason why it could not be graded, or what is to be said of its grade; null for nothing
 * @param picture the relay map of what was handed in, an SVG document; null for none
 */
public record Graded(
    String file, String student, String exercise, Verdict verdict, String reason, String picture) {

  /**
   * A graded file.
   *
   * @param remark what is to be said beside the verdict's own gate, or null
   */
  public static Graded of(
      String file, String student, Verdict verdict, String remark, String picture) {
    String gate = verdict.gate();
    String reason = gate == null ? remark : remark == null ? gate : gate + " " + remark;
    return new Graded(file, student, verdict.exercise(), verdict, reason, picture);
  }

  public static Graded ungraded(String file, String student, String exercise, String reason) {
    return new Graded(file, student, exercise, null, reason, null);
  }

  public boolean graded() {
    return verdict != null;
  }
}
