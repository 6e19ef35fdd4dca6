package dev.relaylab.server.smtp.host;

import java.util.Comparator;
import java.util.TreeSet;

/**
 * What is to happen later, in the order it falls due; for one thread alone. Times are those of
 * {@link System#nanoTime}.
 */
final class Timers {
  private final TreeSet<Timer> waiting =
      new TreeSet<>(
          Comparator.<Timer>comparingLong(timer -> timer.looked)
              .thenComparingLong(timer -> timer.number));
  private final long epoch = System.nanoTime();
  private long made;

  /** One thing that can fall due again and again. */
  final class Timer {
    private final long number = made++;
    private final Runnable action;

    /** When it falls due, and when it is looked at: never later than that. */
    private long due;

    private long looked;
    private boolean set;

    private Timer(Runnable action) {
      this.action = action;
    }

    /**
     * Falls due then and not before. Putting off is cheap: the timer keeps its place and takes
     * another when its old time comes.
     */
    void set(long nanoTime) {
      due = nanoTime - epoch;
      if (set && looked > due) {
        cancel();
      }
      if (!set) {
        look();
      }
    }

    private void look() {
      set = true;
      looked = due;
      waiting.add(this);
    }

    void cancel() {
      if (set) {
        waiting.remove(this);
        set = false;
      }
    }
  }

  Timer timer(Runnable action) {
    return new Timer(action);
  }

  /** Does what is due now. */
  void run() {
    long now = System.nanoTime() - epoch;
    while (!waiting.isEmpty() && waiting.first().looked <= now) {
      Timer timer = waiting.pollFirst();
      timer.set = false;
      if (timer.due > now) {
        timer.look();
      } else {
        timer.action.run();
      }
    }
  }

  /** How long nothing is due; negative when nothing is set, 0 when something is due. */
  long nanosLeft() {
    return waiting.isEmpty()
        ? -1
        : Math.max(0, waiting.first().looked - (System.nanoTime() - epoch));
  }
}
