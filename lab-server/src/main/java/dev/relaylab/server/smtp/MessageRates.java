package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.MESSAGE_RATE_LIMIT;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.MESSAGE_RATE_SOURCE;

import dev.relaylab.server.directory.ReceiveConnectorSchema.MessageRateSource;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.SessionFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Messages of the last minute by source address and by user, for MessageRateLimit. */
public final class MessageRates {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int KEYS_BEFORE_SWEEP = 1024;
  private final InstantSource clock;
  private final Map<String, Deque<Instant>> recent = new HashMap<>();

  public MessageRates(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts one more message, or says that it is one too many; then it is not counted. */
  boolean admit(SessionFacts session) {
    Unlimited<Integer> limit = session.connector().get(MESSAGE_RATE_LIMIT);
    if (limit.isUnlimited()) {
      return true;
    }
    String prefix = session.connector().identity() + " ";
    String byAddress =
        session.connector().get(MESSAGE_RATE_SOURCE).contains(MessageRateSource.IPAddress)
            ? prefix + session.client()
            : null;
    String byUser =
        session.connector().get(MESSAGE_RATE_SOURCE).contains(MessageRateSource.User)
                && session.identity() instanceof Identity.Authenticated user
            ? prefix + user.user().name()
            : null;
    return admit(byAddress, byUser, limit.value());
  }

  private synchronized boolean admit(String byAddress, String byUser, int limit) {
    Instant now = clock.instant();
    sweep(now);
    if (full(byAddress, limit, now) || full(byUser, limit, now)) {
      return false;
    }
    count(byAddress, now);
    count(byUser, now);
    return true;
  }

  private boolean full(String key, int limit, Instant now) {
    Deque<Instant> times = key == null ? null : recent.get(key);
    if (times == null) {
      return key != null && limit == 0;
    }
    forget(times, now);
    return times.size() >= limit;
  }

  private void count(String key, Instant now) {
    if (key != null) {
      recent.computeIfAbsent(key, none -> new ArrayDeque<>()).addLast(now);
    }
  }

  private void sweep(Instant now) {
    if (recent.size() > KEYS_BEFORE_SWEEP) {
      recent.values().forEach(times -> forget(times, now));
      recent.values().removeIf(Deque::isEmpty);
    }
  }

  private static void forget(Deque<Instant> times, Instant now) {
    while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(MINUTE))) {
      times.removeFirst();
    }
  }
}
