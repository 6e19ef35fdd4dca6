package dev.relaylab.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.SendConnectorSchema.TlsAuthLevel;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.smtp.tls.LabTls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Send connector demands of TLS, with real handshakes. */
@Timeout(60)
class SmtpCourierTlsTest {
  private static final Server HOST =
      new Server("MX", "mx.partner.example", IpAddress.parse("198.51.100.25"), "PARTNER", "dc");
  @TempDir Path ours;
  @TempDir Path theirs;
  private CompletableFuture<Void> serving = CompletableFuture.completedFuture(null);

  @AfterEach
  void served() throws Exception {
    serving.get(30, TimeUnit.SECONDS);
  }

  /** A host whose certificate is signed by the authority of a folder. */
  private Courier.Hop host(Path authority, TlsDemand demand) throws IOException {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    serving =
        CompletableFuture.runAsync(
            () -> {
              try (server;
                  Socket plain = server.accept()) {
                serve(plain, authority, true);
              } catch (IOException refused) {
                // The client has broken off the handshake; the test looks at its side.
              }
            });
    return new Courier.Hop(
        "mx.partner.example",
        IpAddress.parse("127.0.0.1"),
        server.getLocalPort(),
        "ex01",
        false,
        demand,
        null);
  }

  private static void serve(Socket socket, Path authority, boolean plain) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    if (plain) {
      say(socket, "220 mx");
    }
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      switch (line.split(" ")[0]) {
        case "EHLO" -> say(socket, plain ? "250-mx\r\n250 STARTTLS" : "250 mx");
        case "STARTTLS" -> {
          say(socket, "220 go");
          ReceiveConnector any = FreshInstall.contoso().receiveConnectors().get(0);
          serve(new LabTls(authority, HOST).start(socket, any), authority, false);
          return;
        }
        case "DATA" -> {
          say(socket, "354 go");
          while (!".".equals(in.readLine())) {
            Thread.onSpinWait();
          }
          say(socket, plain ? "250 in the clear" : "250 encrypted");
        }
        default -> say(socket, "250 ok");
      }
    }
  }

  private static void say(Socket socket, String reply) throws IOException {
    socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private String send(Courier.Hop hop) throws IOException {
    SmtpCourier courier =
        new SmtpCourier(
            SocketFactory.getDefault(), () -> new LabTls(ours, Server.EX01).authorities());
    Envelope.Recipient to = new Envelope.Recipient("x@partner.example", Set.of(), null);
    Envelope envelope = new Envelope("a@contoso.example", null, null, "7BIT", false, List.of(to));
    try (Courier.Conversation conversation = courier.open(hop)) {
      return conversation
          .hand(envelope, "Subject: x\r\n\r\nx\r\n".getBytes(StandardCharsets.UTF_8))
          .replies()
          .get("x@partner.example")
          .text();
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none,none,true,encrypted",
        "none,none,false,encrypted",
        "EncryptionOnly,none,false,encrypted",
        "CertificateValidation,none,true,encrypted",
        "CertificateValidation,none,false,UntrustedRoot",
        "DomainValidation,mx.partner.example,true,encrypted",
        "DomainValidation,*.partner.example,true,encrypted",
        "DomainValidation,mx.fabrikam.example,true,SubjectMismatch",
        "DomainValidation,mx.partner.example,false,UntrustedRoot"
      })
  void theCertificateIsLookedAtAsCloselyAsDemanded(
      TlsAuthLevel level, String domain, boolean known, String told) throws IOException {
    Courier.Hop hop =
        host(known ? ours : theirs, new TlsDemand(level != null, false, level, domain));
    if (told.equals("encrypted")) {
      assertThat(send(hop)).isEqualTo(told);
    } else {
      assertThatThrownBy(() -> send(hop))
          .isInstanceOf(Courier.Unwilling.class)
          .hasMessage("454 4.7.5 Certificate validation failure, Reason:" + told);
    }
  }

  @Test
  void ignoredTlsIsNotStarted() throws IOException {
    assertThat(send(host(theirs, TlsDemand.NEVER))).isEqualTo("in the clear");
  }
}
