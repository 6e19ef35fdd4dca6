package dev.relaylab.server.policy.finding;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.REMOTE_IP_RANGES;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.policy.explain.ConnectorStatements;
import dev.relaylab.server.policy.explain.Statement;
import dev.relaylab.server.policy.map.AddressCount;
import dev.relaylab.server.policy.map.AddressSet;
import dev.relaylab.server.policy.map.Machine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The ranges of a connector that name more addresses than there are devices.
 *
 * @param ranges IPv4 before IPv6
 */
record WideRanges(ReceiveConnector connector, List<IpRange> ranges) {

  static WideRanges of(ReceiveConnector connector, Predicate<IpRange> wide) {
    return new WideRanges(
        connector,
        connector.remoteIpRanges().stream()
            .filter(wide)
            .sorted(Comparator.comparing(IpRange::lower))
            .toList());
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** Whether an object has them all. */
  boolean areIn(AdObject object) {
    return object.get(REMOTE_IP_RANGES).containsAll(ranges);
  }

  /** The devices known to be in them. */
  List<Machine> devices(Surroundings surroundings) {
    return surroundings.devices().stream()
        .filter(machine -> ranges.stream().anyMatch(range -> range.contains(machine.address())))
        .toList();
  }

  /** Puts the devices known to be in them in their place, where any is known. */
  Optional<Statement> narrowed(Surroundings surroundings) {
    List<IpRange> devices =
        devices(surroundings).stream()
            .map(machine -> IpRange.between(machine.address(), machine.address()))
            .toList();
    List<IpRange> missing =
        devices.stream().filter(device -> !connector.remoteIpRanges().contains(device)).toList();
    return devices.isEmpty()
        ? Optional.empty()
        : Optional.of(ConnectorStatements.setRanges(connector, missing, ranges));
  }

  /** {@code 10.0.0.0/8 (16,777,216 IPv4 addresses)}. */
  @Override
  public String toString() {
    return ranges.stream()
        .map(range -> range + " (" + AddressCount.of(AddressSet.of(List.of(range))) + ")")
        .collect(Collectors.joining(" and "));
  }
}
