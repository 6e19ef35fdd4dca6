package dev.relaylab.grader.analyze;

import dev.relaylab.grader.probe.SmtpLine;
import dev.relaylab.grader.probe.SocketLine;
import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;
import java.time.Duration;

/** A real server that a person looks after, reached through the {@link ProberDoor}. */
public final class OwnServer implements Target {
  private final ProberDoor door;
  private final IpAddress host;
  private final int port;
  private final Duration timeout;

  public OwnServer(ProberDoor door, IpAddress host, int port, Duration timeout) {
    this.door = door;
    this.host = host;
    this.port = port;
    this.timeout = timeout;
  }

  @Override
  public String name() {
    return (host.v4() ? host.toString() : "[" + host + "]") + ":" + port;
  }

  @Override
  public String address() {
    return (host.v4() ? "" : "IPv6:") + host;
  }

  @Override
  public SmtpLine connect(Source from) throws IOException {
    return new SocketLine(
        door.connect(host, port, from.address(), timeout), (int) timeout.toMillis());
  }
}
