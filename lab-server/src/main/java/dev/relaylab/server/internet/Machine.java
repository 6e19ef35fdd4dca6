package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.smtp.host.Twins;
import java.util.List;

/**
 * A machine of the lab's world.
 *
 * @param name what {@code lab on} calls it
 * @param hosts its DNS names, the one that reverse lookup gives first
 * @param address its documentation address (RFC 5737)
 * @param purpose what it is, in a few words
 */
public record Machine(String name, List<String> hosts, IpAddress address, String purpose) {

  /** The loopback address that stands for it. */
  public IpAddress twin() {
    return Twins.twinOf(address);
  }

  public String host() {
    return hosts.get(0);
  }

  /** The DNS domain it lies in. */
  public String domain() {
    return host().substring(host().indexOf('.') + 1);
  }

  /** What the machine calls itself without its domain, in lower case. */
  public String shortName() {
    return host().substring(0, host().indexOf('.'));
  }
}
