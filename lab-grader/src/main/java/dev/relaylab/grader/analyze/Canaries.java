package dev.relaylab.grader.analyze;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits for canary messages and turns what was merely accepted into what it proved to be. */
final class Canaries {
  private static final long LOOK_EVERY_MILLIS = 200;
  private final Canary canary;
  private final Duration patience;

  Canaries(Canary canary, Duration patience) {
    this.canary = canary;
    this.patience = patience;
  }

  /** The same trials in the same order, judged by what arrived within the limit. */
  List<Tried> judged(List<Tried> tried) {
    long deadline = System.nanoTime() + patience.toNanos();
    List<Tried> judged = new ArrayList<>(tried);
    while (look(judged) && System.nanoTime() < deadline) {
      try {
        Thread.sleep(LOOK_EVERY_MILLIS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return judged;
      }
    }
    return judged;
  }

  /** Returns whether anything is still under way. */
  private boolean look(List<Tried> tried) {
    boolean open = false;
    for (int i = 0; i < tried.size(); i++) {
      Tried each = tried.get(i);
      boolean underWay =
          canary.proves()
              && each.sent() != null
              && each.verdict() != RelayVerdict.PROVEN
              && each.verdict() != RelayVerdict.BOUNCED;
      if (underWay) {
        Canary.Fate fate = canary.fate(each.sent());
        open |= fate == Canary.Fate.NOTHING;
        switch (fate) {
          case ARRIVED -> tried.set(i, each.with(RelayVerdict.PROVEN, each.note()));
          case BOUNCED -> tried.set(i, each.with(RelayVerdict.BOUNCED, each.note()));
          case NOTHING -> {}
        }
      }
    }
    return open;
  }
}
