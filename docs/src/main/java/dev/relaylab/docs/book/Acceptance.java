package dev.relaylab.docs.book;

import dev.relaylab.exercises.transcript.Step;
import java.util.ArrayList;
import java.util.List;

/** Writes what came back as what is expected, so that the next run finds no drift. */
final class Acceptance {
  private static final String ANYTHING = "...";

  private Acceptance() {}

  /** A block's lines, with the drifted steps written anew. */
  static String of(PageRun.BlockRun run, int line) {
    List<String> lines = run.block().text().lines().toList();
    List<String> out = new ArrayList<>();
    int end = run.steps().isEmpty() ? lines.size() : index(run, 0);
    out.addAll(lines.subList(0, end));
    for (int i = 0; i < run.steps().size(); i++) {
      StepRun step = run.steps().get(i);
      int from = index(run, i);
      int to = i + 1 < run.steps().size() ? index(run, i + 1) : lines.size();
      if (step.drifted() && (line == 0 || line == step.step().line())) {
        out.addAll(rewritten(step));
      } else {
        out.addAll(lines.subList(from, to));
      }
    }
    return String.join("\n", out);
  }

  private static int index(PageRun.BlockRun run, int step) {
    return run.steps().get(step).step().line() - run.block().firstLine();
  }

  private static List<String> rewritten(StepRun run) {
    Step step = run.step();
    List<String> lines = new ArrayList<>();
    (step.prompt() + step.command().replace("\n", "\n>> ")).lines().forEach(lines::add);
    boolean anything = false;
    for (Step.Line seen : run.seen()) {
      boolean unwritable = step.telnet() && !seen.typed() && !seen.text().matches("\\d{3}[ -].*");
      if (!unwritable) {
        lines.add(seen.text());
      } else if (!anything) {
        lines.add(ANYTHING);
      }
      anything = unwritable;
    }
    return lines;
  }
}
