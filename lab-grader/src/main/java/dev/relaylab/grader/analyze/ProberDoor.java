package dev.relaylab.grader.analyze;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * The one way by which the lab's software may reach a server that is not the lab's: a person has
 * named it to the prober. It leads to loopback; anywhere else only when the person has said that
 * they may test that server. The lab itself has no such door.
 */
public final class ProberDoor {
  private final boolean mayTestThis;

  /**
   * @param mayTestThis whether the person said {@code --i-may-test-this}
   */
  public ProberDoor(boolean mayTestThis) {
    this.mayTestThis = mayTestThis;
  }

  /**
   * The address of a host; a name is looked up only with the person's permission, for to ask the
   * DNS leaves the machine too.
   *
   * @throws RefusedException when it is off loopback and there is no permission
   */
  public IpAddress resolve(String host) throws RefusedException {
    IpAddress address =
        host.equalsIgnoreCase("localhost") ? IpAddress.parse("127.0.0.1") : literal(host);
    if (address == null && mayTestThis) {
      try {
        address = IpAddress.of(InetAddress.getByName(host));
      } catch (UnknownHostException unknown) {
        throw new RefusedException(
            "\"" + host + "\" has no address. Check the name, or give the address.");
      }
    }
    if (address == null || !(mayTestThis || address.isLoopback())) {
      throw new RefusedException(
          "\""
              + host
              + "\" is not on this machine, and the lab sends nothing anywhere else unasked. If the server is yours,"
              + " or its owner agrees, say so with --i-may-test-this.");
    }
    return address;
  }

  private static IpAddress literal(String host) {
    try {
      return IpAddress.parse(host);
    } catch (InvalidValueException name) {
      return null;
    }
  }

  /**
   * Connects.
   *
   * @param from the address to bind, or null for the system's choice
   */
  Socket connect(IpAddress to, int port, IpAddress from, Duration timeout) throws IOException {
    if (!mayTestThis && !to.isLoopback()) {
      throw new RefusedException(to + " is not on this machine.");
    }
    Socket socket = new Socket();
    try {
      if (from != null) {
        socket.bind(new InetSocketAddress(from.toInetAddress(), 0));
      }
      socket.connect(new InetSocketAddress(to.toInetAddress(), port), (int) timeout.toMillis());
      return socket;
    } catch (IOException refused) {
      socket.close();
      throw refused;
    }
  }

  /** What the door does not let through; the message has the remedy. */
  public static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }
}
