package dev.relaylab.server.policy.finding;

import dev.relaylab.server.policy.map.Machine;
import java.util.List;

/**
 * What is known of the network besides the organisation.
 *
 * @param devices machines of its own that may have reason to send
 * @param shared machines that hand on connections of many others under their own address:
 *     balancers, firewalls
 */
public record Surroundings(List<Machine> devices, List<Machine> shared) {
  public static final Surroundings UNKNOWN = new Surroundings(List.of(), List.of());
}
