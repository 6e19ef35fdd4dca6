package dev.relaylab.server.console;

import dev.relaylab.server.internet.Machine;

/** Hears which questions to the DNS were answered on a machine. */
@FunctionalInterface
public interface LookupListener {
  /** For whom it does not matter. */
  LookupListener NONE = (machine, type, name) -> {};

  /**
   * @param type the record type in capitals
   * @param name the name or address that was asked for, without a dot at the end
   */
  void answered(Machine machine, String type, String name);
}
