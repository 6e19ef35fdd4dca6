package dev.relaylab.grader.check;

import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.place.Place;
import dev.relaylab.grader.verdict.Verdict;
import dev.relaylab.server.TrialLab;
import dev.relaylab.server.journal.Workspace;
import java.io.IOException;

/** The check of a workspace: over sockets, in a fresh organisation replayed from its journal. */
public final class LocalCheck {

  private LocalCheck() {}

  /** The verdict on the exercise in progress, at the journal's last revision. */
  public static Verdict of(Workspace workspace) throws IOException {
    Place place = Place.of(workspace);
    Exercise exercise = place.inProgress();
    try (Scratch scratch = Scratch.make();
        Trial trial = new Trial(TrialLab.of(place.journal(), null, true, scratch.folder()), true)) {
      return Checker.check(exercise, trial, place.journal());
    }
  }
}
