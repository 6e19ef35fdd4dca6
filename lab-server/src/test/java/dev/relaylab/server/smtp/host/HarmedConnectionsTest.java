package dev.relaylab.server.smtp.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.random.Mutations;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.SplittableRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Whatever a connection to a PROXY port begins with, it is answered or closed. */
class HarmedConnectionsTest {
  private static final int CASES = Boolean.getBoolean("relaylab.long") ? 20_000 : 1_000;
  private static final String[] HEADERS = {
    "PROXY TCP4 192.0.2.40 192.0.2.10 4000 25\r\n",
    "PROXY TCP6 2001:db8::7 2001:db8::10 1234 25\r\n",
    "PROXY UNKNOWN\r\n",
    "\r\n\r\n\0\r\nQUIT\n\u0021\u0011\0\u000c\u00cb\0\u0071\u0009\u00c0\0\u0002\n\0\1\0\2",
    "\r\n\r\n\0\r\nQUIT\n\u0020\0\0\0"
  };

  @Test
  void everyBeginningGetsAReplyOrAClose() throws IOException {
    Organisation relay = Labs.named("relay");
    try (Listeners listeners =
        new Listeners(
            PortMap.ephemeral(),
            Labs.services(new Labs.Kept()),
            () -> relay,
            Labs.tls(),
            Pause.NONE)) {
      listeners.follow(relay);
      InetSocketAddress proxied = listeners.on(25).orElseThrow().proxyListen();
      for (int number = 0; number < CASES; number++) {
        SplittableRandom random = new SplittableRandom(number);
        String heard = heard(proxied, random);
        assertThat(heard).as("case %d", number).matches("(?s)(\\d{3}[ -][^\r\n]*\r\n)*(lost)?");
      }
      Awaitility.await().until(() -> listeners.sessions() == 0);
    }
  }

  /** Sends a beginning, sometimes only half of it, and reads until the server closes. */
  private static String heard(InetSocketAddress server, SplittableRandom random)
      throws IOException {
    byte[] header = HEADERS[random.nextInt(HEADERS.length)].getBytes(ISO_8859_1);
    if (random.nextBoolean()) {
      header = Mutations.of(random, new String(header, ISO_8859_1));
    }
    try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(header, 0, random.nextInt(4) == 0 ? header.length / 2 : header.length);
      socket.getOutputStream().write("EHLO x\r\nQUIT\r\n".getBytes(ISO_8859_1));
      socket.shutdownOutput();
      StringBuilder heard = new StringBuilder();
      try {
        for (int c = socket.getInputStream().read(); c >= 0; c = socket.getInputStream().read()) {
          heard.append((char) c);
        }
      } catch (SocketException reset) {
        heard.append("lost");
      }
      return heard.toString();
    } catch (SocketException closedWhileWriting) {
      return "lost";
    }
  }
}
