package dev.relaylab.server.smtp.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyHeaderTest {

  private static ProxyHeader read(String text) throws IOException {
    return ProxyHeader.read(ByteBuffer.wrap(text.getBytes(ISO_8859_1)));
  }

  @Test
  void versionOneAsAPersonTypesIt() throws IOException {
    ByteBuffer in =
        ByteBuffer.wrap("PROXY TCP4 203.0.113.9 192.0.2.10 4000 25\nEHLO x".getBytes(ISO_8859_1));
    assertThat(ProxyHeader.read(in))
        .isEqualTo(new ProxyHeader(IpAddress.parse("203.0.113.9"), 4000));
    assertThat(ISO_8859_1.decode(in).toString()).isEqualTo("EHLO x");
  }

  @Test
  void unknownNamesNoOne() throws IOException {
    assertThat(read("PROXY UNKNOWN ffff:f...f:ffff ffff:f...f:ffff 65535 65535\r\n").source())
        .isNull();
    assertThat(read("\r\n\r\n\0\r\nQUIT\n\u0020\0\0\0").source()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EHLO x\r\n",
        "PROXY\r\n",
        "PROXY TCP4 203.0.113.9\r\n",
        "PROXY TCP4 2001:db8::1 192.0.2.10 1 25\r\n",
        "PROXY TCP4 203.0.113.300 192.0.2.10 1 25\r\n",
        "PROXY TCP4 203.0.113.9 192.0.2.10 99999 25\r\n",
        "\r\n\r\n\0\r\nQUIT\n\u0011\u0011\0\u000c"
      })
  void anythingElseIsNoHeader(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(ProtocolException.class);
  }

  @Test
  void mutatedHeadersAreTakenOrRefusedAndNothingElse() {
    String[] seeds = {
      "PROXY TCP6 2001:db8::7 2001:db8::10 1234 25\r\n",
      "\r\n\r\n\0\r\nQUIT\n\u0021\u0011\0\u000c\u00cb\0\u0071\u0009\u00c0\0\u0002\n\0\1\0\2"
    };
    for (long number = 0; number < 20_000; number++) {
      SplittableRandom random = new SplittableRandom(number);
      StringBuilder text = new StringBuilder(seeds[random.nextInt(2)]);
      for (int i = random.nextInt(4); i >= 0; i--) {
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
      }
      try {
        ProxyHeader header = read(text.toString());
        assertThat(header == null || header.port() >= 0 && header.port() <= 65_535).isTrue();
      } catch (IOException refused) {
        assertThat(refused).isNotNull();
      }
    }
  }
}
