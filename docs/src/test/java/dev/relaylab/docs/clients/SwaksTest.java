package dev.relaylab.docs.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.docs.clients.Program.Ended;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** swaks, in every way it can reach the server, gets what the lab foresees. */
class SwaksTest {
  /** swaks: no recipient was accepted. */
  private static final int NO_RECIPIENT = 24;

  /** swaks: TLS was asked for and did not come about. */
  private static final int NO_TLS = 29;

  @TempDir static Path folder;
  private static ClientLab lab;

  @BeforeAll
  static void up() {
    lab = ClientLab.up(folder, 15_000);
  }

  @AfterAll
  static void down() {
    lab.close();
  }

  private static Ended swaks(String twin, int port, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "swaks",
                "--server",
                ClientLab.SERVER + ":" + lab.port(port),
                "--local-interface",
                twin,
                "--ehlo",
                "client.example"));
    command.addAll(List.of(more));
    return Program.run(command.toArray(String[]::new));
  }

  @Test
  void theTwinItComesFromDecides() {
    Ended stranger =
        swaks(ClientLab.STRANGER, 25, "--from", "a@x.example", "--to", ClientLab.FOREIGN);
    assertThat(stranger.status()).as(stranger.text()).isEqualTo(NO_RECIPIENT);
    assertThat(stranger.text())
        .contains("Hello [203.0.113.9]")
        .contains("<** " + lab.foresees("203.0.113.9", 25, "a@x.example", ClientLab.FOREIGN));

    Ended printer =
        swaks(ClientLab.PRINTER, 25, "--from", "a@x.example", "--to", ClientLab.FOREIGN);
    assertThat(printer.status()).as(printer.text()).isZero();
    assertThat(printer.text())
        .contains("Hello [192.0.2.40]")
        .contains("<-  " + lab.foresees("192.0.2.40", 25, "a@x.example", ClientLab.FOREIGN))
        .contains("Queued mail for delivery");
  }

  @Test
  void startTlsIsTrustedWithTheExportedAuthorityAndNotWithout() {
    Ended trusted =
        swaks(
            ClientLab.STRANGER,
            25,
            "--tls-verify",
            "--tls",
            "--tls-ca-path",
            lab.authority(),
            "--from",
            "a@x.example",
            "--to",
            "alice@contoso.example");
    assertThat(trusted.status()).as(trusted.text()).isZero();
    assertThat(trusted.text())
        .contains("peer DN=\"/CN=ex01.contoso.example\"")
        .contains("<~  " + lab.foresees("203.0.113.9", 25, "a@x.example", "alice@contoso.example"));

    Ended unknown =
        swaks(
            ClientLab.STRANGER,
            25,
            "--tls-verify",
            "--tls",
            "--from",
            "a@x.example",
            "--to",
            "alice@contoso.example");
    assertThat(unknown.status()).as(unknown.text()).isEqualTo(NO_TLS);
  }

  @Test
  void aUserSubmitsOn587AndOwnsOneAddressOnly() {
    for (String sender : List.of("alice@contoso.example", "bob@contoso.example")) {
      Ended sent =
          swaks(
              "127.0.2.51",
              587,
              "--tls",
              "--auth",
              "LOGIN",
              "--auth-user",
              "alice@contoso.example",
              "--auth-password",
              "Pa55word-alice",
              "--from",
              sender,
              "--to",
              ClientLab.FOREIGN);
      assertThat(sent.text())
          .contains("235 2.7.0 Authentication successful")
          .contains(
              lab.foresees(
                  "192.0.2.51", 587, sender, ClientLab.FOREIGN, "--auth", "alice@contoso.example"));
    }
  }

  @Test
  void pipelinedRecipientsAreAnsweredEachForItself() {
    Ended sent =
        swaks(
            ClientLab.STRANGER,
            25,
            "--pipeline",
            "--from",
            "a@x.example",
            "--to",
            "alice@contoso.example," + ClientLab.FOREIGN);
    assertThat(sent.status()).as(sent.text()).isZero();
    assertThat(sent.text())
        .contains(lab.foresees("203.0.113.9", 25, "a@x.example", "alice@contoso.example"))
        .contains("<** " + lab.foresees("203.0.113.9", 25, "a@x.example", ClientLab.FOREIGN))
        .contains("Queued mail for delivery");
  }

  @Test
  void theProxyPortTakesAnySourceInBothVersions() {
    for (String version : List.of("1", "2")) {
      for (String source : List.of("192.0.2.40", "203.0.113.77", "2001:db8::40")) {
        boolean v6 = source.contains(":");
        String family = version.equals("2") ? v6 ? "AF_INET6" : "AF_INET" : v6 ? "TCP6" : "TCP4";
        List<String> command =
            new ArrayList<>(
                List.of(
                    "swaks",
                    "--server",
                    "127.0.0.1:" + lab.proxyPort(25),
                    "--proxy-version",
                    version,
                    "--proxy-family",
                    family,
                    "--proxy-source",
                    source,
                    "--proxy-source-port",
                    "4000",
                    "--proxy-dest",
                    v6 ? "2001:db8::10" : "192.0.2.10",
                    "--proxy-dest-port",
                    "25",
                    "--from",
                    "a@x.example",
                    "--to",
                    ClientLab.FOREIGN,
                    "--quit-after",
                    "RCPT"));
        if (version.equals("2")) {
          command.addAll(List.of("--proxy-command", "PROXY", "--proxy-protocol", "STREAM"));
        }
        Ended probe = Program.run(command.toArray(String[]::new));
        assertThat(probe.text())
            .contains("Hello [" + source + "]")
            .contains(foreseenFrom(source, v6));
      }
    }
  }

  @Test
  void aServerShortOfResourcesTakesNoMailUntilItIsOver() {
    lab.ok("simulate", "pressure", "high");
    try {
      Ended refused =
          swaks(ClientLab.STRANGER, 25, "--from", "a@x.example", "--to", "alice@contoso.example");
      assertThat(refused.text()).contains("<** 452 4.3.1 Insufficient system resources");
    } finally {
      lab.ok("simulate", "pressure", "normal");
    }
    Ended taken =
        swaks(ClientLab.STRANGER, 25, "--from", "a@x.example", "--to", "alice@contoso.example");
    assertThat(taken.status()).as(taken.text()).isZero();
  }

  private static String foreseenFrom(String source, boolean v6) {
    return v6
        ? lab.foresees(source, 25, "a@x.example", ClientLab.FOREIGN, "--to-address", "2001:db8::10")
        : lab.foresees(source, 25, "a@x.example", ClientLab.FOREIGN);
  }
}
