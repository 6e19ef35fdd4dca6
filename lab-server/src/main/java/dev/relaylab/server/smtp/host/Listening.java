package dev.relaylab.server.smtp.host;

import dev.relaylab.server.directory.IpAddress;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * An open endpoint.
 *
 * @param connectors the names of the enabled connectors that listen there
 * @param address the server's documentation address
 * @param port the port in the lab's world
 * @param listen where it really listens
 * @param proxyListen where it really listens for connections with a PROXY header
 */
public record Listening(
    IpAddress address,
    int port,
    List<String> connectors,
    InetSocketAddress listen,
    InetSocketAddress proxyListen) {

  /** {@code 192.0.2.10:25}. */
  public String endpoint() {
    return address + ":" + port;
  }
}
