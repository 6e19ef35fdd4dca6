package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who has tried to send to whom from where, and when first (RFC 6647 section 2.3). */
final class Greylist {
  private record Triplet(IpAddress client, String sender, String recipient) {}

  private final InstantSource clock;
  private final Map<Triplet, Instant> firstSeen = new ConcurrentHashMap<>();

  Greylist(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether this attempt comes too soon; a first one always does. */
  boolean puts(Duration wait, IpAddress client, String sender, String recipient) {
    Triplet triplet = new Triplet(client, lower(sender), lower(recipient));
    Instant first = firstSeen.computeIfAbsent(triplet, none -> clock.instant());
    return clock.instant().isBefore(first.plus(wait));
  }

  private static String lower(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
