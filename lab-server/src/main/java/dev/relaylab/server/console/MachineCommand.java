package dev.relaylab.server.console;

import dev.relaylab.server.internet.Machine;
import java.util.List;

/** A program on a machine. */
interface MachineCommand {

  /** One line for help: how it is typed, and what it does. */
  String synopsis();

  /** Runs it; gives the exit status. */
  int run(Machine machine, List<String> arguments, Streams streams);
}
