package dev.relaylab.docs.book;

import dev.relaylab.exercises.transcript.Step;
import dev.relaylab.exercises.transcript.Transcript;
import dev.relaylab.exercises.transcript.TranscriptBlock;
import dev.relaylab.server.internet.AddressPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page after its transcripts were run, in order.
 *
 * @param blocks for each transcript block of the page, its steps
 */
public record PageRun(Page page, List<BlockRun> blocks) {

  /** One block and its steps. */
  record BlockRun(TranscriptBlock block, List<StepRun> steps) {}

  /**
   * Runs a page.
   *
   * @param lab stands at the page's start state; the caller closes it
   */
  public static PageRun of(Page page, TranscriptLab lab) {
    List<BlockRun> blocks = new ArrayList<>();
    for (TranscriptBlock block : TranscriptBlock.in(page.source())) {
      List<StepRun> steps = new ArrayList<>();
      for (Step step : steps(page, block)) {
        steps.add(new StepRun(step, lab.run(step)));
      }
      blocks.add(new BlockRun(block, List.copyOf(steps)));
    }
    return new PageRun(page, List.copyOf(blocks));
  }

  private static List<Step> steps(Page page, TranscriptBlock block) {
    return Transcript.parse(
            page.file(),
            block.firstLine(),
            block.text(),
            name -> AddressPlan.standard().named(name).isPresent())
        .steps();
  }

  /** What did not come back as written, in page order. */
  public List<Drift> drifts() {
    return blocks.stream()
        .flatMap(block -> block.steps().stream())
        .map(run -> run.drift(page.file()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The source with the real output in its blocks, marked for {@link TranscriptMarks}. */
  public String withOutput() {
    return TranscriptBlock.replaced(
        page.source(),
        blocks.stream().map(block -> TranscriptMarks.marked(block.steps())).toList());
  }

  /**
   * The source with new expectations where it drifted; all else stays as it was written.
   *
   * @param line the step to accept, or 0 for all that drifted
   */
  public String accepted(int line) {
    return TranscriptBlock.replaced(
        page.source(), blocks.stream().map(block -> Acceptance.of(block, line)).toList());
  }
}
