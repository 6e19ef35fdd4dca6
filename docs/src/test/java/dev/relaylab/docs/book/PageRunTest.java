package dev.relaylab.docs.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.exercises.yaml.CourseException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageRunTest {
  private static final String SOURCE =
      """
      = A page

      [source,transcript]
      ----
      [PS] EX01> Get-Thing
      Name : one
      ----

      Text between.

      [source,transcript]
      ----
      STRANGER> telnet mail.contoso.example 25
      ...
      220 ex01.contoso.example ready at ...
      EHLO a
      250 Hello
      DATA
      354 Start
      Subject: x

      .
      250 Queued
      PRINTER> nslookup x
      ----

      [source,powershell]
      ----
      [PS] EX01> Not-Run
      ----
      """;

  private static FakeLab lab() {
    return new FakeLab()
        .answers("Get-Thing", "", "Name : one", "", "")
        .answers(
            "telnet mail.contoso.example 25",
            "Connected to mail.contoso.example.",
            "220 ex01.contoso.example ready at Mon",
            "250 Hello",
            "354 Start",
            "250 Queued");
  }

  private static PageRun run(String source, TranscriptLab lab) {
    return PageRun.of(new Page("a", "A page", "course/a/lesson.adoc", List.of(), source), lab);
  }

  @Test
  void runsTheTranscriptsInOrderAndNothingElse() {
    FakeLab lab = lab();
    PageRun run = run(SOURCE, lab);
    assertThat(lab.asked())
        .containsExactly(
            "[PS] EX01> Get-Thing",
            "STRANGER> telnet mail.contoso.example 25",
            "PRINTER> nslookup x");
    assertThat(run.drifts()).isEmpty();
  }

  @Test
  void putsTheRealOutputInThePage() {
    String page = visible(run(SOURCE, lab()).withOutput());
    assertThat(page)
        .contains("[PS] EX01> Get-Thing\nName : one\n----\n\nText between.")
        .contains(
            """
            STRANGER> telnet mail.contoso.example 25
            Connected to mail.contoso.example.
            220 ex01.contoso.example ready at Mon
            EHLO a
            250 Hello
            DATA
            354 Start
            Subject: x

            .
            250 Queued

            PRINTER> nslookup x
            ----
            """)
        .contains("[PS] EX01> Not-Run");
  }

  @Test
  void saysWhereAndHowATranscriptDrifted() {
    FakeLab lab = lab().answers("Get-Thing", "Name : two", "Size : 3");
    List<Drift> drifts = run(SOURCE, lab).drifts();
    assertThat(drifts).hasSize(1);
    assertThat(drifts.get(0).text())
        .isEqualTo(
            """
            DRIFT course/a/lesson.adoc:5
               - Name : one
               + Name : two
               + Size : 3
               accept with: lab docs accept course/a/lesson.adoc:5
            """);
  }

  @Test
  void anAcceptedPageHasNoDriftAndIsOtherwiseUntouched() {
    FakeLab lab =
        lab()
            .answers("Get-Thing", "Name : two")
            .answers(
                "telnet mail.contoso.example 25",
                "Connected to mail.contoso.example.",
                "220 ex01.contoso.example ready at Tue",
                "250-Hello",
                "250 SIZE",
                "354 Start",
                "451 Busy");
    String accepted = run(SOURCE, lab).accepted(0);
    assertThat(run(accepted, lab).drifts()).isEmpty();
    assertThat(accepted)
        .isEqualTo(
            SOURCE
                .replace("Name : one", "Name : two")
                .replace("ready at ...", "ready at Tue")
                .replace("250 Hello", "250-Hello\n250 SIZE")
                .replace("250 Queued", "451 Busy"));
  }

  @Test
  void acceptsOneStepWhenALineIsNamed() {
    FakeLab lab =
        lab()
            .answers("Get-Thing", "Name : two")
            .answers("telnet mail.contoso.example 25", "421 4.3.2 Service not available");
    PageRun run = run(SOURCE, lab);
    assertThat(run.drifts()).extracting(Drift::line).containsExactly(5, 13);
    assertThat(run.accepted(5)).isEqualTo(SOURCE.replace("Name : one", "Name : two"));
    assertThat(run.accepted(13)).contains("Name : one").contains("421 4.3.2").doesNotContain("354");
  }

  @Test
  void nothingIsRewrittenWhereNothingDrifted() {
    assertThat(run(SOURCE, lab()).accepted(0)).isEqualTo(SOURCE);
  }

  @Test
  void namesTheLineOfATranscriptThatCannotBeRead() {
    String broken = SOURCE.replace("PRINTER> nslookup", "TOASTER> nslookup");
    FakeLab lab = lab();
    assertThatThrownBy(() -> run(broken, lab))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("course/a/lesson.adoc:24")
        .hasMessageContaining("TOASTER");
  }

  /** The page without the marks for prompts and typed text. */
  private static String visible(String page) {
    return page.replaceAll("[\\uE000-\\uE002]", "");
  }
}
