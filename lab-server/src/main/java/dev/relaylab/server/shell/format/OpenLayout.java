package dev.relaylab.server.shell.format;

import java.util.Optional;

/** A layout that the implicit output has begun and not yet ended. */
interface OpenLayout {

  /** Whether an object with this default view belongs into it. */
  boolean takes(Optional<TableView> view);

  void add(Object object);

  /** Prints what is held back so far. */
  default void flush() {}

  void close();
}
