package dev.relaylab.server.smtp.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * One thread that serves any number of channels, and the time. Nothing that it calls may block.
 *
 * <p>Tasks handed to it run in that thread, one after the other; once it is closed they run in the
 * thread that hands them over, still one after the other.
 */
final class SelectorLoop implements Executor, AutoCloseable {

  /** Called when a channel can do what it is waited for. */
  @FunctionalInterface
  interface Ready {
    void ready();
  }

  private static final int BUFFER = 64 * 1024;

  private final Selector selector;
  private final Thread thread;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final Timers timers = new Timers();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private boolean closing;
  private volatile boolean over;

  SelectorLoop(String name) {
    try {
      selector = Selector.open();
    } catch (IOException refused) {
      throw new UncheckedIOException("The system gives no selector", refused);
    }
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** A buffer for the length of one call. */
  ByteBuffer buffer() {
    return buffer.clear();
  }

  Timers.Timer timer(Runnable action) {
    return timers.timer(action);
  }

  SelectionKey register(SelectableChannel channel, int operations, Ready ready)
      throws ClosedChannelException {
    return channel.register(selector, operations, ready);
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (over) {
      runTasks();
    } else {
      selector.wakeup();
    }
  }

  private void run() {
    try {
      while (!closing) {
        select();
        runTasks();
        guarded(timers::run);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      over = true;
      letGo();
      runTasks();
    }
  }

  private void letGo() {
    try {
      selector.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void select() throws IOException {
    long left = timers.nanosLeft();
    if (left == 0) {
      selector.selectNow(SelectorLoop::ready);
    } else {
      long millis = left < 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(left) + 1;
      selector.select(SelectorLoop::ready, millis);
    }
  }

  private static void ready(SelectionKey key) {
    guarded(((Ready) key.attachment())::ready);
  }

  private synchronized void runTasks() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      guarded(task);
    }
  }

  /** A fault in one session is reported and ends no other. */
  private static void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error fault) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, fault);
    }
  }

  /** Closes a registered channel; returns when the system has let go of it. */
  void release(SelectableChannel channel) {
    FutureTask<Void> closed =
        new FutureTask<>(
            () -> {
              channel.close();
              if (selector.isOpen()) {
                selector.selectNow(SelectorLoop::ready);
              }
              return null;
            });
    execute(closed);
    try {
      closed.get();
    } catch (ExecutionException refused) {
      throw new UncheckedIOException("Cannot close " + channel, new IOException(refused));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does the tasks handed over so far and ends the thread; what is registered is let go. */
  @Override
  public void close() {
    execute(() -> closing = true);
  }
}
