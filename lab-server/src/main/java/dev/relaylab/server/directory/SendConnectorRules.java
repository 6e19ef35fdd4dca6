package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.SendConnectorSchema.ADDRESS_SPACES;
import static dev.relaylab.server.directory.SendConnectorSchema.AUTHENTICATION_CREDENTIAL;
import static dev.relaylab.server.directory.SendConnectorSchema.DNS_ROUTING_ENABLED;
import static dev.relaylab.server.directory.SendConnectorSchema.IGNORE_STARTTLS;
import static dev.relaylab.server.directory.SendConnectorSchema.LINKED_RECEIVE_CONNECTOR;
import static dev.relaylab.server.directory.SendConnectorSchema.MAX_MESSAGE_SIZE;
import static dev.relaylab.server.directory.SendConnectorSchema.REQUIRE_TLS;
import static dev.relaylab.server.directory.SendConnectorSchema.SMART_HOSTS;
import static dev.relaylab.server.directory.SendConnectorSchema.SMART_HOST_AUTH_MECHANISM;
import static dev.relaylab.server.directory.SendConnectorSchema.SOURCE_IP_ADDRESS;
import static dev.relaylab.server.directory.SendConnectorSchema.TLS_AUTH_LEVEL;
import static dev.relaylab.server.directory.SendConnectorSchema.TLS_DOMAIN;

import dev.relaylab.server.directory.DirectoryException.Category;
import dev.relaylab.server.directory.SendConnectorSchema.SmartHostAuth;
import dev.relaylab.server.directory.SendConnectorSchema.TlsAuthLevel;

/** The combinations of properties that Exchange refuses on one Send connector. */
final class SendConnectorRules {

  private SendConnectorRules() {}

  static void check(AdObject c) {
    boolean linked = c.get(LINKED_RECEIVE_CONNECTOR) != null;
    refuse(
        c.get(ADDRESS_SPACES).isEmpty() != linked,
        linked
            ? "The AddressSpaces parameter can't be used together with LinkedReceiveConnector."
            : "A Send connector must have at least one address space.");
    refuse(
        c.get(ADDRESS_SPACES).stream().anyMatch(space -> space.space().equals("--")),
        "The address space \"--\" can be used only on an Edge Transport server.");
    refuse(
        c.get(DNS_ROUTING_ENABLED) && !c.get(SMART_HOSTS).isEmpty(),
        "The DNSRoutingEnabled parameter must be set to $false when the SmartHosts parameter has a value.");
    refuse(
        !c.get(DNS_ROUTING_ENABLED) && c.get(SMART_HOSTS).isEmpty(),
        "The SmartHosts parameter must have a value when the DNSRoutingEnabled parameter is set to $false.");
    checkTls(c);
    SmartHostAuth auth = c.get(SMART_HOST_AUTH_MECHANISM);
    refuse(
        (auth == SmartHostAuth.BasicAuth || auth == SmartHostAuth.BasicAuthRequireTLS)
            && c.get(AUTHENTICATION_CREDENTIAL) == null,
        "The AuthenticationCredential parameter is required when the SmartHostAuthMechanism parameter is set to "
            + auth
            + ".");
    refuse(
        linked && (c.get(DNS_ROUTING_ENABLED) || !c.get(MAX_MESSAGE_SIZE).isUnlimited()),
        "LinkedReceiveConnector requires DNSRoutingEnabled $false and an unlimited MaxMessageSize.");
    refuse(
        !"0.0.0.0".equals(c.get(SOURCE_IP_ADDRESS)),
        "The SourceIPAddress parameter can be set only on an Edge Transport server.");
  }

  private static void checkTls(AdObject c) {
    TlsAuthLevel level = c.get(TLS_AUTH_LEVEL);
    refuse(
        c.get(TLS_DOMAIN) != null && level != TlsAuthLevel.DomainValidation,
        "The TLSDomain parameter can only be set if the TLSAuthLevel parameter is set to DomainValidation.");
    refuse(
        level == TlsAuthLevel.DomainValidation
            && c.get(TLS_DOMAIN) == null
            && c.get(SMART_HOSTS).isEmpty(),
        "The TLSDomain parameter is required when the TLSAuthLevel parameter is set to DomainValidation and no smart host is used.");
    refuse(
        level != null && !c.get(REQUIRE_TLS),
        "The TLSAuthLevel parameter can only be set if the RequireTLS parameter is set to $true.");
    refuse(
        c.get(IGNORE_STARTTLS) && (level != null || c.get(REQUIRE_TLS)),
        "The IgnoreSTARTTLS parameter must be set to $false when RequireTLS or TLSAuthLevel is used.");
  }

  private static void refuse(boolean broken, String message) {
    if (broken) {
      throw new DirectoryException("DataValidationException", Category.InvalidData, message);
    }
  }
}
