package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.AuthMechanism.*;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;

import dev.relaylab.server.directory.DirectoryException.Category;
import java.util.Set;

/** The combinations of properties that Exchange refuses on one Receive connector. */
final class ReceiveConnectorRules {

  private ReceiveConnectorRules() {}

  static void check(ReceiveConnector c, Server server) {
    Set<AuthMechanism> auth = c.authMechanism();
    String fqdn = c.get(FQDN);
    boolean ownName =
        fqdn == null
            || fqdn.equalsIgnoreCase(server.fqdn())
            || fqdn.equalsIgnoreCase(server.name());
    refuse(
        auth.contains(ExchangeServer) && !ownName,
        "If the AuthMechanism attribute on a Receive connector contains the value ExchangeServer, you must set the FQDN parameter on the Receive connector to one of the following values: the FQDN of the transport server \""
            + server.fqdn()
            + "\", the NetBIOS name of the transport server \""
            + server.name()
            + "\", or $null.");
    boolean external = auth.contains(ExternalAuthoritative);
    refuse(
        external
            && (auth.contains(Integrated)
                || auth.contains(BasicAuth)
                || auth.contains(BasicAuthRequireTLS)
                || auth.contains(ExchangeServer)),
        "The AuthMechanism parameter value ExternalAuthoritative can't be combined with the values Integrated, BasicAuth, BasicAuthRequireTLS or ExchangeServer.");
    refuse(
        external && !c.hasEntries(Principal.EXTERNALLY_SECURED_SERVERS),
        "You must set the value for the PermissionGroups parameter to ExchangeServers when you set the AuthMechanism parameter to a value of ExternalAuthoritative.");
    refuse(
        OrganisationRules.hasWithout(auth, BasicAuthRequireTLS, BasicAuth)
            || OrganisationRules.hasWithout(auth, BasicAuthRequireTLS, Tls),
        "The AuthMechanism parameter value BasicAuthRequireTLS requires the values BasicAuth and Tls.");
    refuse(
        c.get(REQUIRE_TLS) && !auth.contains(Tls),
        "RequireTLS can be True only when AuthMechanism contains the value Tls.");
    refuse(
        c.get(DOMAIN_SECURE_ENABLED) && (!auth.contains(Tls) || external),
        "DomainSecureEnabled can be True only when AuthMechanism contains the value Tls and not ExternalAuthoritative.");
    refuse(
        c.get(CONNECTION_INACTIVITY_TIMEOUT).compareTo(c.get(CONNECTION_TIMEOUT)) >= 0,
        "The value of ConnectionInactivityTimeout must be less than the value of ConnectionTimeout.");
    refuse(
        c.get(BINARY_MIME_ENABLED) && !c.get(CHUNKING_ENABLED),
        "BinaryMimeEnabled can be True only when ChunkingEnabled is True.");
    refuse(
        c.get(LONG_ADDRESSES_ENABLED) && c.role() == TransportRole.FrontendTransport,
        "LongAddressesEnabled can be True only on a Receive connector of the Hub Transport role.");
    String banner = c.get(BANNER);
    refuse(
        banner != null && !banner.isEmpty() && !banner.startsWith("220"),
        "The SMTP banner must start with \"220\".");
    refuse(c.bindings().isEmpty(), "Bindings must hold at least one local IP address and port.");
    refuse(c.remoteIpRanges().isEmpty(), "RemoteIPRanges must hold at least one IP address range.");
  }

  private static void refuse(boolean broken, String message) {
    if (broken) {
      throw new DirectoryException("DataValidationException", Category.InvalidData, message);
    }
  }
}
