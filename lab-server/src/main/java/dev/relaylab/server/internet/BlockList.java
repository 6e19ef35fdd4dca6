package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A list of addresses known for spam, as foreign hosts ask it. An address that gave offence is listed for
 * a day after the last offence, and then forgotten.
 */
public final class BlockList {
  /** What refusals call it. */
  public static final String NAME = "bl.blocklist.example";

  public static final Duration MEMORY = Duration.ofDays(1);
  private final InstantSource clock;
  private final Map<IpAddress, Instant> until = new ConcurrentHashMap<>();

  public BlockList(InstantSource clock) {
    this.clock = clock;
  }

  /** Lists an address, or keeps it listed. */
  public void offend(IpAddress address) {
    until.put(address, clock.instant().plus(MEMORY));
  }

  public boolean lists(IpAddress address) {
    return listedUntil(address).isPresent();
  }

  /** Until when an address is listed; empty when it is not. */
  public Optional<Instant> listedUntil(IpAddress address) {
    return Optional.ofNullable(until.get(address)).filter(end -> clock.instant().isBefore(end));
  }

  /** Takes an address off the list, as its owner may ask for. */
  public void forget(IpAddress address) {
    until.remove(address);
  }
}
