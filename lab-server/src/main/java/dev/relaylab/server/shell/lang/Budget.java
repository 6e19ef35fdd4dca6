package dev.relaylab.server.shell.lang;

import java.util.function.LongSupplier;

/** What a script may use up. Each limit is a clear error; none is reached by honest work. */
public final class Budget {
  /** Longest text that a script may make; an element of a list counts as four characters. */
  static final int LARGEST = 10_000_000;

  private static final int DEEPEST = 200;

  private static final int SLEEP = 4;

  private final long maxSteps;
  private final long maxNanos;
  private final long maxOutput;
  private final LongSupplier nanoTime;
  private long steps;
  private long output;
  private long held;
  private long deadline;
  private long patience;
  private int depth;
  private volatile boolean interrupted;

  /**
   * @param maxSteps statements and expressions of one run
   * @param maxNanos time of one run
   * @param maxOutput objects and lines of one run
   */
  public Budget(long maxSteps, long maxNanos, long maxOutput, LongSupplier nanoTime) {
    this.maxSteps = maxSteps;
    this.maxNanos = maxNanos;
    this.maxOutput = maxOutput;
    this.nanoTime = nanoTime;
  }

  /**
   * Generous to people, bounded for strangers' scripts: 50 million steps, 15 seconds and a minute
   * of sleep, 200,000 objects.
   */
  public static Budget usual() {
    return new Budget(50_000_000, 15_000_000_000L, 200_000, System::nanoTime);
  }

  void begin() {
    steps = 0;
    output = 0;
    held = 0;
    depth = 0;
    interrupted = false;
    deadline = nanoTime.getAsLong() + maxNanos;
    patience = Math.min(maxNanos, Long.MAX_VALUE / SLEEP) * SLEEP;
  }

  /**
   * Time that the script slept, in nanoseconds. Four times the time of the run may be slept beside
   * it; what is slept beyond that counts as running.
   */
  void slept(long nanos) {
    long given = Math.min(nanos, patience);
    patience -= given;
    deadline += given;
  }

  /** Ends the run at its next step. */
  void interrupt() {
    interrupted = true;
  }

  void step() {
    if (interrupted) {
      throw new Stopped("The statement was stopped.", "PipelineStopped");
    }
    if (++steps > maxSteps) {
      throw new Stopped(
          "The script was stopped after " + maxSteps + " steps. Look for a loop that never ends.",
          "StepBudget");
    }
    if ((steps & 1023) == 0) {
      checkTime();
    }
  }

  private void checkTime() {
    if (nanoTime.getAsLong() - deadline > 0) {
      throw new Stopped(
          "The script was stopped after "
              + maxNanos / 1_000_000_000
              + " seconds. Look for a loop that never ends.",
          "TimeBudget");
    }
  }

  /** What is left of the time. */
  long nanosLeft() {
    step();
    checkTime();
    return deadline - nanoTime.getAsLong();
  }

  void output() {
    if (++output > maxOutput) {
      throw new Stopped(
          "The script was stopped after " + maxOutput + " objects of output.", "OutputBudget");
    }
  }

  /** Memory newly held by a text of so many characters. */
  void hold(long size) {
    held += size;
    check(held > 40L * LARGEST ? held : size);
  }

  /** Memory newly held by a list of so many elements. */
  void holdList(long elements) {
    hold(4 * elements);
  }

  /** Refuses a text that would be longer than any may be. */
  static void check(long size) {
    if (size > LARGEST) {
      throw new Stopped(
          "The script was stopped: its texts or lists grow beyond what this shell holds.",
          "MemoryBudget");
    }
  }

  void enter() {
    if (++depth > DEEPEST) {
      depth = 0;
      throw new Stopped(
          "The script failed due to call depth overflow: functions call each other more than "
              + DEEPEST
              + " levels deep.",
          "CallDepthOverflow");
    }
  }

  void leave() {
    depth--;
  }

  /** The end of a run that used up its budget; no catch block holds it. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String id;

    Stopped(String message, String id) {
      super(message, null, false, false);
      this.id = id;
    }

    String id() {
      return id;
    }
  }
}
