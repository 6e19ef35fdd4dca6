package dev.relaylab.server.smtp.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimersTest {
  private static final long HOUR = 3_600_000_000_000L;
  private final Timers timers = new Timers();
  private final List<String> done = new ArrayList<>();
  private final long now = System.nanoTime();

  private Timers.Timer timer(String name) {
    return timers.timer(() -> done.add(name));
  }

  @Test
  void whatIsDueIsDoneInItsOrder() {
    timer("third").set(now - 1);
    timer("first").set(now - 3);
    timer("second").set(now - 2);
    timer("later").set(now + HOUR);
    assertThat(timers.nanosLeft()).isZero();
    timers.run();
    assertThat(done).containsExactly("first", "second", "third");
    assertThat(timers.nanosLeft()).isBetween(HOUR / 2, HOUR);
  }

  @Test
  void whatIsPutOffOrCalledOffIsNotDone() {
    Timers.Timer putOff = timer("put off");
    putOff.set(now - 1);
    putOff.set(now + HOUR);
    Timers.Timer calledOff = timer("called off");
    calledOff.set(now - 1);
    calledOff.cancel();
    timers.run();
    assertThat(done).isEmpty();
    assertThat(timers.nanosLeft()).isPositive();
  }

  @Test
  void aTimerCanBeBroughtForwardAndSetAgain() {
    Timers.Timer timer = timer("done");
    timer.set(now + HOUR);
    timer.set(now - 1);
    timers.run();
    timer.set(now - 1);
    timers.run();
    assertThat(done).containsExactly("done", "done");
    assertThat(timers.nanosLeft()).isNegative();
  }
}
