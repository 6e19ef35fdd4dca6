package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.control.LabControl.Script;
import dev.relaylab.server.control.LabControl.ShellTerminal;
import dev.relaylab.server.journal.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator stops with Stop-Service does stop. */
@Timeout(60)
class TransportServicesTest {
  private static final int OFFSET = 18_900;

  @TempDir Path folder;
  private ExchangeLab lab;

  @BeforeEach
  void start() {
    Workspace workspace = new Workspace(folder);
    workspace.prepare();
    workspace.change(properties -> properties.withPortOffset(OFFSET));
    lab = ExchangeLab.start(workspace, new LabSettings(true, false, false));
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  private void shell(String command) {
    ShellTerminal silent =
        new ShellTerminal() {
          @Override
          public void out(String text) {}

          @Override
          public void err(String text) {}

          @Override
          public String ask(String question) {
            return null;
          }
        };
    assertThat(lab.shell(new Script("", command, "line", 120, true), silent)).isZero();
  }

  private InetSocketAddress at(int port) {
    return lab.endpoint(port).orElseThrow();
  }

  private static String answers(InetSocketAddress server, String lines) throws IOException {
    try (Socket client = new Socket()) {
      client.connect(server, 5_000);
      client.setSoTimeout(10_000);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      StringBuilder heard = new StringBuilder(in.readLine()).append('\n');
      for (String line : lines.split("\n")) {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        if (!line.startsWith("Subject") && !line.isEmpty()) {
          heard.append(in.readLine()).append('\n');
        }
      }
      return heard.toString();
    }
  }

  private static final String MESSAGE =
      "HELO printer\nMAIL FROM:<a@partner.example>\nRCPT TO:<alice@contoso.example>\nDATA\n"
          + "Subject: x\n\n.\nQUIT";

  @Test
  void stoppedFrontEndListensNoMore() throws IOException {
    InetSocketAddress twentyFive = at(25);
    shell("Stop-Service MSExchangeFrontEndTransport");

    assertThatThrownBy(() -> answers(twentyFive, "QUIT")).isInstanceOf(ConnectException.class);
    assertThat(lab.endpoint(587)).isEmpty();
    assertThat(lab.endpoint(2525)).isPresent();

    shell("Start-Service MSExchangeFrontEndTransport");
    assertThat(answers(at(25), "QUIT")).startsWith("220 ").contains("221 2.0.0");
  }

  @Test
  void stoppedTransportTakesNothingFromTheFrontEnd() throws IOException {
    shell("net stop MSExchangeTransport");

    assertThat(lab.endpoint(2525)).isEmpty();
    assertThat(answers(at(25), MESSAGE))
        .contains("250 2.1.5 Recipient OK")
        .contains("451 4.7.0 Temporary server error. Please try again later. PRX1");
    assertThat(lab.mail("alice@contoso.example")).isEmpty();

    shell("Restart-Service MSExchangeTransport");
    assertThat(answers(at(25), MESSAGE)).contains("Queued mail for delivery");
    Awaitility.await()
        .untilAsserted(() -> assertThat(lab.mail("alice@contoso.example")).hasSize(1));
  }
}
