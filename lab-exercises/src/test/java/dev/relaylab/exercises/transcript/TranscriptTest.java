package dev.relaylab.exercises.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  private static List<Step> steps(String text) {
    return Transcript.parse("x.steps", 1, text, List.of("EX01", "PRINTER", "STRANGER")::contains)
        .steps();
  }

  @Test
  void promptsTellWhereACommandRuns() {
    List<Step> steps =
        steps("# a comment\n\n[PS] EX01> Get-Mailbox\nName\n----\nPRINTER> hostname\nPRINTER\n");

    assertThat(steps).hasSize(2);
    assertThat(steps.get(0).shell()).isTrue();
    assertThat(steps.get(0).command()).isEqualTo("Get-Mailbox");
    assertThat(steps.get(0).expected()).containsExactly("Name", "----");
    assertThat(steps.get(0).line()).isEqualTo(3);
    assertThat(steps.get(1).machine()).isEqualTo("PRINTER");
    assertThat(steps.get(1).shell()).isFalse();
  }

  @Test
  void aShellCommandGoesOnBehindDoubleArrows() {
    Step step = steps("[PS] EX01> Get-Mailbox |\n>> Format-List\nName : Alice\n").get(0);

    assertThat(step.command()).isEqualTo("Get-Mailbox |\nFormat-List");
    assertThat(step.expected()).containsExactly("Name : Alice");
  }

  @Test
  void inTelnetWhatBeginsWithThreeDigitsIsAnswered() {
    Step step = steps("STRANGER> telnet mail 25\n220 ...\nHELO x\n250 ok\nQUIT\n221 bye\n").get(0);

    assertThat(step.typed()).containsExactly("HELO x", "QUIT");
    assertThat(step.input()).isEqualTo("HELO x\nQUIT\n");
    assertThat(step.expected()).containsExactly("220 ...", "250 ok", "221 bye");
  }

  @Test
  void theContentOfAMessageIsTypedUpToTheDot() {
    Step step =
        steps(
                "STRANGER> telnet mail 25\nDATA\n354 go on\nSubject: 250 things\n\n250 is a number\n.\n250 taken\nQUIT\n")
            .get(0);

    assertThat(step.typed())
        .containsExactly("DATA", "Subject: 250 things", "", "250 is a number", ".", "QUIT");
    assertThat(step.expected()).containsExactly("354 go on", "250 taken");
  }

  @Test
  void mistakesNameTheLine() {
    assertThatThrownBy(() -> steps("hello\n")).hasMessageStartingWith("x.steps:1:");
    assertThatThrownBy(() -> steps("PRINTER> hostname\nSCANNER> hostname\n"))
        .hasMessageStartingWith("x.steps:2: There is no machine \"SCANNER\".");
    assertThatThrownBy(() -> steps("[PS] PRINTER> Get-Mailbox\n"))
        .hasMessageContaining("no management shell on PRINTER");
    assertThatThrownBy(() -> steps("PRINTER> \n")).hasMessageContaining("without a command");
  }
}
