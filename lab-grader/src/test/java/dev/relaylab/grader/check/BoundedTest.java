package dev.relaylab.grader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BoundedTest {

  @Test
  void givesWhatTheWorkGives() throws IOException {
    assertThat(Bounded.call(() -> 42, 10_000)).isEqualTo(42);
  }

  @Test
  void workWithoutEndIsInterrupted() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                Bounded.call(
                    () -> {
                      try {
                        never.await();
                      } catch (InterruptedException asked) {
                        interrupted.countDown();
                      }
                      return null;
                    },
                    20))
        .isInstanceOf(IOException.class)
        .hasMessage("no end within 20 ms");
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aCrashOfAnyKindIsToldAsOne() {
    assertThatThrownBy(
            () ->
                Bounded.call(
                    () -> {
                      throw new StackOverflowError("deep");
                    },
                    10_000))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("deep");
  }
}
