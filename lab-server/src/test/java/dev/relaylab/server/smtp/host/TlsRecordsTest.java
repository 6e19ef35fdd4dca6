package dev.relaylab.server.smtp.host;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.smtp.Labs;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.SplittableRandom;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TLS records cut anywhere are read as they were meant; harmed ones end the session alone. */
class TlsRecordsTest {
  private static final int CASES = Boolean.getBoolean("relaylab.long") ? 2_000 : 60;
  private static final String PROBE =
      "EHLO x\r\nMAIL FROM:<a@x.example>\r\nRCPT TO:<alice@contoso.example>\r\nQUIT\r\n";
  private Listeners listeners;

  @BeforeEach
  void open() {
    Organisation fresh = FreshInstall.contoso();
    AdObject front = fresh.receiveConnector("Default Frontend EX01").orElseThrow().object();
    Organisation impatient =
        fresh.put(
            front.with(
                ReceiveConnectorSchema.CONNECTION_INACTIVITY_TIMEOUT, Duration.ofSeconds(1)));
    listeners =
        new Listeners(
            PortMap.ephemeral(),
            Labs.services(new Labs.Kept()),
            () -> impatient,
            Labs.tls(),
            Pause.NONE);
    listeners.follow(impatient);
  }

  @AfterEach
  void close() {
    listeners.close();
  }

  /** A socket that hands on what is written through a stream of its own. */
  private final class Client extends Socket {
    private final SplittableRandom random;
    private int harmAt = Integer.MAX_VALUE;

    Client(SplittableRandom random) throws IOException {
      InetSocketAddress server = listeners.on(25).orElseThrow().listen();
      this.random = random;
      setTcpNoDelay(true);
      connect(server);
      setSoTimeout(10_000);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return new FilterOutputStream(super.getOutputStream()) {
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          for (int from = offset; from < offset + length; ) {
            int to = Math.min(offset + length, from + 1 + random.nextInt(100));
            piece(bytes, from, to);
            from = to;
          }
        }

        private void piece(byte[] bytes, int from, int to) throws IOException {
          byte[] piece = java.util.Arrays.copyOfRange(bytes, from, to);
          harmAt -= piece.length;
          if (harmAt < 0) {
            piece[random.nextInt(piece.length)] ^= (byte) (1 + random.nextInt(255));
            harmAt = Integer.MAX_VALUE;
          }
          out.write(piece);
        }
      };
    }

    /** Goes as far as STARTTLS, and then over it. */
    SSLSocket secured() throws IOException {
      startTls();
      return (SSLSocket) Labs.trustingAnything().createSocket(this, "ex01", getPort(), true);
    }

    void startTls() throws IOException {
      super.getOutputStream().write("EHLO x\r\nSTARTTLS\r\n".getBytes(US_ASCII));
      StringBuilder heard = new StringBuilder();
      while (!heard.toString().endsWith("220 2.0.0 SMTP server ready\r\n")) {
        heard.append((char) getInputStream().read());
      }
    }
  }

  private static String probe(SSLSocket secure, SplittableRandom random) throws IOException {
    byte[] bytes = PROBE.getBytes(US_ASCII);
    for (int from = 0; from < bytes.length; ) {
      int length = Math.min(bytes.length - from, 1 + random.nextInt(bytes.length));
      secure.getOutputStream().write(bytes, from, length);
      from += length;
    }
    InputStream in = secure.getInputStream();
    return new String(in.readAllBytes(), US_ASCII);
  }

  @Test
  void recordsCutAnywhereAreUnderstood() throws IOException {
    for (int number = 0; number < CASES; number++) {
      SplittableRandom random = new SplittableRandom(number);
      try (SSLSocket secure = new Client(random).secured()) {
        secure.setEnabledProtocols(new String[] {number % 2 == 0 ? "TLSv1.3" : "TLSv1.2"});
        assertThat(probe(secure, random))
            .as("case %d", number)
            .contains("250 2.1.5 Recipient OK\r\n221 2.0.0 Service closing");
      }
    }
  }

  @Test
  void whoIsSilentInTheHandshakeIsNotWaitedForLongerThanElsewhere() throws IOException {
    try (Client silent = new Client(new SplittableRandom(1))) {
      silent.startTls();

      assertThat(silent.getInputStream().read()).isEqualTo(-1);
    }
    Awaitility.await().until(() -> listeners.sessions() == 0);
  }

  /** A harmed length may promise more than comes: then the server's patience ends the session. */
  @Test
  void harmedRecordsEndTheirSessionAndNoOther() throws IOException {
    for (int number = 0; number < CASES; number++) {
      SplittableRandom random = new SplittableRandom(number);
      Client client = new Client(random);
      client.harmAt = random.nextInt(600);
      try (SSLSocket secure = client.secured()) {
        assertThat(probe(secure, random)).as("case %d", number).isNotNull();
      } catch (IOException refused) {
        assertThat(refused).isNotInstanceOf(java.net.SocketTimeoutException.class);
      }
    }
    Awaitility.await().until(() -> listeners.sessions() == 0);
    SplittableRandom random = new SplittableRandom(1);
    try (SSLSocket secure = new Client(random).secured()) {
      assertThat(probe(secure, random)).contains("221 2.0.0");
    }
  }
}
