package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.DEFAULT_DOMAIN;

import dev.relaylab.server.directory.AcceptedDomain;

/** The domain that a connector's DefaultDomain gives to an address without one. */
final class DefaultDomain {

  private DefaultDomain() {}

  /** The address with a domain, or null when it has none and the connector gives none. */
  static String complete(Conversation conversation, String address) {
    if (AddressGrammar.hasDomain(address)) {
      return address;
    }
    String configured = conversation.connector().get(DEFAULT_DOMAIN);
    if (configured == null) {
      return null;
    }
    return address
        + "@"
        + conversation.organisation().acceptedDomains().stream()
            .filter(domain -> domain.name().equalsIgnoreCase(configured))
            .map(AcceptedDomain::domainName)
            .findFirst()
            .orElse(configured);
  }
}
