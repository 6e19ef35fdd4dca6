package dev.relaylab.server.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The lab's time: the machine's own, shifted forward by whatever an exercise let pass, or a time
 * that stands still until it is moved (tests and grading).
 */
public final class LabClock implements InstantSource {
  private final InstantSource base;
  private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

  private LabClock(InstantSource base) {
    this.base = base;
  }

  public static LabClock system() {
    return new LabClock(InstantSource.system());
  }

  /** A clock that stands at the given instant and moves only by {@link #advance}. */
  public static LabClock standingAt(Instant instant) {
    return new LabClock(InstantSource.fixed(instant));
  }

  @Override
  public Instant instant() {
    return base.instant().plus(shift.get());
  }

  /** Lets time pass at once. */
  public void advance(Duration duration) {
    shift.updateAndGet(passed -> passed.plus(duration));
  }
}
