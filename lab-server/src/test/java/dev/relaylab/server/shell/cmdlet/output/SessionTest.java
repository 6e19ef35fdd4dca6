package dev.relaylab.server.shell.cmdlet.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.shell.format.Views;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PowerShell's own cmdlets in a session on a machine of the lab, as the screen shows them. */
class SessionTest {
  @TempDir private Path workspace;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  /** What was typed, what the screen then shows, and what the errors must hold. */
  private record Turn(StringBuilder typed, List<String> shown, List<String> said) {}

  @Test
  void everyLineDoesWhatPowerShellDoes() throws IOException {
    LabFiles files = new LabFiles(workspace.resolve("files"), workspace.resolve("logs"));
    ManagementShell shell =
        new ManagementShell(
            List.of(),
            Views.standard().with(OutputViews.all()),
            files,
            new ConsoleHost(stream(shown), stream(said), 120, false),
            question -> "Secret#1",
            InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")),
            "PRINTER");
    files.certificates(
        () ->
            List.of(
                new PsCustomObject()
                    .set("Thumbprint", "A1B2C3")
                    .set("Subject", "CN=mail.contoso.example, O=Contoso")
                    .set("Status", "Valid")
                    .set("DnsNameList", List.of("mail.contoso.example"))));
    List<Turn> turns = turns();
    assertThat(turns).hasSizeGreaterThan(60);
    SoftAssertions all = new SoftAssertions();
    for (Turn turn : turns) {
      shown.reset();
      said.reset();
      shell.run(turn.typed().toString(), "line");
      String line = turn.typed().toString();
      all.assertThat(text(shown).lines().filter(each -> !each.isBlank()).map(String::stripTrailing))
          .as(line)
          .containsExactlyElementsOf(turn.shown());
      String problems = text(said).replaceAll("\\s+", " ");
      all.assertThat(problems.isBlank()).as(line + problems).isEqualTo(turn.said().isEmpty());
      all.assertThat(turn.said()).as(line).allSatisfy(each -> assertThat(problems).contains(each));
    }
    all.assertAll();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<Turn> turns() throws IOException {
    List<Turn> turns = new ArrayList<>();
    try (InputStream in = SessionTest.class.getResourceAsStream("session.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("PS> ")) {
          turns.add(
              new Turn(new StringBuilder(line.substring(4)), new ArrayList<>(), new ArrayList<>()));
        } else if (!line.isBlank() && !line.startsWith("# ")) {
          Turn turn = turns.get(turns.size() - 1);
          if (line.startsWith(">> ")) {
            turn.typed().append('\n').append(line.substring(3));
          } else if (line.startsWith("! ")) {
            turn.said().add(line.substring(2));
          } else {
            turn.shown().add(line);
          }
        }
      }
    }
    return turns;
  }
}
