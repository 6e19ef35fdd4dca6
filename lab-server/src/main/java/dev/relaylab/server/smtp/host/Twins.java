package dev.relaylab.server.smtp.host;

import dev.relaylab.server.directory.IpAddress;

/**
 * The rule between documentation addresses (RFC 5737) and loopback: replace the first octet by 127,
 * and back again.
 */
public final class Twins {
  /** The learner's own workstation, DESK: what any other loopback address counts as. */
  public static final IpAddress DESK = IpAddress.parse("192.0.2.100");

  private static final long LOOPBACK = 127L << 24;
  private static final long REST = 0xffffffL;
  private static final long[] NETWORKS = {
    IpAddress.parse("192.0.2.0").low() >>> 8,
    IpAddress.parse("198.51.100.0").low() >>> 8,
    IpAddress.parse("203.0.113.0").low() >>> 8
  };

  private Twins() {}

  /** The loopback twin of an address of a documentation network. */
  public static IpAddress twinOf(IpAddress address) {
    return new IpAddress(true, 0, LOOPBACK | (address.low() & REST));
  }

  /**
   * The address in the lab's world that a loopback address stands for; other addresses stay as they
   * are.
   */
  public static IpAddress documentationOf(IpAddress address) {
    if (!address.isLoopback()) {
      return address;
    }
    if (address.v4()) {
      for (long network : NETWORKS) {
        if ((address.low() & REST) >>> 8 == (network & 0xffffL)) {
          return new IpAddress(true, 0, network << 8 | (address.low() & 0xff));
        }
      }
    }
    return DESK;
  }
}
