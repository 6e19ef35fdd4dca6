package dev.relaylab.server.smtp.host;

import java.time.Duration;

/** What becomes of a tarpit's delay. */
@FunctionalInterface
public interface Pause {
  /** As a server does: the client waits. */
  Pause REAL = delay -> Thread.sleep(delay.toMillis());

  /** As in grading: the delay is in the log and nobody waits. */
  Pause NONE = delay -> {};

  void pass(Duration delay) throws InterruptedException;
}
