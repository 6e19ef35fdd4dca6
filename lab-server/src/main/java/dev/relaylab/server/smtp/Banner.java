package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.BANNER;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The greeting: the connector's own banner as it is, or Exchange's with name and time. */
final class Banner {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

  private Banner() {}

  static String of(Organisation organisation, ReceiveConnector connector, Instant now) {
    String own = connector.get(BANNER);
    if (own != null && !own.isEmpty()) {
      return own;
    }
    return "220 "
        + connector.fqdn(organisation.server())
        + " Microsoft ESMTP MAIL Service ready at "
        + TIME.format(now);
  }
}
