package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.smtp.host.PortException;
import dev.relaylab.server.smtp.host.PortMap;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/** The port plan that a person can do in the head. */
class ServerPortsTest {
  private static final IpAddress SERVER = IpAddress.parse("192.0.2.10");
  private static final IpAddress PARTNER = IpAddress.parse("198.51.100.25");

  @Test
  void addsTenThousandOnTheTwinAndTwentyThousandForTheProxyPort() {
    PortMap usual = ServerPorts.of(10_000, false, true, SERVER);

    assertThat(usual.listen(SERVER, 25)).isEqualTo(at("127.0.2.10", 10_025));
    assertThat(usual.listen(PARTNER, 25)).isEqualTo(at("127.51.100.25", 10_025));
    assertThat(usual.proxyListen(SERVER, 25)).isEqualTo(at("127.0.0.1", 20_025));
  }

  @Test
  void takesTheTruePortsOnTheTwin() {
    PortMap real = ServerPorts.of(10_000, true, true, SERVER);

    assertThat(real.listen(SERVER, 25)).isEqualTo(at("127.0.2.10", 25));
    assertThat(real.proxyListen(SERVER, 25)).isEqualTo(at("127.0.0.1", 20_025));
  }

  @Test
  void givesOthersThanTheServerAFreePortWhereThereAreNoTwins() {
    PortMap single = ServerPorts.of(10_000, false, false, SERVER);

    assertThat(single.listen(SERVER, 2525)).isEqualTo(at("127.0.0.1", 12_525));
    assertThat(single.proxyListen(SERVER, 2525)).isEqualTo(at("127.0.0.1", 22_525));
    assertThat(single.listen(PARTNER, 25)).isEqualTo(at("127.0.0.1", 0));
    assertThat(single.proxyListen(PARTNER, 25)).isEqualTo(at("127.0.0.1", 0));
  }

  @Test
  void refusesAPortThatTheOffsetCarriesTooFar() {
    PortMap usual = ServerPorts.of(10_000, false, true, SERVER);

    assertThatThrownBy(() -> usual.listen(SERVER, 60_000))
        .isInstanceOf(PortException.class)
        .hasMessageContaining("70000")
        .hasMessageContaining("--offset");
    assertThatThrownBy(() -> usual.proxyListen(SERVER, 50_000)).isInstanceOf(PortException.class);
  }

  private static InetSocketAddress at(String host, int port) {
    return new InetSocketAddress(IpAddress.parse(host).toInetAddress(), port);
  }
}
