package dev.relaylab.grader.probe;

import java.util.ArrayList;
import java.util.List;

/** What was said: sent lines behind {@code -> }, received ones behind {@code <- }. */
public final class Dialogue {
  private final List<String> lines = new ArrayList<>();

  void note(String text) {
    lines.add("== " + text);
  }

  void sent(String line) {
    lines.add("-> " + line);
  }

  void received(String reply) {
    if (reply == null) {
      lines.add("<- (the server closed the connection)");
    } else {
      reply.lines().forEach(line -> lines.add("<- " + line));
    }
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
