package dev.relaylab.server.control;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A shell whose terminal is at the other end of the wire: output, errors and questions are JSON
 * objects, one a line; an answer comes by a request of its own.
 */
final class StreamedShell {
  private static final int PATIENCE_MINUTES = 10;
  private final LabControl lab;
  private final Map<String, BlockingQueue<Optional<String>>> questions = new ConcurrentHashMap<>();

  StreamedShell(LabControl lab) {
    this.lab = lab;
  }

  /**
   * Answers the question that a session has asked.
   *
   * @param answer null for the end of input
   * @return false when it has asked none
   */
  boolean answer(String session, String answer) {
    BlockingQueue<Optional<String>> question = questions.get(session);
    return question != null && question.offer(Optional.ofNullable(answer));
  }

  /** Runs a script; each thing it prints goes out at once, and its exit status last. */
  void run(HttpExchange exchange, Map<String, Object> arguments) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
    exchange.sendResponseHeaders(200, 0);
    LabControl.Script script =
        new LabControl.Script(
            (String) arguments.get("session"),
            (String) arguments.get("source"),
            (String) arguments.get("name"),
            (Integer) arguments.get("width"),
            (Boolean) arguments.get("plain"));
    boolean answers = (Boolean) arguments.getOrDefault("answers", false);
    try (OutputStream body = exchange.getResponseBody()) {
      StreamedTerminal terminal = new StreamedTerminal(body, script.session(), answers);
      int status;
      try {
        status = lab.shell(script, terminal);
      } catch (RuntimeException fault) {
        terminal.err("The lab has a fault: " + fault + System.lineSeparator());
        status = 3;
      }
      terminal.line(Map.of("done", status));
    }
  }

  /** A terminal at the other end of the wire. */
  private final class StreamedTerminal implements LabControl.ShellTerminal {
    private final OutputStream body;
    private final String session;
    private final boolean answers;

    StreamedTerminal(OutputStream body, String session, boolean answers) {
      this.body = body;
      this.session = session;
      this.answers = answers;
    }

    @Override
    public void out(String text) {
      line(Map.of("out", text));
    }

    @Override
    public void err(String text) {
      line(Map.of("err", text));
    }

    @Override
    public String ask(String question) {
      if (!answers) {
        return null;
      }
      BlockingQueue<Optional<String>> queue = new LinkedBlockingQueue<>();
      questions.put(session, queue);
      try {
        line(Map.of("ask", question));
        Optional<String> answer = queue.poll(PATIENCE_MINUTES, TimeUnit.MINUTES);
        return answer == null ? null : answer.orElse(null);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return null;
      } finally {
        questions.remove(session);
      }
    }

    synchronized void line(Map<String, Object> event) {
      try {
        body.write(
            (JSON.std.asString(new LinkedHashMap<>(event)) + "\n")
                .getBytes(StandardCharsets.UTF_8));
        body.flush();
      } catch (IOException clientGone) {
        lab.interrupt(session);
      }
    }
  }
}
