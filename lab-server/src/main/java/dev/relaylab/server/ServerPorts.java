package dev.relaylab.server;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.smtp.host.PortException;
import dev.relaylab.server.smtp.host.PortMap;
import dev.relaylab.server.smtp.host.Twins;
import java.net.InetSocketAddress;

/** Where the lab's endpoints really are, by the port plan a person chose. */
final class ServerPorts {
  private static final IpAddress LOOPBACK = IpAddress.parse("127.0.0.1");

  private ServerPorts() {}

  /**
   * The plan with twins where the system has them, else everything on 127.0.0.1.
   *
   * @param offset what is added to an Exchange port; the PROXY port has as much again plus 10000
   */
  static PortMap of(int offset, boolean realPorts, boolean twins, IpAddress server) {
    return new PortMap() {
      @Override
      public InetSocketAddress listen(IpAddress address, int port) {
        if (!twins) {
          return at(LOOPBACK, address.equals(server) ? port + offset : 0);
        }
        return at(Twins.twinOf(address), realPorts ? port : port + offset);
      }

      @Override
      public InetSocketAddress proxyListen(IpAddress address, int port) {
        return at(LOOPBACK, twins || address.equals(server) ? port + offset + 10_000 : 0);
      }
    };
  }

  private static InetSocketAddress at(IpAddress address, int port) {
    if (port > 65_535) {
      throw new PortException(
          "Port "
              + port
              + " does not exist: the lab adds its offset to every port, and 10000 more for the PROXY port. Choose a lower port, or a lower offset with lab up --offset N.");
    }
    return new InetSocketAddress(address.toInetAddress(), port);
  }
}
