package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AddressSpace;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.SendConnectorSchema;
import java.util.Optional;

/** Which Send connector takes a domain: the closest address space, then the lowest cost. */
public final class Routing {

  private Routing() {}

  public static Optional<AdObject> connectorFor(Organisation organisation, String domain) {
    AdObject best = null;
    int bestMatch = 0;
    int bestCost = 0;
    for (AdObject connector : organisation.all(SendConnectorSchema.SCHEMA)) {
      boolean usable =
          connector.get(SendConnectorSchema.ENABLED)
              && connector.get(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS).stream()
                  .anyMatch(organisation.server().name()::equalsIgnoreCase);
      for (AddressSpace space :
          usable
              ? connector.get(SendConnectorSchema.ADDRESS_SPACES)
              : java.util.List.<AddressSpace>of()) {
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
}
