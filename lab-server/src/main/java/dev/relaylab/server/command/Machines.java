package dev.relaylab.server.command;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Machine;

/** Machines as command lines name them. */
public final class Machines {

  private Machines() {}

  /**
   * An address, or the address of a machine.
   *
   * @throws CommandFailure when it is neither
   */
  public static IpAddress address(String text) {
    return AddressPlan.standard()
        .address(text)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "\""
                        + text
                        + "\" is neither an address nor a machine of the lab ("
                        + String.join(
                            ", ",
                            AddressPlan.standard().machines().stream().map(Machine::name).toList())
                        + ")."));
  }
}
