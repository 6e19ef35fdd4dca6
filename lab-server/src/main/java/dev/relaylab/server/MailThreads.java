package dev.relaylab.server;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The threads of a running lab that carry mail: one for the queues, some that speak to hosts. */
final class MailThreads implements AutoCloseable {
  private static final int SENDERS = 8;

  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "transport"));
  private final ExecutorService senders =
      Executors.newFixedThreadPool(SENDERS, work -> daemon(work, "sender"));

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  ScheduledExecutorService worker() {
    return worker;
  }

  ExecutorService senders() {
    return senders;
  }

  /** Does something again and again, that long after it was done; closing the beat ends it. */
  AutoCloseable beat(Runnable work, long millis) {
    Future<?> beat = worker.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    return () -> beat.cancel(false);
  }

  @Override
  public void close() {
    senders.shutdown();
    worker.shutdown();
  }
}
