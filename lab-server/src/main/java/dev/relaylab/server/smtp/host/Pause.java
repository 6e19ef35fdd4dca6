package dev.relaylab.server.smtp.host;

import java.time.Duration;

/** What becomes of a tarpit's delay. */
@FunctionalInterface
public interface Pause {
  /** As a server does: the client waits. */
  Pause REAL = delay -> delay;

  /** As in grading: the delay is in the log and nobody waits. */
  Pause NONE = delay -> Duration.ZERO;

  /** How much of a delay the client waits for. */
  Duration of(Duration delay);
}
