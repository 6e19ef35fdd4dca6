package dev.relaylab.server.smtp.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SelectorLoopTest {

  private static Thread runner(SelectorLoop loop) {
    CompletableFuture<Thread> runner = new CompletableFuture<>();
    loop.execute(() -> runner.complete(Thread.currentThread()));
    return runner.join();
  }

  @Test
  void aFaultIsReportedAndTheLoopGoesOn() {
    try (SelectorLoop loop = new SelectorLoop("loop")) {
      CompletableFuture<Throwable> reported = new CompletableFuture<>();
      Thread thread = runner(loop);
      thread.setUncaughtExceptionHandler((where, fault) -> reported.complete(fault));
      loop.execute(
          () -> {
            throw new IllegalStateException("a fault");
          });
      assertThat(reported.join()).hasMessage("a fault");
      assertThat(runner(loop)).isSameAs(thread);
    }
  }

  @Test
  void aTimerWakesIt() throws InterruptedException {
    try (SelectorLoop loop = new SelectorLoop("loop")) {
      CountDownLatch rung = new CountDownLatch(1);
      loop.execute(() -> loop.timer(rung::countDown).set(System.nanoTime() + 1_000_000));
      rung.await();
      assertThat(rung.getCount()).isZero();
    }
  }

  @Test
  void afterItsEndTasksRunWhereTheyComeFrom() {
    SelectorLoop loop = new SelectorLoop("loop");
    Thread thread = runner(loop);
    loop.close();
    Awaitility.await().until(() -> !thread.isAlive());
    assertThat(runner(loop)).isSameAs(Thread.currentThread());
  }
}
