package dev.relaylab.grader.check;

import dev.relaylab.server.directory.DirectoryException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work that may take so long and no longer. What does not end is interrupted and left behind, so
 * that one goal cannot hold up the others.
 */
final class Bounded {

  private Bounded() {}

  /**
   * Does the work.
   *
   * @throws IOException when it does not end in time, or breaks in any way; the message says how
   */
  static <T> T call(Callable<T> work, long millis) throws IOException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "lab-goal");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      task.cancel(true);
      throw new IOException("no end within " + millis + " ms", late);
    } catch (ExecutionException broke) {
      throw new IOException(said(broke.getCause()), broke.getCause());
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("the check was stopped", stopped);
    }
  }

  private static String said(Throwable cause) {
    return cause instanceof IOException || cause instanceof DirectoryException
        ? String.valueOf(cause.getMessage())
        : cause.toString();
  }
}
