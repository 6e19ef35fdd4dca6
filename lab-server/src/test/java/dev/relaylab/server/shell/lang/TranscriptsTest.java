package dev.relaylab.server.shell.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Windows PowerShell 5.1 makes of a script: a transcript for each topic beside this class. */
class TranscriptsTest {

  static Stream<Transcript> conversations() {
    return Stream.of(
            "lexer",
            "strings",
            "numbers",
            "lists",
            "hashtables",
            "comparison",
            "text",
            "format",
            "types",
            "members",
            "declared",
            "dates",
            "variables",
            "flow",
            "functions",
            "errors",
            "syntax",
            "binding",
            "pipelines",
            "selecting",
            "streams",
            "budget")
        .flatMap(topic -> Transcript.of(topic).stream());
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void answers(Transcript transcript) {
    Recorder host = new Recorder();

    Sessions.on(host).run(transcript.typed(), "line");

    assertThat(String.join("\n", host.lines)).isEqualTo(transcript.expected());
  }
}
