package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AddressSpace;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.SendConnectorSchema;
import java.util.List;
import java.util.Optional;

/** Which Send connector takes a domain: the closest address space, then the lowest cost. */
public final class Routing {

  private Routing() {}

  public static Optional<AdObject> connectorFor(Organisation organisation, String domain) {
    AdObject best = null;
    int bestMatch = 0;
    int bestCost = 0;
    for (AdObject connector : organisation.all(SendConnectorSchema.SCHEMA)) {
      List<AddressSpace> spaces =
          usable(organisation, connector)
              ? connector.get(SendConnectorSchema.ADDRESS_SPACES)
              : List.of();
      for (AddressSpace space : spaces) {
        int match = space.match(domain);
        if (match > bestMatch || (match > 0 && match == bestMatch && space.cost() < bestCost)) {
          best = connector;
          bestMatch = match;
          bestCost = space.cost();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean usable(Organisation organisation, AdObject connector) {
    return connector.get(SendConnectorSchema.ENABLED)
        && connector.get(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS).stream()
            .anyMatch(organisation.server().name()::equalsIgnoreCase);
  }

  /** The connector as it is configured now; as it was when it is gone. */
  static AdObject current(Organisation organisation, AdObject connector) {
    return organisation.find(SendConnectorSchema.SCHEMA, connector.name()).orElse(connector);
  }

  /**
   * Whether a queue still stands: its connector is there, enabled, this server's, and routes the
   * same way. A changed list of smart hosts is simply used (Exchange: message rerouting).
   */
  static boolean stands(Organisation organisation, Queue queue) {
    boolean smartHost = queue.deliveryType().equals("SmartHostConnectorDelivery");
    return organisation
        .find(SendConnectorSchema.SCHEMA, queue.connector())
        .filter(connector -> usable(organisation, connector))
        .filter(connector -> SmartHosts.used(connector) == smartHost)
        .isPresent();
  }
}
