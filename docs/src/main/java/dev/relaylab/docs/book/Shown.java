package dev.relaylab.docs.book;

import dev.relaylab.exercises.transcript.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * One step as the reader sees it: the command, then what came; typed lines stand where they were
 * typed.
 */
final class Shown {

  private Shown() {}

  static String of(Step step, String printed) {
    StringBuilder text =
        new StringBuilder(step.prompt()).append(step.command().replace("\n", "\n>> ")).append('\n');
    List<String> lines = new ArrayList<>(printed.lines().toList());
    while (!lines.isEmpty() && lines.get(0).isBlank()) {
      lines.remove(0);
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    if (step.telnet()) {
      weave(text, lines, step.typed());
    } else {
      lines.forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }

  /** A typed line comes after the whole reply before it; after 354 all lines up to the dot. */
  private static void weave(StringBuilder text, List<String> lines, List<String> typed) {
    int next = 0;
    for (String line : lines) {
      text.append(line).append('\n');
      boolean lastOfReply = line.matches("\\d{3}( .*)?");
      if (lastOfReply && next < typed.size()) {
        boolean content = line.startsWith("354");
        do {
          text.append(typed.get(next++)).append('\n');
        } while (content && next < typed.size() && !typed.get(next - 1).equals("."));
      }
    }
    while (next < typed.size()) {
      text.append(typed.get(next++)).append('\n');
    }
  }
}
