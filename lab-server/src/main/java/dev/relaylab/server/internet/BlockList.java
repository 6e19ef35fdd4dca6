package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A list of addresses known for spam, as foreign hosts ask it. An address that sends to many
 * recipients who do not exist is listed for half a day after the last offence, and then forgotten.
 */
public final class BlockList {
  /** What refusals call it. */
  public static final String NAME = "bl.blocklist.example";

  public static final Duration MEMORY = Duration.ofHours(12);

  /** How many complaints within an hour put an address on the list. */
  public static final int PATIENCE = 20;

  /** How many complaints within an hour make foreign hosts put an address off. */
  static final int SUSPICION = PATIENCE / 2;

  private static final Duration WINDOW = Duration.ofHours(1);
  private final InstantSource clock;
  private final Map<IpAddress, Instant> until = new HashMap<>();
  private final Map<IpAddress, Deque<Instant>> complaints = new HashMap<>();

  public BlockList(InstantSource clock) {
    this.clock = clock;
  }

  /** A foreign host was sent mail for a recipient it does not have. */
  public synchronized void complain(IpAddress address) {
    Deque<Instant> recent = recent(address);
    recent.addLast(clock.instant());
    if (recent.size() >= PATIENCE) {
      list(address);
    }
  }

  private Deque<Instant> recent(IpAddress address) {
    Instant begin = clock.instant().minus(WINDOW);
    Deque<Instant> recent = complaints.computeIfAbsent(address, none -> new ArrayDeque<>());
    while (!recent.isEmpty() && recent.peekFirst().isBefore(begin)) {
      recent.removeFirst();
    }
    return recent;
  }

  /** Whether an address is on its way onto the list: hosts put its mail off for now. */
  public synchronized boolean suspects(IpAddress address) {
    return recent(address).size() >= SUSPICION;
  }

  /** Lists an address, or keeps it listed. */
  public synchronized void list(IpAddress address) {
    until.put(address, clock.instant().plus(MEMORY));
    complaints.remove(address);
  }

  public boolean lists(IpAddress address) {
    return listedUntil(address).isPresent();
  }

  /** Until when an address is listed; empty when it is not. */
  public synchronized Optional<Instant> listedUntil(IpAddress address) {
    return Optional.ofNullable(until.get(address)).filter(end -> clock.instant().isBefore(end));
  }

  /** Takes an address off the list, as its owner may ask for. */
  public synchronized void forget(IpAddress address) {
    until.remove(address);
    complaints.remove(address);
  }
}
