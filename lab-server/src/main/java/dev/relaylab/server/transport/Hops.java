package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.SendConnectorSchema.SmartHostAuth;
import dev.relaylab.server.directory.SmartHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hosts that a Send connector tries for a domain, in their order. */
final class Hops {
  private static final int SMTP = 25;
  private final NextHops names;

  Hops(NextHops names) {
    this.names = names;
  }

  /** Whether there is nothing to try now, nor ever: DNS knows no such domain. */
  boolean nonexistent(AdObject connector, String domain) {
    return !SmartHosts.used(connector)
        && names.exchangers(domain).isEmpty()
        && !names.exists(domain);
  }

  /** Smart hosts, or mail exchangers, or the domain itself (RFC 5321 section 5.1). */
  List<Courier.Hop> of(Organisation organisation, AdObject connector, String domain) {
    List<Courier.Hop> hops = new ArrayList<>();
    if (SmartHosts.used(connector)) {
      int port = connector.get(SendConnectorSchema.PORT);
      for (SmartHost host : SmartHosts.hosts(connector)) {
        Optional<IpAddress> address =
            host.address() != null ? Optional.of(host.address()) : names.address(host.name());
        address.ifPresent(
            found -> hops.add(hop(organisation, connector, host.toString(), found, port)));
      }
      return hops;
    }
    List<String> exchangers = new ArrayList<>(names.exchangers(domain));
    if (exchangers.isEmpty()) {
      exchangers.add(domain);
    }
    for (String host : exchangers) {
      names
          .address(host)
          .ifPresent(found -> hops.add(hop(organisation, connector, host, found, SMTP)));
    }
    return hops;
  }

  private static Courier.Hop hop(
      Organisation organisation, AdObject connector, String host, IpAddress address, int port) {
    String fqdn = connector.get(SendConnectorSchema.FQDN);
    String credential = connector.get(SendConnectorSchema.AUTHENTICATION_CREDENTIAL);
    SmartHostAuth auth = connector.get(SendConnectorSchema.SMART_HOST_AUTH_MECHANISM);
    boolean logsOn =
        credential != null
            && SmartHosts.used(connector)
            && (auth == SmartHostAuth.BasicAuth || auth == SmartHostAuth.BasicAuthRequireTLS);
    int colon = logsOn ? credential.indexOf(':') : -1;
    return new Courier.Hop(
        host,
        address,
        port,
        fqdn == null ? organisation.server().fqdn() : fqdn,
        connector.get(SendConnectorSchema.REQUIRE_TLS) || auth == SmartHostAuth.BasicAuthRequireTLS,
        connector.get(SendConnectorSchema.IGNORE_STARTTLS),
        logsOn ? credential.substring(0, Math.max(0, colon)) : null,
        logsOn ? credential.substring(colon + 1) : null);
  }
}
