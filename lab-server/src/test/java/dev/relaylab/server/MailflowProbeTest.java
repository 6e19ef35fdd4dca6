package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test-Mailflow on a server that runs. */
class MailflowProbeTest {
  @TempDir private Path files;

  private String typed(TrialLab lab, String line) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    lab.shell(out, out).run(line, "line");
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aMessageArrivesInTheAdministratorsMailbox() {
    try (TrialLab lab = TrialLab.of(List.of(), null, false, files)) {
      assertThat(typed(lab, "(Test-Mailflow).TestMailflowResult")).contains("Success");
      assertThat(lab.mailbox("administrator@contoso.example"))
          .singleElement()
          .asString()
          .isNotEmpty();
      assertThat(typed(lab, "(Get-MailboxStatistics Administrator).ItemCount")).contains("1");
    }
  }

  @Test
  void aMailboxOfTheOrganisationCanBeTheTarget() {
    try (TrialLab lab = TrialLab.of(List.of(), null, false, files)) {
      String shown = typed(lab, "Test-Mailflow EX01 -TargetEmailAddress bob@contoso.example | fl");

      assertThat(shown)
          .containsPattern("TestMailflowResult : Success")
          .containsPattern("MessageLatencyTime : 00:00:0\\d")
          .containsPattern("IsRemoteTest +: True");
      assertThat(lab.mailbox("bob@contoso.example")).hasSize(1);
    }
  }

  @Test
  void whatCannotBeRoutedFails() {
    try (TrialLab lab = TrialLab.of(List.of(), null, false, files)) {
      assertThat(
              typed(
                  lab,
                  "Test-Mailflow -TargetEmailAddress pat@fabrikam.example -ErrorLatency 0 | fl"))
          .contains("*FAILURE*");
      assertThat(typed(lab, "Test-Mailflow -TargetEmailAddress nobody@contoso.example | fl"))
          .contains("*FAILURE*");
    }
  }

  @Test
  void whatIfSendsNothing() {
    try (TrialLab lab = TrialLab.of(List.of(), null, false, files)) {
      assertThat(typed(lab, "Test-Mailflow -WhatIf")).contains("What if:");
      assertThat(lab.mailbox("administrator@contoso.example")).isEmpty();
    }
  }
}
