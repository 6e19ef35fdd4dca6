package dev.relaylab.docs.book;

import dev.relaylab.exercises.transcript.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A step and what it really printed. */
record StepRun(Step step, String printed) {

  boolean drifted() {
    return step.missing(printed).isPresent();
  }

  /** How it differs from what the page says; empty when it came back as written. */
  Optional<Drift> drift(String file) {
    return drifted()
        ? Optional.of(
            new Drift(file, step.line(), Difference.between(step.expected(), printedLines())))
        : Optional.empty();
  }

  /** What was printed, without empty lines at the two ends. */
  List<String> printedLines() {
    List<String> lines = new ArrayList<>(printed.lines().map(String::stripTrailing).toList());
    while (!lines.isEmpty() && lines.get(0).isEmpty()) {
      lines.remove(0);
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /** What a reader sees: what was printed, and each typed line where it was typed. */
  List<Step.Line> seen() {
    List<Step.Line> seen = new ArrayList<>();
    List<String> typed = step.typed();
    int next = 0;
    for (String line : printedLines()) {
      seen.add(new Step.Line(line, false));
      if (step.telnet() && endsReply(line) && next < typed.size()) {
        boolean content = line.startsWith("354");
        do {
          seen.add(new Step.Line(typed.get(next++), true));
        } while (content && next < typed.size() && !typed.get(next - 1).equals("."));
      }
    }
    typed.subList(next, typed.size()).forEach(line -> seen.add(new Step.Line(line, true)));
    return seen;
  }

  /** Whether a line is the last of an SMTP reply (RFC 5321 4.2.1). */
  private static boolean endsReply(String line) {
    return line.matches("\\d{3}( .*)?");
  }
}
