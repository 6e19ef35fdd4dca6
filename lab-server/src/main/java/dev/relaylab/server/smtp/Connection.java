package dev.relaylab.server.smtp;

import dev.relaylab.server.directory.IpAddress;

/** The two ends of a session, in documentation addresses. */
public record Connection(IpAddress local, int localPort, IpAddress client, int clientPort) {

  /** {@code 192.0.2.10:25}, as the protocol log writes it. */
  public String localEndpoint() {
    return endpoint(local, localPort);
  }

  public String remoteEndpoint() {
    return endpoint(client, clientPort);
  }

  private static String endpoint(IpAddress address, int port) {
    return (address.v4() ? address.toString() : "[" + address + "]") + ":" + port;
  }
}
