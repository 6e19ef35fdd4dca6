package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.TransportServiceSchema;
import java.time.Duration;

/**
 * When something is tried again, told about or given up: four glitch retries a minute apart, then
 * what Set-TransportService says (Exchange: message retry, resubmit and expiration intervals).
 */
final class RetrySchedule {
  private static final int GLITCHES = 4;
  private static final Duration GLITCH = Duration.ofMinutes(1);

  /** After so long in Retry a queue's messages go back to the categoriser. */
  static final Duration RESUBMIT = Duration.ofHours(12);

  private RetrySchedule() {}

  private static <T> T of(Organisation organisation, Property<T> property) {
    return organisation.all(TransportServiceSchema.SCHEMA).stream()
        .findFirst()
        .map((AdObject service) -> service.get(property))
        .orElse(property.initial());
  }

  /** The wait of a queue after so many failures in a row, at least one. */
  static Duration after(Organisation organisation, int failures) {
    if (failures <= GLITCHES) {
      return GLITCH;
    }
    int transients = of(organisation, TransportServiceSchema.TRANSIENT_FAILURE_RETRY_COUNT);
    Duration wait =
        of(
            organisation,
            failures <= GLITCHES + transients
                ? TransportServiceSchema.TRANSIENT_FAILURE_RETRY_INTERVAL
                : TransportServiceSchema.OUTBOUND_CONNECTION_FAILURE_RETRY_INTERVAL);
    return atLeast(wait);
  }

  /** The wait of one message that a host has put off. */
  static Duration message(Organisation organisation) {
    return atLeast(of(organisation, TransportServiceSchema.MESSAGE_RETRY_INTERVAL));
  }

  /** Retries never come without a pause, so that time can pass. */
  private static Duration atLeast(Duration wait) {
    return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
  }

  static Duration expiration(Organisation organisation) {
    return of(organisation, TransportServiceSchema.MESSAGE_EXPIRATION_TIMEOUT);
  }

  static Duration delayNotice(Organisation organisation) {
    return of(organisation, TransportServiceSchema.DELAY_NOTIFICATION_TIMEOUT);
  }

  /** The first of the two. */
  static Duration first(Organisation organisation) {
    Duration notice = delayNotice(organisation);
    Duration expiration = expiration(organisation);
    return notice.compareTo(expiration) < 0 ? notice : expiration;
  }

  /** How long an empty queue is still shown. */
  static Duration idle(Organisation organisation) {
    return of(organisation, TransportServiceSchema.QUEUE_MAX_IDLE_TIME);
  }
}
