package dev.relaylab.docs.book;

import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.transcript.Step;
import dev.relaylab.exercises.transcript.Transcript;
import dev.relaylab.exercises.transcript.TranscriptBlock;
import dev.relaylab.grader.check.Scratch;
import dev.relaylab.grader.check.StepRunner;
import dev.relaylab.server.TrialLab;
import dev.relaylab.server.internet.AddressPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites the expected output of a lesson's steps that have drifted; all else stays as it was
 * written.
 */
public final class Acceptance {

  private Acceptance() {}

  /**
   * The lesson with new expectations.
   *
   * @param line the step to accept, or 0 for all that drifted
   */
  public static String of(Exercise exercise, int line) throws IOException {
    List<String> rewritten = new ArrayList<>();
    try (Scratch scratch = Scratch.make();
        TrialLab lab = TrialLab.begun(exercise.id(), exercise.start(), true, scratch.folder())) {
      StepRunner runner = new StepRunner(lab, scratch.folder());
      for (TranscriptBlock block : TranscriptBlock.in(exercise.lesson())) {
        List<String> lines = block.text().lines().toList();
        List<Step> steps =
            Transcript.parse(
                    exercise.lessonFile(),
                    block.firstLine(),
                    block.text(),
                    name -> AddressPlan.standard().named(name).isPresent())
                .steps();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
          Step step = steps.get(i);
          String printed = runner.run(step);
          boolean drifted = step.missing(printed).isPresent() && (line == 0 || line == step.line());
          int from = step.line() - block.firstLine();
          int to =
              i + 1 < steps.size() ? steps.get(i + 1).line() - block.firstLine() : lines.size();
          text.append(
              drifted
                  ? Shown.of(step, printed)
                  : String.join("\n", lines.subList(from, to)) + "\n");
        }
        rewritten.add(text.toString());
      }
    }
    return TranscriptBlock.replaced(exercise.lesson(), rewritten);
  }
}
