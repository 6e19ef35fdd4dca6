package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the filters refuse on the wire is what Get-AgentLog shows. */
class AgentLogTest {
  @TempDir private Path files;
  private TrialLab lab;
  private ManagementShell shell;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void start() {
    lab = TrialLab.of(List.of(), null, false, files);
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    shell = lab.shell(out, out);
    type("Set-TransportService EX01 -AntispamAgentsEnabled $true");
    type("Set-SenderFilterConfig -BlockedDomains spam.example");
    type("Set-RecipientFilterConfig -RecipientValidationEnabled $true");
    printed.reset();
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  private void type(String line) {
    assertThat(shell.run(line, "line").failed()).as(() -> line + "\n" + printed).isFalse();
  }

  private String shown(String line) {
    printed.reset();
    type(line);
    return printed.toString(StandardCharsets.UTF_8).strip();
  }

  private void send(String sender, String recipient) {
    try (InMemoryDialogue session =
        lab.dialogue(IpAddress.parse("203.0.113.9"), 25).orElseThrow()) {
      session.say("EHLO stranger");
      session.say("MAIL FROM:<" + sender + ">");
      session.say("RCPT TO:<" + recipient + ">");
      session.say("DATA");
      session.say("Subject: x\r\n\r\nx\r\n.");
    }
  }

  @Test
  void everyRefusalIsARowAndOtherMailIsNot() {
    send("a@spam.example", "alice@contoso.example");
    send("a@partner.example", "nosuch@contoso.example");
    send("a@partner.example", "alice@contoso.example");

    assertThat(
            shown(
                    "Get-AgentLog | % { \"$($_.Agent);$($_.Event);$($_.Action);$($_.IPAddress);$($_.P1FromAddress);$($_.Recipients);$($_.Reason);$($_.SmtpResponse)\" }")
                .lines())
        .containsExactly(
            "Sender Filter Agent;OnMailCommand;RejectCommand;203.0.113.9;a@spam.example;alice@contoso.example;SenderOnBlockList;554 5.1.0 Sender Denied",
            "Recipient Filter Agent;OnRcptCommand;RejectCommand;203.0.113.9;a@partner.example;nosuch@contoso.example;RecipientDoesNotExist;550 5.1.1 User unknown");
    assertThat(shown("@(Get-AgentLog -TransportService FrontEnd).Count")).isEqualTo("0");
    assertThat(shown("@(Get-AgentLog -StartDate 3/3/2026).Count")).isEqualTo("0");
    assertThat(shown("@(Get-AgentLog -EndDate 3/3/2026).Count")).isEqualTo("2");
  }

  @Test
  void aLogThatIsOffHasNoRows() {
    type("Set-TransportService EX01 -AgentLogEnabled $false");
    send("a@spam.example", "alice@contoso.example");

    assertThat(shown("@(Get-AgentLog).Count")).isEqualTo("0");
  }

  @Test
  void theFileOfAnEarlierRunIsRead() throws IOException {
    Path folder = Files.createDirectories(files.resolve("Hub").resolve("AgentLog"));
    Files.writeString(
        folder.resolve("AgentLog20260302-1.log"),
        "#Log-type: Agent Log\r\n"
            + "2026-03-02T09:00:00.000Z,08DE,192.0.2.10:25,203.0.113.9:4000,203.0.113.9,,a@b.example,,"
            + "c@contoso.example;d@contoso.example,2,Sender Filter Agent,OnMailCommand,RejectCommand,"
            + "554 5.1.0 Sender Denied,BlankSender,\"a,b\",,,,Incoming\r\n");

    assertThat(new AgentFiles(files).rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.agent()).isEqualTo("Sender Filter Agent");
              assertThat(row.recipients()).hasSize(2);
              assertThat(row.reasonData()).isEqualTo("a,b");
              assertThat(row.directionality()).isEqualTo("Incoming");
            });
  }
}
