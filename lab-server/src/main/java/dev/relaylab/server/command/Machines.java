package dev.relaylab.server.command;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Machine;
import java.util.List;
import java.util.Optional;

/** Machines as command lines name them. */
final class Machines {

  private Machines() {}

  /** An address, or the address of a machine. */
  static IpAddress address(String text) {
    Optional<Machine> machine = AddressPlan.standard().named(text);
    if (machine.isPresent()) {
      return machine.get().address();
    }
    try {
      return IpAddress.parse(text);
    } catch (InvalidValueException bad) {
      throw CommandFailure.usage(
          "\""
              + text
              + "\" is neither an address nor a machine of the lab ("
              + String.join(
                  ", ",
                  AddressPlan.standard().machines().stream()
                      .map(Machine::name)
                      .toList())
              + ").");
    }
  }
}
