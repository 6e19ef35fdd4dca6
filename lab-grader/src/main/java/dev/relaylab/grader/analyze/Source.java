package dev.relaylab.grader.analyze;

import dev.relaylab.server.directory.IpAddress;

/**
 * Where a probe comes from.
 *
 * @param name a machine's name, or the address itself
 * @param address null where the system chooses
 * @param stranger whether the server ought not to relay for it
 */
public record Source(String name, IpAddress address, boolean stranger) {

  @Override
  public String toString() {
    if (address == null) {
      return name;
    }
    return name.equals(address.toString()) ? name : name + " " + address;
  }
}
