package dev.relaylab.server.transport;

import dev.relaylab.server.directory.Organisation;
import java.time.Duration;

/**
 * When a queue is tried again: four glitch retries a minute apart, six transient-failure retries
 * five minutes apart, then every ten minutes (Exchange: queue retry, resubmit and expiration
 * intervals).
 */
final class RetrySchedule {
  private static final int GLITCHES = 4;
  private static final int TRANSIENT = 6;
  static final Duration DELAY_NOTICE = Duration.ofHours(4);
  static final Duration EXPIRATION = Duration.ofDays(2);

  private RetrySchedule() {}

  /** The wait after so many failures in a row, at least one. */
  static Duration after(int failures) {
    if (failures <= GLITCHES) {
      return Duration.ofMinutes(1);
    }
    return failures <= GLITCHES + TRANSIENT ? Duration.ofMinutes(5) : Duration.ofMinutes(10);
  }

  static Duration expiration(Organisation organisation) {
    return TransportSettings.of(organisation, "MessageExpirationTimeout", EXPIRATION);
  }

  static Duration delayNotice(Organisation organisation) {
    return TransportSettings.of(organisation, "DelayNotificationTimeout", DELAY_NOTICE);
  }
}
