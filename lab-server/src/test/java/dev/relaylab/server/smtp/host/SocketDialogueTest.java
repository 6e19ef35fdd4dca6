package dev.relaylab.server.smtp.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.transport.MessageSink;
import dev.relaylab.server.transport.SubmittedMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many sessions in one thread: what one of them waits for keeps no other waiting. */
class SocketDialogueTest {
  private static final String MESSAGE =
      "EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<alice@contoso.example>\r\nDATA\r\nSubject: x\r\n\r\nx\r\n.\r\n";
  private final Organisation relay = unlimited(Labs.named("relay"));
  private final Labs.Kept kept = new Labs.Kept();
  private final CountDownLatch disk = new CountDownLatch(1);
  private final CountDownLatch committing = new CountDownLatch(1);
  private final List<Socket> clients = new ArrayList<>();
  private Listeners listeners;

  private static Organisation unlimited(Organisation organisation) {
    AdObject front = organisation.receiveConnector("Default Frontend EX01").orElseThrow().object();
    return organisation.put(
        front
            .with(ReceiveConnectorSchema.MAX_INBOUND_CONNECTION_PER_SOURCE, Unlimited.none())
            .with(ReceiveConnectorSchema.MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE, 100));
  }

  private void open(Pause pause) {
    open(kept, pause);
  }

  private void open(MessageSink sink, Pause pause) {
    listeners =
        new Listeners(PortMap.ephemeral(), Labs.services(sink), () -> relay, Labs.tls(), pause);
    listeners.follow(relay);
  }

