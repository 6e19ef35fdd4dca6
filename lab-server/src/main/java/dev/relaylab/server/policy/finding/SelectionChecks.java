package dev.relaylab.server.policy.finding;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;
import static dev.relaylab.server.policy.finding.Inspection.*;

import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.policy.explain.ConnectorStatements;
import dev.relaylab.server.policy.explain.Statement;
import dev.relaylab.server.policy.map.Territories;
import dev.relaylab.server.policy.map.Territories.Territory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Connectors that do not get the clients they were made for. */
final class SelectionChecks {
  private record Won(ReceiveConnector connector, IpRange range) {}

  private final Inspection inspection;

  private SelectionChecks(Inspection inspection) {
    this.inspection = inspection;
  }

  static void run(Inspection inspection) {
    SelectionChecks checks = new SelectionChecks(inspection);
    for (ReceiveConnector connector : inspection.organisation().receiveConnectors()) {
      if (connector.enabled()) {
        checks.hubOn25(connector);
        checks.bindings(connector);
        checks.shadowed(connector);
      } else {
        checks.disabled(connector);
      }
    }
    checks.unreachable();
  }

  private void disabled(ReceiveConnector connector) {
    inspection.note(
        Fault.DISABLED,
        connector.object(),
        "Enabled is False; its clients are answered by the next connector",
        object -> !object.get(ENABLED),
        ConnectorStatements.set(connector, ENABLED, true));
  }

  private void hubOn25(ReceiveConnector connector) {
    if (connector.role() == TransportRole.HubTransport && onPort25(connector)) {
      inspection.note(
          Fault.HUB_ROLE_ON_25,
          connector.object(),
          "TransportRole is HubTransport, and port 25 belongs to Front End Transport",
          object -> object.get(TRANSPORT_ROLE) == TransportRole.HubTransport,
          ConnectorStatements.set(connector, TRANSPORT_ROLE, TransportRole.FrontendTransport));
    }
  }

  private void bindings(ReceiveConnector connector) {
    IpAddress own = inspection.organisation().server().address();
    for (Binding binding : connector.bindings()) {
      IpAddress address = binding.address();
      boolean possible = address.isUnspecified() || address.isLoopback() || address.equals(own);
      boolean ofClient =
          connector.remoteIpRanges().stream()
              .anyMatch(r -> r.lower().equals(address) && r.upper().equals(address));
      if (!possible && (ofClient || !own.isUnspecified())) {
        IpAddress all = address.v4() ? IpAddress.V4_MIN : IpAddress.V6_MIN;
        inspection.note(
            Fault.BINDING_NOT_LOCAL,
            connector.object(),
            "Bindings holds "
                + binding
                + (ofClient ? ", a client's address" : ", not an address of the server"),
            object -> object.get(BINDINGS).contains(binding),
            ConnectorStatements.set(
                connector, BINDINGS, List.of(new Binding(all, binding.port()))));
      }
    }
  }

  /** A range of a relay connector that a narrower range of one that does not relay cuts into. */
  private void shadowed(ReceiveConnector relay) {
    if (!relays(relay) || !scoped(relay)) {
      return;
    }
    for (ReceiveConnector other : inspection.enabledConnectors()) {
      if (other == relay || relays(other) || !sharesEndpoint(relay, other)) {
        continue;
      }
      for (IpRange taken : other.remoteIpRanges()) {
        Optional<IpRange> from =
            relay.remoteIpRanges().stream()
                .filter(range -> range.contains(taken) && !taken.contains(range))
                .findFirst();
        if (from.isPresent()) {
          inspection.note(
              Fault.SHADOWED,
              relay.object(),
              other.name()
                  + " takes "
                  + taken
                  + " out of "
                  + from.get()
                  + " and does not let it relay",
              object -> object.get(REMOTE_IP_RANGES).contains(from.get()),
              withdrawn(other, taken));
        }
      }
    }
  }

  private static boolean sharesEndpoint(ReceiveConnector a, ReceiveConnector b) {
    return a.bindings().stream()
        .anyMatch(
            binding ->
                b.bindings().stream()
                    .anyMatch(
                        other ->
                            other.takes(binding.address(), binding.port())
                                || binding.takes(other.address(), other.port())));
  }

  private void unreachable() {
    Set<Won> won = new HashSet<>();
    inspection.enabledConnectors().stream()
        .flatMap(connector -> connector.bindings().stream())
        .distinct()
        .flatMap(
            binding ->
                Territories.at(inspection.organisation(), binding.address(), binding.port())
                    .stream())
        .map(Territory::winner)
        .forEach(winner -> won.add(new Won(winner.connector(), winner.range())));
    for (ReceiveConnector connector : inspection.enabledConnectors()) {
      for (IpRange range : connector.remoteIpRanges()) {
        if (!won.contains(new Won(connector, range))) {
          inspection.note(
              Fault.UNREACHABLE_RANGE,
              connector.object(),
              "every address of " + range + " is taken by ranges that go before it",
              object -> object.get(REMOTE_IP_RANGES).contains(range),
              withdrawn(connector, range));
        }
      }
    }
  }

  /** Takes a range back; a connector that has no other goes, save one of setup's. */
  private static Statement[] withdrawn(ReceiveConnector connector, IpRange range) {
    if (connector.remoteIpRanges().size() > 1) {
      return new Statement[] {ConnectorStatements.setRanges(connector, List.of(), List.of(range))};
    }
    boolean setups = isDefaultFrontend(connector) || isDefaultHub(connector);
    return setups
        ? new Statement[0]
        : new Statement[] {ConnectorStatements.removeConnector(connector)};
  }
}
