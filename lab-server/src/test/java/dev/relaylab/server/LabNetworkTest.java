package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.Machine;
import dev.relaylab.server.internet.Zones;
import dev.relaylab.server.shell.cmdlet.exchange.Network.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as the cmdlets of one machine resolve them. */
class LabNetworkTest {

  private static LabNetwork on(String address) {
    return new LabNetwork(
        new Machine("HERE", List.of(), IpAddress.parse(address), "tests"),
        Zones.standard(),
        null,
        (on, type, name) -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"ex01.contoso.example", "EX01", "ex01", "mail"})
  void aShortNameIsOneOfTheMachinesOwnDomain(String name) {
    LabNetwork server = on("192.0.2.10");

    assertThat(server.resolve(name, "A")).extracting(Answer::data).containsExactly("192.0.2.10");
    assertThat(server.resolve(name, "AAAA")).isEmpty();
  }

  @Test
  void nobodyElsesDomainIsSearched() {
    assertThat(on("203.0.113.9").resolve("ex01", "A")).isEmpty();
    assertThat(on("192.0.2.10").resolve("nobody", "A")).isEmpty();
  }
}
