package dev.relaylab.server.smtp.host;

import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.UnaryOperator;

/** Where on loopback an endpoint of the lab's world really listens. */
public interface PortMap {
  /** The real endpoint; port 0 lets the system choose. */
  InetSocketAddress listen(IpAddress address, int port);

  /** The endpoint whose connections begin with a PROXY header; port 0 lets the system choose. */
  InetSocketAddress proxyListen(IpAddress address, int port);

  /** Free ports on the twins: as many labs side by side as wanted. */
  static PortMap ephemeral() {
    return free(Twins::twinOf, IpAddress.parse("127.0.0.1"));
  }

  /** Free ports on one loopback address. */
  static PortMap ephemeral(IpAddress loopback) {
    return free(address -> loopback, loopback);
  }

  private static PortMap free(UnaryOperator<IpAddress> host, IpAddress proxies) {
    return new PortMap() {
      @Override
      public InetSocketAddress listen(IpAddress address, int port) {
        return new InetSocketAddress(host.apply(address).toInetAddress(), 0);
      }

      @Override
      public InetSocketAddress proxyListen(IpAddress address, int port) {
        return new InetSocketAddress(proxies.toInetAddress(), 0);
      }
    };
  }

  /** Whether this system lets a program bind a twin, as Linux and Windows do and macOS does not. */
  static boolean twinsAvailable() {
    InetAddress twin = Twins.twinOf(Twins.DESK).toInetAddress();
    try (ServerSocket probe = new ServerSocket(0, 1, twin)) {
      return probe.isBound();
    } catch (IOException refused) {
      return false;
    }
  }
}
