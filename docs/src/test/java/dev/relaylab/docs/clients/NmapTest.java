package dev.relaylab.docs.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** nmap's scripts find a closed server closed and an open relay open. */
class NmapTest {
  private static final String FRONT_END = "Get-ReceiveConnector 'EX01\\Default Frontend EX01'";
  private static final String RIGHT =
      " -User 'NT AUTHORITY\\ANONYMOUS LOGON' -ExtendedRights 'Ms-Exch-SMTP-Accept-Any-Recipient'";

  /** Where nmap's script mails from and to when nothing else is said. */
  private static final String SENDER = "antispam@nmap.scanme.org";

  private static final String RECIPIENT = "relaytest@nmap.scanme.org";

  @TempDir static Path folder;
  private static ClientLab lab;

  @BeforeAll
  static void up() {
    lab = ClientLab.up(folder, 18_000);
  }

  @AfterAll
  static void down() {
    lab.close();
  }

  private static String nmap(String script, String... more) {
    String[] command = {
      "nmap", "-Pn", "-n", "-sT", "-p", lab.port(25), "--script", "+" + script, ClientLab.SERVER
    };
    String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return Program.run(all).text();
  }

  /** Exercise 2: opened by mistake, found, and closed again. */
  @Test
  void anOpenRelayIsFoundAndClosedAgainIsNot() {
    assertThat(lab.foresees("192.0.2.100", 25, SENDER, RECIPIENT)).startsWith("550 5.7.54");
    assertThat(nmap("smtp-open-relay"))
        .contains("Server doesn't seem to be an open relay, all tests failed");

    lab.ems(FRONT_END + " | Add-ADPermission" + RIGHT);
    assertThat(lab.foreseesNow("192.0.2.100", 25, SENDER, RECIPIENT)).startsWith("250 2.1.5");
    assertThat(nmap("smtp-open-relay"))
        .containsPattern("Server is an open relay \\(\\d+/16 tests\\)");

    lab.ems(FRONT_END + " | Remove-ADPermission" + RIGHT + " -Confirm:$false");
    assertThat(nmap("smtp-open-relay"))
        .contains("Server doesn't seem to be an open relay, all tests failed");
  }

  @Test
  void theCommandsAreThoseOfADefaultFrontEnd() {
    assertThat(nmap("smtp-commands"))
        .contains(
            "ex01.contoso.example Hello [192.0.2.100], SIZE 37748736, PIPELINING, DSN, ENHANCEDSTATUSCODES, STARTTLS, X-ANONYMOUSTLS, AUTH NTLM, X-EXPS GSSAPI NTLM, 8BITMIME, BINARYMIME, CHUNKING, SMTPUTF8, XRDST")
        .contains("HELO EHLO STARTTLS RCPT DATA RSET MAIL QUIT HELP AUTH BDAT");
  }

  /** Nobody is told who exists: a Front End takes every recipient of its own domains. */
  @Test
  void noUserIsFound() {
    assertThat(lab.foresees("192.0.2.100", 25, "a@x.example", "nobody@contoso.example"))
        .isEqualTo("250 2.1.5 Recipient OK");
    assertThat(
            nmap(
                "smtp-enum-users",
                "--script-args",
                "smtp-enum-users.methods={VRFY,EXPN},smtp-enum-users.domain=contoso.example"))
        .contains("smtp-enum-users")
        .doesNotContain("alice");
  }
}
