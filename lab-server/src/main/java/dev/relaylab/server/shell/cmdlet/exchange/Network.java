package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;
import java.net.Socket;
import java.util.List;

/** The lab's network as seen from one machine: what the cmdlets that reach out go through. */
public interface Network {

  /** The machine's name, as it greets with. */
  String machine();

  /** The machine's documentation address. */
  IpAddress address();

  /**
   * Opens a connection from this machine to a name or address of the lab's world.
   *
   * @throws java.net.UnknownHostException when nothing has this name
   * @throws IOException when nothing listens there
   */
  Socket connect(String host, int port) throws IOException;

  /** The ports on which an address of this machine listens, in order; none while nothing runs. */
  default List<Integer> ports(IpAddress address) {
    return List.of();
  }

  /** The DNS records of a name; empty when there is none. */
  List<Answer> resolve(String name, String type);

  /** The address that a name stands for, an address for itself; null when nothing has the name. */
  default String addressOf(String host) {
    if (host.matches("[\\d.]+|.*:.*")) {
      return host;
    }
    if (MachineNames.isOwn(this, host)) {
      return address().toString();
    }
    return resolve(host, "A").stream()
        .filter(answer -> answer.type().equals("A"))
        .map(Answer::data)
        .findFirst()
        .orElse(null);
  }

  /** One DNS record: data is an address, or a host name, with a preference where there is one. */
  record Answer(String name, String type, long ttl, String data, int preference) {}

  /** A network without anything on it: nothing running. */
  static Network silent(String machine, IpAddress address) {
    return new SilentNetwork(machine, address);
  }
}
