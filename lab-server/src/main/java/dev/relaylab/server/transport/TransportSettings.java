package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.TransportServiceSchema;
import java.time.Duration;
import java.util.Optional;

/** Time spans that Set-TransportService changes. */
final class TransportSettings {

  private TransportSettings() {}

  static Duration of(Organisation organisation, String property, Duration usual) {
    Optional<AdObject> service =
        organisation.all(TransportServiceSchema.SCHEMA).stream().findFirst();
    return service
        .flatMap(object -> object.schema().property(property).map(each -> object.get(each)))
        .filter(Duration.class::isInstance)
        .map(Duration.class::cast)
        .orElse(usual);
  }
}
