package dev.relaylab.server.command;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.policy.finding.Surroundings;
import dev.relaylab.server.policy.map.Machine;
import java.util.List;
import java.util.Optional;

/** Machines as command lines name them. */
final class Machines {

  private Machines() {}

  /** An address, or the address of a machine. */
  static IpAddress address(String text) {
    Optional<dev.relaylab.server.internet.Machine> machine = AddressPlan.standard().named(text);
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
                      .map(dev.relaylab.server.internet.Machine::name)
                      .toList())
              + ").");
    }
  }

  /** The machines whose rows the map shows. */
  static List<Machine> forMap() {
    return List.of(AddressPlan.PRINTER, AddressPlan.WEBAPP, AddressPlan.DESK, AddressPlan.STRANGER)
        .stream()
        .map(machine -> new Machine(machine.name(), machine.address()))
        .toList();
  }

  /** What the address plan says of the network: the device that should relay, and no balancer. */
  static Surroundings surroundings() {
    Machine printer = new Machine(AddressPlan.PRINTER.name(), AddressPlan.PRINTER.address());
    return new Surroundings(List.of(printer), List.of());
  }
}
