package dev.relaylab.grader.probe;

import dev.relaylab.server.smtp.host.InMemoryDialogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** A connection to the engine in memory: the same bytes, without a socket. */
public final class MemoryLine implements SmtpLine {
  private final InMemoryDialogue dialogue;
  private final Deque<String> waiting = new ArrayDeque<>();

  public MemoryLine(InMemoryDialogue dialogue) {
    this.dialogue = dialogue;
    take();
  }

  /** Sorts what was heard into whole replies. */
  private void take() {
    StringBuilder reply = new StringBuilder();
    for (String line : dialogue.heard().split("\r\n")) {
      if (line.isEmpty()) {
        continue;
      }
      reply.append(reply.length() == 0 ? "" : "\r\n").append(line);
      if (line.length() < 4 || line.charAt(3) != '-') {
        waiting.add(reply.toString());
        reply.setLength(0);
      }
    }
  }

  @Override
  public void send(String text) {
    dialogue.send(text.getBytes(StandardCharsets.UTF_8));
    take();
  }

  @Override
  public String reply() {
    return waiting.poll();
  }

  @Override
  public void startTls() {
    take();
  }

  @Override
  public void close() {
    dialogue.close();
  }
}
