package dev.relaylab.docs.book;

import dev.relaylab.exercises.transcript.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers each command with what it was told to, and remembers what it was asked. */
final class FakeLab implements TranscriptLab {
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();

  FakeLab answers(String command, String... lines) {
    answers.put(command, String.join("\n", lines) + "\n");
    return this;
  }

  List<String> asked() {
    return asked;
  }

  @Override
  public String run(Step step) {
    asked.add(step.prompt() + step.command());
    return answers.getOrDefault(step.command(), "");
  }

  @Override
  public void close() {}
}
