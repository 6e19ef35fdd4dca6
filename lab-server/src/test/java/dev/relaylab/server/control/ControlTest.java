package dev.relaylab.server.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlTest {
  private static final String TOKEN = "0123";
  private final List<String> heard = new ArrayList<>();
  private ControlServer server;

  @BeforeEach
  void open() throws IOException {
    server =
        new ControlServer(
            new InetSocketAddress("127.0.0.1", 0),
            new Asking(heard),
            TOKEN,
            Map.of("workspace", "w"),
            Map.of());
  }

  @AfterEach
  void close() {
    server.close();
  }

  private String endpoint() {
    return "127.0.0.1:" + server.address().getPort();
  }

  private int run(ControlClient client, String answer) {
    return client.shell(new LabControl.Script("s", "text", "line", 80, true), new Person(answer));
  }

  @Test
  void aQuestionIsAnsweredAtTheOtherEnd() {
    try (ControlClient client = new ControlClient(endpoint(), TOKEN)) {
      assertThat(run(client, "y")).isEqualTo(7);
      assertThat(run(client, "")).isEqualTo(7);
    }
    assertThat(heard).containsExactly("sure? y", "sure? ");
  }

  @Test
  void whereNobodyCanAnswerTheLabIsToldSo() {
    try (ControlClient client = new ControlClient(endpoint(), TOKEN)) {
      assertThat(run(client, null)).isEqualTo(7);
    }
    assertThat(heard).containsExactly("sure? null");
  }

  @Test
  void withoutTheTokenOnlyTheWorkspaceIsTold() {
    try (ControlClient stranger = new ControlClient(endpoint(), "guess")) {
      assertThatThrownBy(stranger::status)
          .isInstanceOf(LabUnavailableException.class)
          .hasMessageContaining("token");
    }
    assertThat(ControlClient.about(endpoint())).containsEntry("workspace", "w");
    assertThat(heard).isEmpty();
  }

  /** Somebody at a terminal who always says the same. */
  private record Person(String answer) implements LabControl.ShellTerminal {
    @Override
    public void out(String text) {}

    @Override
    public void err(String text) {}

    @Override
    public String ask(String question) {
      return answer;
    }
  }

  /** A lab whose every script asks one question. */
  private record Asking(List<String> heard) implements LabControl {
    @Override
    public int shell(Script script, ShellTerminal terminal) {
      heard.add("sure? " + terminal.ask("sure?"));
      return 7;
    }

    @Override
    public Map<String, Object> status() {
      return Map.of();
    }

    @Override
    public Map<String, Object> objects(String session, String command) {
      return Map.of();
    }

    @Override
    public void interrupt(String session) {}

    @Override
    public List<Map<String, Object>> mail(String address) {
      return List.of();
    }

    @Override
    public int begin(String exercise, List<String> commands) {
      return 1;
    }

    @Override
    public Map<String, Object> undo(Integer to) {
      return Map.of();
    }

    @Override
    public void evidence(Map<String, Object> data) {}

    @Override
    public Object perform(String action, Map<String, Object> arguments) {
      return "";
    }

    @Override
    public void stop() {}

    @Override
    public void close() {}
  }
}
