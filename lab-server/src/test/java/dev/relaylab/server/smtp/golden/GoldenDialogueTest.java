package dev.relaylab.server.smtp.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every golden dialogue, in memory and over sockets, byte for byte. {@code -Drelaylab.accept=DIR}
 * writes what the engine says now into the files of that folder, to be read before it is committed.
 */
class GoldenDialogueTest {
  private static final List<String> TOPICS =
      List.of(
          "greeting",
          "ehlo",
          "mail",
          "rcpt",
          "data",
          "bdat",
          "auth",
          "starttls",
          "limits",
          "connectors",
          "others");

  record Case(String topic, Script script) {
    @Override
    public String toString() {
      return topic + ": " + script;
    }
  }

  static Stream<Case> cases() {
    return TOPICS.stream()
        .flatMap(
            topic ->
                scripts(topic).stream()
                    .flatMap(script -> script.each().stream())
                    .map(script -> new Case(topic, script)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sameBytesInMemory(Case golden) {
    assertThat(InMemory.replay(golden.script())).isEqualTo(expected(golden.script()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sameBytesOverSockets(Case golden) throws IOException {
    assertThat(OverSockets.replay(golden.script(), Integer.MAX_VALUE))
        .isEqualTo(expected(golden.script()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sameBytesOctetByOctet(Case golden) throws IOException {
    assertThat(OverSockets.replay(golden.script(), 1)).isEqualTo(expected(golden.script()));
  }

  static List<List<String>> expected(Script script) {
    return script.steps().stream().map(Script.Step::expected).toList();
  }

  private static List<Script> scripts(String topic) {
    String accept = System.getProperty("relaylab.accept");
    try {
      if (accept != null) {
        return accepted(Path.of(accept, topic + ".txt"));
      }
      byte[] file =
          GoldenDialogueTest.class
              .getResourceAsStream("/golden/smtp/" + topic + ".txt")
              .readAllBytes();
      return Script.parse(new String(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Script> accepted(Path file) throws IOException {
    List<String> text = new ArrayList<>();
    for (Script script : Script.parse(Files.readString(file))) {
      List<List<String>> said = InMemory.replay(script.each().get(0));
      text.add(script.header());
      for (int i = 0; i < said.size(); i++) {
        if (i > 0) {
          text.add(script.steps().get(i).source());
        }
        text.addAll(said.get(i));
      }
      text.add("");
    }
    Files.writeString(file, String.join("\n", text));
    return Script.parse(Files.readString(file));
  }

  /** Replays scripts on the in-memory host. */
  private static final class InMemory {
    static List<List<String>> replay(Script script) {
      InMemoryDialogue dialogue =
          new InMemoryDialogue(
              Conditions.of(script),
              Labs.named(script.organisation()),
              Labs.from(script.client(), script.port()));
      List<List<String>> said = new ArrayList<>();
      for (Script.Step step : script.steps()) {
        if (step.silence()) {
          dialogue.fallSilent();
        } else if (step.sent() != null) {
          dialogue.send(step.sent());
        }
        List<String> lines = lines(dialogue.heard());
        if (dialogue.closed()) {
          lines.add("S!");
        }
        said.add(lines);
      }
      return said;
    }
  }

  static List<String> lines(String heard) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < heard.length(); ) {
      int end = heard.indexOf("\r\n", at);
      assertThat(end).as("every reply line ends with CRLF: %s", heard).isPositive();
      lines.add("S: " + heard.substring(at, end));
      at = end + 2;
    }
    return lines;
  }
}
