package dev.relaylab.server.smtp;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How short the server is of resources (Exchange: back pressure). At medium use, mail from senders
 * outside the organisation waits at MAIL, at first 10 seconds, then 5 more each time up to 55; when
 * that is not enough it is refused. At high use all mail is refused. The sessions of one server
 * share it.
 */
public final class BackPressure {
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration MORE = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(55);

  /** How far resources are used. */
  public enum Level {
    NORMAL,
    MEDIUM,
    HIGH
  }

  private volatile Level level = Level.NORMAL;
  private Duration next = FIRST;

  public Level level() {
    return level;
  }

  /** From now on resources are used this far; the delays begin anew. */
  public synchronized void set(Level now) {
    level = now;
    next = FIRST;
  }

  /**
   * How long this message is held back at MAIL; null when it is refused.
   *
   * @param ofOrganisation whether the sender is one of the organisation's; asked when it matters
   */
  Duration hold(BooleanSupplier ofOrganisation) {
    return switch (level) {
      case NORMAL -> Duration.ZERO;
      case MEDIUM -> ofOrganisation.getAsBoolean() ? Duration.ZERO : holdOutsider();
      case HIGH -> null;
    };
  }

  private synchronized Duration holdOutsider() {
    if (next.compareTo(LONGEST) > 0) {
      return null;
    }
    Duration held = next;
    next = next.plus(MORE);
    return held;
  }
}
