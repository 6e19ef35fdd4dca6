package dev.relaylab.server.transport;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names for messages: numbers in order, and ids made of the lab's seed and the number. */
final class Ids {
  private static final long FIRST = 5_111_011_082_240L;
  private final long seed;
  private final Spool spool;
  private long last;

  /**
   * @param spool remembers which numbers have been given
   */
  Ids(long seed, Spool spool) {
    this.seed = seed;
    this.spool = spool;
    this.last = spool.highest(FIRST);
  }

  synchronized long next() {
    last++;
    spool.reserve(last);
    return last;
  }

  String networkId(long id) {
    return UUID.nameUUIDFromBytes((seed + "/" + id).getBytes(StandardCharsets.UTF_8)).toString();
  }

  String messageId(long id, String fqdn) {
    return "<" + networkId(id).replace("-", "") + "@" + fqdn + ">";
  }
}
