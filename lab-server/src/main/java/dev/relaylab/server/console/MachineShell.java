package dev.relaylab.server.console;

import dev.relaylab.server.internet.Machine;

/** PowerShell on a machine that is no domain member: what the console hands over to the shell. */
public interface MachineShell {

  /**
   * Runs a script on the machine; its connections come from there.
   *
   * @return the exit status
   */
  int run(Machine machine, String source, Streams streams);

  /**
   * A PowerShell prompt on the machine until its user leaves it; with piped input, the input as a
   * script.
   *
   * @return the exit status
   */
  int prompt(Machine machine, Streams streams);
}
