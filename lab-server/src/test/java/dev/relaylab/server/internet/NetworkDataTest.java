package dev.relaylab.server.internet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.smtp.host.Listening;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkDataTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherProcessReachesTheLabByItsData(boolean twins) throws IOException {
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), twins)) {
      Listening server = lab.network.at(AddressPlan.EX01.address(), 25).orElseThrow();
      List<Map<String, Object>> data = NetworkData.of(List.of(server));
      assertThat(data.get(0))
          .containsEntry("endpoint", "192.0.2.10:25")
          .containsKeys("listen", "proxyListen");

      Network told = NetworkData.network(data);
      assertThat(told.at(AddressPlan.EX01.address(), 25)).contains(server);
      Dialler dialler = new Dialler(Zones.standard(), told, twins);
      try (SmtpTalk talk =
          SmtpTalk.of(dialler.dial(AddressPlan.STRANGER, "mail.contoso.example", 25, 5000))) {
        assertThat(talk.greeting()).startsWith("220 ex01.contoso.example");
        assertThat(talk.say("EHLO x"))
            .startsWith("250-ex01.contoso.example Hello [203.0.113.9]")
            .endsWith("250 XRDST");
        assertThat(talk.say("QUIT")).startsWith("221");
        assertThat(talk.say("NOOP")).isEmpty();
      }
    }
  }

  @Test
  void whatIsNoEndpointIsNamed() {
    assertThatThrownBy(() -> NetworkData.network(List.of(Map.of("endpoint", "nowhere"))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("nowhere");
  }
}
