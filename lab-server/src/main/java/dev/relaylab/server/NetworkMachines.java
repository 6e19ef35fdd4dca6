package dev.relaylab.server;

import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.policy.finding.Surroundings;
import dev.relaylab.server.policy.map.Machine;
import java.util.List;

/** The machines of the address plan, as map and findings want them. */
public final class NetworkMachines {

  private NetworkMachines() {}

  /** The machines whose rows the map shows. */
  public static List<Machine> forMap() {
    return of(
        List.of(AddressPlan.PRINTER, AddressPlan.WEBAPP, AddressPlan.DESK, AddressPlan.STRANGER));
  }

  /** What the address plan says of the network: the device that should relay, and no balancer. */
  public static Surroundings surroundings() {
    return new Surroundings(of(List.of(AddressPlan.PRINTER)), List.of());
  }

  static List<Machine> all() {
    return of(AddressPlan.standard().machines());
  }

  private static List<Machine> of(List<dev.relaylab.server.internet.Machine> machines) {
    return machines.stream()
        .map(machine -> new Machine(machine.name(), machine.address()))
        .toList();
  }
}
