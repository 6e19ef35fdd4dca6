package dev.relaylab.docs.book;

import dev.relaylab.exercises.transcript.Step;
import dev.relaylab.grader.check.Scratch;
import dev.relaylab.grader.check.StepRunner;
import dev.relaylab.server.OrganisationSpec;
import dev.relaylab.server.TrialLab;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The real lab: an organisation of its own, on real sockets, gone when it is closed. Its clock and
 * its seed stand still, so the same page prints the same dates and identifiers every time.
 */
public final class TrialTranscriptLab implements TranscriptLab {
  private final Scratch scratch;
  private final TrialLab lab;
  private final StepRunner runner;

  private TrialTranscriptLab(Scratch scratch, TrialLab lab) {
    this.scratch = scratch;
    this.lab = lab;
    this.runner = new StepRunner(lab, scratch.folder());
  }

  /** A lab that stands at the page's start state. */
  public static TranscriptLab at(Page page) {
    try {
      Scratch scratch = Scratch.make();
      return new TrialTranscriptLab(
          scratch,
          TrialLab.begun(new OrganisationSpec(page.name(), page.start()), true, scratch.folder()));
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for a trial can be made: " + e.getMessage(), e);
    }
  }

  @Override
  public String run(Step step) {
    return runner.run(step);
  }

  @Override
  public void close() {
    lab.close();
    try {
      scratch.close();
    } catch (IOException e) {
      throw new UncheckedIOException(scratch.folder() + " cannot be removed.", e);
    }
  }
}
