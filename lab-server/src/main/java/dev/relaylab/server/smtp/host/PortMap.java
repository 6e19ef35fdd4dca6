package dev.relaylab.server.smtp.host;

import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.BiFunction;

/** Where on loopback an endpoint of the lab's world really listens. */
public interface PortMap {
  int OFFSET = 10_000;
  int PROXY_OFFSET = 20_000;

  /** The real endpoint; port 0 lets the system choose. */
  InetSocketAddress listen(IpAddress address, int port);

  /** The endpoint whose connections begin with a PROXY header; port 0 lets the system choose. */
  InetSocketAddress proxyListen(IpAddress address, int port);

  /** The lab's usual plan: the address's twin, port + 10000; PROXY at 127.0.0.1, port + 20000. */
  static PortMap twins() {
    return of((address, port) -> at(Twins.twinOf(address), port + OFFSET), PROXY_OFFSET);
  }

  /** The true ports on the twin, where the system allows it. */
  static PortMap realPorts() {
    return of((address, port) -> at(Twins.twinOf(address), port), PROXY_OFFSET);
  }

  /**
   * Everything on 127.0.0.1, for systems without the rest of 127.0.0.0/8: the server's ports as
   * usual, a free port for each endpoint of another host.
   */
  static PortMap singleLoopback(IpAddress server) {
    IpAddress loopback = IpAddress.parse("127.0.0.1");
    PortMap servers = of((address, port) -> at(loopback, port + OFFSET), PROXY_OFFSET);
    PortMap others = ephemeral(loopback);
    return new PortMap() {
      @Override
      public InetSocketAddress listen(IpAddress address, int port) {
        return (address.equals(server) ? servers : others).listen(address, port);
      }

      @Override
      public InetSocketAddress proxyListen(IpAddress address, int port) {
        return (address.equals(server) ? servers : others).proxyListen(address, port);
      }
    };
  }

  /** Free ports on the twins: as many labs side by side as wanted. */
  static PortMap ephemeral() {
    return new PortMap() {
      @Override
      public InetSocketAddress listen(IpAddress address, int port) {
        return at(Twins.twinOf(address), 0);
      }

      @Override
      public InetSocketAddress proxyListen(IpAddress address, int port) {
        return at(IpAddress.parse("127.0.0.1"), 0);
      }
    };
  }

  /** Free ports on one loopback address. */
  static PortMap ephemeral(IpAddress loopback) {
    return new PortMap() {
      @Override
      public InetSocketAddress listen(IpAddress address, int port) {
        return at(loopback, 0);
      }

      @Override
      public InetSocketAddress proxyListen(IpAddress address, int port) {
        return at(loopback, 0);
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

  private static PortMap of(
      BiFunction<IpAddress, Integer, InetSocketAddress> listen, int proxyOffset) {
    return new PortMap() {
      @Override
      public InetSocketAddress listen(IpAddress address, int port) {
        check(port);
        return listen.apply(address, port);
      }

      @Override
      public InetSocketAddress proxyListen(IpAddress address, int port) {
        check(port);
        return at(IpAddress.parse("127.0.0.1"), port + proxyOffset);
      }

      private void check(int port) {
        if (port + proxyOffset > 65_535) {
          throw new PortException(
              "The lab cannot listen on port "
                  + port
                  + ": it adds 10000 to a port, and 20000 for the PROXY port. Bind the connector to a port below 45536.");
        }
      }
    };
  }

  private static InetSocketAddress at(IpAddress address, int port) {
    return new InetSocketAddress(address.toInetAddress(), port);
  }
}
