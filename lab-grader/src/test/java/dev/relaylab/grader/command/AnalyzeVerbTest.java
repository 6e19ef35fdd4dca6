package dev.relaylab.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.grader.analyze.FakeServer;
import dev.relaylab.server.command.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit statuses of {@code lab analyze}. */
class AnalyzeVerbTest {
  @TempDir private Path workspace;

  private int lab(String... arguments) {
    List<String> words = new ArrayList<>(List.of("analyze", "--workspace", workspace.toString()));
    words.addAll(List.of(arguments));
    return Main.run(words.toArray(String[]::new));
  }

  private static String answer(String command, String toRecipients) {
    if (command.startsWith("RCPT")) {
      return toRecipients;
    }
    return switch (command) {
      case "" -> "220 fake.example ESMTP";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private int analyze(String toRecipients) throws IOException {
    try (FakeServer server = new FakeServer((command, count) -> answer(command, toRecipients))) {
      return lab("127.0.0.1:" + server.endpoint().getPort(), "--quick");
    }
  }

  @Test
  void zeroForAServerThatRefuses() throws IOException {
    assertThat(analyze("550 5.7.1 no")).isZero();
  }

  @Test
  void oneForAServerThatAccepts() throws IOException {
    assertThat(analyze("250 ok")).isEqualTo(1);
  }

  @Test
  void oneForAServerThatIsNotHereAndNobodyAllowed() {
    assertThat(lab("198.18.0.1")).isEqualTo(1);
  }

  @Test
  void oneWhenNoLabRuns() {
    assertThat(lab()).isEqualTo(1);
  }

  @Test
  void twoForWrongUsage() {
    assertThat(lab("127.0.0.1:many")).isEqualTo(2);
    assertThat(lab("127.0.0.1:25", "--canary-domain", "canary.example")).isEqualTo(2);
    assertThat(lab("127.0.0.1:25", "--from", "nowhere")).isEqualTo(2);
    assertThat(lab("127.0.0.1:25", "--may-relay", "nowhere")).isEqualTo(2);
    assertThat(lab("127.0.0.1:25", "--timeout", "0")).isEqualTo(2);
  }
}
