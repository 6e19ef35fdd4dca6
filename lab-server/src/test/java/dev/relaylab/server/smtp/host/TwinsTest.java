package dev.relaylab.server.smtp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.IpAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinsTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.40, 127.0.2.40",
    "192.0.2.10, 127.0.2.10",
    "203.0.113.9, 127.0.113.9",
    "198.51.100.25, 127.51.100.25"
  })
  void goBothWays(String documentation, String loopback) {
    assertThat(Twins.twinOf(IpAddress.parse(documentation))).isEqualTo(IpAddress.parse(loopback));
    assertThat(Twins.documentationOf(IpAddress.parse(loopback)))
        .isEqualTo(IpAddress.parse(documentation));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 192.0.2.100",
    "127.9.9.9, 192.0.2.100",
    "::1, 192.0.2.100",
    "203.0.113.77, 203.0.113.77",
    "2001:db8::5, 2001:db8::5"
  })
  void otherLoopbackIsTheDesk(String real, String documentation) {
    assertThat(Twins.documentationOf(IpAddress.parse(real)))
        .isEqualTo(IpAddress.parse(documentation));
  }
}
