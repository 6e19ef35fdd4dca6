package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * A socket of a machine of the lab: what it is told to connect to is an endpoint of the lab's
 * world. The only socket in the lab that connects to anything.
 */
final class LabSocket extends Socket {
  private final Dialler dialler;
  private final OutboundGuard guard;
  private final IpAddress from;

  LabSocket(Dialler dialler, OutboundGuard guard, IpAddress from) {
    this.dialler = dialler;
    this.guard = guard;
    this.from = from;
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    InetSocketAddress wanted = (InetSocketAddress) endpoint;
    IpAddress address =
        wanted.isUnresolved()
            ? dialler.resolve(from, wanted.getHostString())
            : IpAddress.of(wanted.getAddress());
    Route route = dialler.route(from, address, wanted.getPort());
    guard.check(route.remote());
    if (route.source() != null) {
      OutboundGuard.checkLoopback(route.source());
      super.bind(route.source());
    }
    super.connect(route.remote(), timeout);
    setTcpNoDelay(true);
    getOutputStream().write(route.header());
  }
}
