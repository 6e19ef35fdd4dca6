package dev.relaylab.server.internet;

import java.net.InetSocketAddress;

/**
 * The one guard that every outbound connection of the lab passes: it may go to a listener of this
 * lab on loopback, and nowhere else.
 */
public final class OutboundGuard {
  private final Network network;

  public OutboundGuard(Network network) {
    this.network = network;
  }

  /**
   * Lets a connection to a real endpoint through, or does not.
   *
   * @throws DialException when the endpoint is no listener of this lab on loopback
   */
  public void check(InetSocketAddress remote) throws DialException {
    checkLoopback(remote);
    if (!network.owns(remote)) {
      throw DialException.outside(text(remote) + " is no listener of this lab");
    }
  }

  /**
   * Lets a real endpoint be listened on or bound, or does not.
   *
   * @throws DialException when it is not on loopback
   */
  static void checkLoopback(InetSocketAddress endpoint) throws DialException {
    if (endpoint.isUnresolved() || !endpoint.getAddress().isLoopbackAddress()) {
      throw DialException.outside(text(endpoint) + " is outside the lab");
    }
  }

  private static String text(InetSocketAddress endpoint) {
    String host =
        endpoint.isUnresolved() ? endpoint.getHostString() : endpoint.getAddress().getHostAddress();
    return host + ":" + endpoint.getPort();
  }
}
