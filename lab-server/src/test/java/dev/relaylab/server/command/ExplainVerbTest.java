package dev.relaylab.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.journal.Entry;
import dev.relaylab.server.journal.Journal;
import dev.relaylab.server.journal.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainVerbTest {
  private static final String OPEN =
      "Get-ReceiveConnector \"EX01\\Default Frontend EX01\" | Add-ADPermission -User"
          + " \"NT AUTHORITY\\ANONYMOUS LOGON\" -ExtendedRights ms-Exch-SMTP-Accept-Any-Recipient";

  @TempDir Path folder;
  private LabLine lab;

  @BeforeEach
  void install() {
    lab = new LabLine(folder.resolve("lab"));
  }

  private String explain(String from, String sender, String recipient, String... more) {
    String[] words = new String[7 + more.length];
    String[] attempt = {"explain", "--from", from, "--mail-from", sender, "--rcpt-to", recipient};
    System.arraycopy(attempt, 0, words, 0, attempt.length);
    System.arraycopy(more, 0, words, attempt.length, more.length);
    return lab.shown(words);
  }

  @Test
  void takesMachinesAddressesAndBothFamilies() {
    assertThat(explain("printer", "a@x.example", "b@partner.example"))
        .contains("192.0.2.40 -> 192.0.2.10:25", "550 5.7.54", "<== decides", "to accept it:");
    assertThat(explain("2001:db8::9", "a@x.example", "<b@partner.example>"))
        .contains("2001:db8::9 -> [2001:db8::10]:25", "-Bindings \"[::]:25\"");
  }

  @Test
  void explainsTheNullSenderAForgedOneAndALogon() {
    assertThat(explain("STRANGER", "<>", "b@partner.example"))
        .contains("<>   the null sender needs no right but Submit");
    assertThat(explain("STRANGER", "ceo@contoso.example", "alice@contoso.example"))
        .contains("contoso.example is the organisation's own", "250 2.1.5");
    assertThat(
            explain(
                "DESK",
                "bob@contoso.example",
                "b@partner.example",
                "--auth",
                "alice@contoso.example",
                "--to-port",
                "587"))
        .contains("authenticated as Alice, under TLS", "nobody here may send as it   <== decides");
  }

  @Test
  void leavesARightOut() throws IOException {
    lab.shown("ems", "-c", OPEN);
    assertThat(explain("STRANGER", "a@x.example", "b@partner.example"))
        .contains("rev 2   <== decides", "without any-recipient:  would be 550 5.7.54");
    Map<String, Object> json =
        JSON.std.mapFrom(
            explain(
                "STRANGER",
                "a@x.example",
                "b@partner.example",
                "--without",
                "any-recipient",
                "--json"));
    assertThat(json).containsOnlyKeys("reply", "trace", "deciding", "smallestChange");
    assertThat(json.get("reply").toString()).contains("code=550");
    assertThat(json.get("smallestChange")).isNull();
  }

  @Test
  void explainsTheLastAttemptAsItWasAndSaysWhatItWouldBeNow() throws IOException {
    lab.shown("ems", "-c", "Set-ReceiveConnector 'Default Frontend EX01' -Comment first");
    see("203.0.113.9", "a@elsewhere.example", "b@partner.example");
    assertThat(lab.shown("explain", "last"))
        .contains("203.0.113.9 -> 192.0.2.10:25", "550 5.7.54", "to accept it:")
        .doesNotContain("now, at rev");
    lab.shown("ems", "-c", OPEN);
    assertThat(lab.shown("explain", "last"))
        .contains("reply         550 5.7.54")
        .contains("now, at rev 3:  would be 250 2.1.5 Recipient OK")
        .contains("to refuse it:  Get-ReceiveConnector");
    Map<String, Object> json = JSON.std.mapFrom(lab.shown("explain", "last", "--json"));
    assertThat(json).containsEntry("revision", 2);
    assertThat(json.get("reply").toString()).contains("code=550");
    assertThat(json.get("now").toString()).contains("code=250");
  }

  private void see(String from, String sender, String recipient) throws IOException {
    Workspace workspace = new Workspace(folder.resolve("lab"));
    try (Journal journal = Journal.open(workspace.journal())) {
      journal.append(
          LabClock.system().instant(),
          Entry.Kind.EVIDENCE,
          Map.of(
              "what",
              "smtp",
              "from",
              from,
              "to",
              "192.0.2.10",
              "port",
              25,
              "mailFrom",
              sender,
              "rcptTo",
              recipient));
    }
  }

  @Test
  void refusesWhatItCannotExplain() {
    assertThat(lab.run("explain", "last")).isEqualTo(1);
    assertThat(lab.complaint()).contains("The lab has seen no attempt yet.");
    assertThat(lab.run("explain", "last", "--from", "DESK")).isEqualTo(2);
    assertThat(lab.run("explain", "first")).isEqualTo(2);
    assertThat(lab.run("explain", "--from", "DESK")).isEqualTo(2);
    assertThat(lab.run("explain", "--from", "NOBODY", "--mail-from", "<>", "--rcpt-to", "a@b.c"))
        .isEqualTo(2);
    assertThat(lab.complaint()).contains("neither an address nor a machine");
    assertThat(lab.run("explain", "--from", "DESK", "--mail-from", "alice", "--rcpt-to", "a@b.c"))
        .isEqualTo(2);
  }
}
