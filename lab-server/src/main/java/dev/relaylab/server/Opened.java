package dev.relaylab.server;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a lab has opened so far. Closing closes the newest first, and each even when another cannot
 * be closed; so a start that fails half-way leaves nothing behind.
 */
final class Opened implements AutoCloseable {
  private final Deque<AutoCloseable> things = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T thing) {
    things.push(thing);
    return thing;
  }

  @Override
  public void close() {
    RuntimeException first = null;
    while (!things.isEmpty()) {
      try {
        things.pop().close();
      } catch (Exception failed) {
        if (first == null) {
          first = new IllegalStateException("The lab cannot be closed: " + failed, failed);
        } else {
          first.addSuppressed(failed);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
