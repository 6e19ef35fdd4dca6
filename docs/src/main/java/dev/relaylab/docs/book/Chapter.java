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
import java.util.Optional;

/**
 * A lesson after its transcripts were run, in order, in a lab that stands at the exercise's start
 * state.
 *
 * @param source the page with real output in its blocks
 * @param drifts what did not come back as written
 */
public record Chapter(Exercise exercise, String source, List<Drift> drifts) {

  public static Chapter run(Exercise exercise) throws IOException {
    List<String> seen = new ArrayList<>();
    List<Drift> drifts = new ArrayList<>();
    try (Scratch scratch = Scratch.make();
        TrialLab lab = TrialLab.begun(exercise.id(), exercise.start(), true, scratch.folder())) {
      StepRunner runner = new StepRunner(lab, scratch.folder());
      for (TranscriptBlock block : TranscriptBlock.in(exercise.lesson())) {
        Transcript transcript =
            Transcript.parse(
                exercise.lessonFile(),
                block.firstLine(),
                block.text(),
                name -> AddressPlan.standard().named(name).isPresent());
        StringBuilder shown = new StringBuilder();
        for (Step step : transcript.steps()) {
          String printed = runner.run(step);
          Optional<String> missing = step.missing(printed);
          missing.ifPresent(
              line ->
                  drifts.add(
                      new Drift(
                          exercise.lessonFile(), step.line(), line, printed.lines().toList())));
          shown.append(Shown.of(step, printed));
        }
        seen.add(shown.toString());
      }
    }
    return new Chapter(
        exercise, TranscriptBlock.replaced(exercise.lesson(), seen), List.copyOf(drifts));
  }
}
