package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.shell.lang.PsObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the server's network tells of itself, with ports 25 and 587 open. */
class NetworkCmdletsTest {
  private static final IpAddress SERVER = IpAddress.parse("192.0.2.10");

  private record Fixed(String machine, IpAddress address) implements Network {
    @Override
    public Socket connect(String host, int port) throws IOException {
      throw new ConnectException("Nobody is at home.");
    }

    @Override
    public List<Integer> ports(IpAddress of) {
      return of.equals(address) ? List.of(25, 587) : List.of();
    }

    @Override
    public List<Answer> resolve(String name, String type) {
      return List.of();
    }
  }

  private static FakeCall run(String name, Object... parameters) {
    return NetworkCmdlets.of(new Fixed("EX01", SERVER), Path.of(".")).stream()
        .filter(cmdlet -> cmdlet.spec().name().equals(name))
        .findFirst()
        .map(
            cmdlet -> {
              FakeCall call = new FakeCall(cmdlet.spec(), parameters);
              cmdlet.start(call).process();
              return call;
            })
        .orElseThrow();
  }

  @Test
  void listeningPortsAreConnectionsInTheStateListen() {
    PsObject found =
        run("Get-NetTCPConnection", "LocalPort", List.of(587, 2525), "State", "listen").only();

    assertThat(found.property("LocalPort")).isEqualTo(587);
    assertThat(found.property("LocalAddress")).isEqualTo("192.0.2.10");
    assertThat(run("Get-NetTCPConnection").output).hasSize(2);
  }

  @Test
  void aPortWithoutAListenerIsAnErrorThatNamesIt() {
    FakeCall none = run("Get-NetTCPConnection", "LocalPort", 26);

    assertThat(none.output).isEmpty();
    assertThat(none.message())
        .isEqualTo(
            "No MSFT_NetTCPConnection objects found with property 'LocalPort' equal to '26'."
                + "  Verify the value of the property and retry.");
  }

  @Test
  void aRefusedConnectionIsFollowedByAPing() {
    FakeCall refused = run("Test-NetConnection", "ComputerName", "192.0.2.20", "Port", 25);

    assertThat(refused.warnings).containsExactly("TCP connect to (192.0.2.20 : 25) failed");
    assertThat(refused.only().property("TcpTestSucceeded")).isEqualTo(false);
    assertThat(refused.only().property("PingSucceeded")).isEqualTo(true);
  }

  @Test
  void aNameThatNobodyHasIsSaidToBeOne() {
    FakeCall unknown = run("Test-NetConnection", "ComputerName", "nobody", "Port", 25);

    assertThat(unknown.warnings).containsExactly("Name resolution of nobody failed");
    assertThat(unknown.only().property("PingSucceeded")).isEqualTo(false);
  }
}