  /** A sink whose disk is slow for the first message alone. */
  private MessageSink.Acceptance slowly(SubmittedMessage message) {
    if (committing.getCount() > 0) {
      committing.countDown();
      try {
        disk.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    return kept.accept(message);
  }

  @AfterEach
  void close() throws IOException {
    disk.countDown();
    for (Socket client : clients) {
      client.close();
    }
    listeners.close();
  }

  private Socket client(InetSocketAddress server) throws IOException {
    Socket socket = new Socket(server.getAddress(), server.getPort());
    socket.setSoTimeout(10_000);
    socket.setTcpNoDelay(true);
    clients.add(socket);
    return socket;
  }

  private Socket client() throws IOException {
    return client(listeners.on(25).orElseThrow().listen());
  }

  private static void send(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  /** Reads up to the end of a line that begins so. */
  private static String hear(Socket client, String beginning) throws IOException {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    for (int c = client.getInputStream().read(); c >= 0; c = client.getInputStream().read()) {
      heard.write(c);
      String text = heard.toString(ISO_8859_1);
      if (text.endsWith("\r\n")
          && text.substring(text.lastIndexOf('\n', text.length() - 2) + 1).startsWith(beginning)) {
        break;
      }
    }
    return heard.toString(ISO_8859_1);
  }

  private static String rest(Socket client) throws IOException {
    return new String(client.getInputStream().readAllBytes(), ISO_8859_1);
  }

  private void anotherSessionIsServed() throws IOException {
    try (Socket other = client()) {
      send(other, MESSAGE + "QUIT\r\n");
      assertThat(rest(other)).contains("354 ").contains("250 2.6.0").endsWith("channel\r\n");
    }
  }

  @Test
  void aClientThatClosesItsHalfHearsAllTheSame() throws IOException {
    open(Pause.NONE);
    Socket client = client();
    send(client, MESSAGE + "NOOP\r\n");
    client.shutdownOutput();
    assertThat(rest(client)).contains("250 2.6.0").endsWith("250 2.0.0 OK\r\n");
    assertThat(kept.messages()).hasSize(1);
  }

  @Test
  void aClientThatDoesNotReadKeepsNobodyWaiting() throws IOException {
    open(Pause.NONE);
    Socket deaf = client();
    int times = 40_000;
    Thread sender =
        new Thread(
            () -> {
              try {
                send(deaf, "HELO x\r\n" + "VRFY alice\r\n".repeat(times) + "QUIT\r\n");
              } catch (IOException gone) {
                Thread.currentThread().interrupt();
              }
            });
    sender.start();
    anotherSessionIsServed();
    assertThat(rest(deaf).lines().filter(line -> line.startsWith("252 ")).count()).isEqualTo(times);
    Awaitility.await().until(() -> !sender.isAlive());
  }

  @Test
  void aTarpitHoldsItsOwnClientAlone() throws IOException {
    open(delay -> Duration.ofDays(1));
    Socket tarpitted = client();
    send(tarpitted, "HELO x\r\nMAIL FROM:<>\r\nRCPT TO:<bob@partner.example>\r\nQUIT\r\n");
    hear(tarpitted, "250 2.1.0");
    anotherSessionIsServed();
    Awaitility.await().until(() -> listeners.sessions() == 1);
  }

  @Test
  void aTarpitEndsWithTheReply() throws IOException {
    open(delay -> Duration.ofMillis(delay.toSeconds()));
    Socket client = client();
    send(client, "HELO x\r\nMAIL FROM:<>\r\nRCPT TO:<bob@partner.example>\r\nQUIT\r\n");
    assertThat(rest(client)).contains("550 5.7.54").contains("221 2.0.0");
  }

  @Test
  void aSlowDiskKeepsNobodyElseWaiting() throws Exception {
    open(this::slowly, Pause.NONE);
    Socket client = client();
    send(client, MESSAGE + "NOOP\r\nQUIT\r\n");
    committing.await();
    anotherSessionIsServed();
    disk.countDown();
    assertThat(rest(client)).contains("250 2.6.0").contains("250 2.0.0 OK\r\n221 2.0.0");
    assertThat(kept.messages()).hasSize(2);
  }

  @Test
  void aClientGoneWhileItsMessageIsHandedOverEndsItsSession() throws Exception {
    open(this::slowly, Pause.NONE);
    Socket client = client();
    send(client, MESSAGE);
    committing.await();
    client.setSoLinger(true, 0);
    client.close();
    disk.countDown();
    Awaitility.await().until(() -> listeners.sessions() == 0);
    assertThat(kept.messages()).hasSize(1);
  }

  @Test
  void stoppingEndsSessionsInEveryState() throws Exception {
    open(this::slowly, delay -> Duration.ofDays(1));
    Socket idle = client();
    Socket tarpitted = client();
    Socket heading = client(listeners.on(25).orElseThrow().proxyListen());
    Socket secured = client();
    Socket sending = client();
    send(tarpitted, "HELO x\r\nMAIL FROM:<>\r\nRCPT TO:<bob@partner.example>\r\n");
    hear(tarpitted, "250 2.1.0");
    send(heading, "PROXY TCP4 192.0.2.40 ");
    send(secured, "EHLO x\r\nSTARTTLS\r\n");
    hear(secured, "220 2.0.0");
    SSLSocket tls = (SSLSocket) Labs.trustingAnything().createSocket(secured, "ex01", 25, true);
    send(tls, "NOOP\r\n");
    hear(tls, "250");
    send(sending, MESSAGE);
    committing.await();
    hear(idle, "220");
    assertThat(listeners.sessions()).isEqualTo(5);
    listeners.close();
    Awaitility.await().until(() -> listeners.sessions() == 1);
    assertThat(rest(idle) + rest(heading) + rest(tarpitted)).isEmpty();
    disk.countDown();
    Awaitility.await().until(() -> listeners.sessions() == 0);
    assertThat(kept.messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PROXY TCP4 203.0.113.9 192.0.2.10 4000 25\r\n",
        "\r\n\r\n\0\r\nQUIT\n\u0021\u0011\0\u000c\u00cb\0\u0071\u0009\u00c0\0\u0002\n\0\1\0\31"
      })
  void aHeaderInAnyPiecesWithTheCommandsBehindIt(String header) throws IOException {
    open(Pause.NONE);
    String input = header + "HELO x\r\nQUIT\r\n";
    for (int piece = 1; piece <= input.length(); piece += 1 + piece / 3) {
      try (Socket client = client(listeners.on(25).orElseThrow().proxyListen())) {
        for (int from = 0; from < input.length(); from += piece) {
          send(client, input.substring(from, Math.min(input.length(), from + piece)));
        }
        assertThat(rest(client)).contains("Hello [203.0.113.9]").contains("221 2.0.0");
      }
    }
  }

  @Test
  void whoWaitsHasNoThread() throws IOException {
    open(Pause.NONE);
    int idle = 500;
    for (int i = 0; i < idle; i++) {
      hear(client(), "220");
    }
    assertThat(listeners.sessions()).isEqualTo(idle);
    assertThat(
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("smtp session")))
        .hasSizeLessThan(100);
    anotherSessionIsServed();
  }
}
