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
  private static final List<String> NULL_MX = List.of("");
  private final NextHops names;

  Hops(NextHops names) {
    this.names = names;
  }

  /** What DNS and the connector have to say about a domain. */
  sealed interface Found {}

  /** DNS knows no such domain: there is nothing to try now, nor ever. */
  record Nonexistent() implements Found {}

  /** The domain says that it takes no mail at all (RFC 7505). */
  record NullMx() implements Found {}

  /** These hosts are tried, in this order; none when no name has an address. */
  record Hosts(List<Courier.Hop> hops) implements Found {}

  /** Smart hosts, or mail exchangers, or the domain itself (RFC 5321 section 5.1). */
  Found of(Organisation organisation, AdObject connector, String domain) {
    if (SmartHosts.used(connector)) {
      return new Hosts(smartHosts(organisation, connector));
    }
    List<String> exchangers = names.exchangers(domain);
    if (exchangers.equals(NULL_MX)) {
      return new NullMx();
    }
    if (exchangers.isEmpty() && !names.exists(domain)) {
      return new Nonexistent();
    }
    List<Courier.Hop> hops = new ArrayList<>();
    for (String host : exchangers.isEmpty() ? List.of(domain) : exchangers) {
      names
          .address(host)
          .ifPresent(found -> hops.add(hop(organisation, connector, host, found, SMTP)));
    }
    return new Hosts(hops);
  }

  private List<Courier.Hop> smartHosts(Organisation organisation, AdObject connector) {
    List<Courier.Hop> hops = new ArrayList<>();
    int port = connector.get(SendConnectorSchema.PORT);
    for (SmartHost host : SmartHosts.hosts(connector)) {
      Optional<IpAddress> address =
          host.address() != null ? Optional.of(host.address()) : names.address(host.name());
      address.ifPresent(
          found -> hops.add(hop(organisation, connector, host.toString(), found, port)));
    }
    return hops;
  }

  private static Courier.Hop hop(
      Organisation organisation, AdObject connector, String host, IpAddress address, int port) {
    String fqdn = connector.get(SendConnectorSchema.FQDN);
    return new Courier.Hop(
        host,
        address,
        port,
        fqdn == null ? organisation.server().fqdn() : fqdn,
        connector.get(SendConnectorSchema.FORCE_HELO),
        tls(connector, host),
        logon(connector));
  }

  /** Without a TlsDomain, DomainValidation looks for the smart host's own name. */
  private static TlsDemand tls(AdObject connector, String host) {
    String domain = connector.get(SendConnectorSchema.TLS_DOMAIN);
    return new TlsDemand(
        connector.get(SendConnectorSchema.REQUIRE_TLS)
            || mechanism(connector) == SmartHostAuth.BasicAuthRequireTLS,
        connector.get(SendConnectorSchema.IGNORE_STARTTLS),
        connector.get(SendConnectorSchema.TLS_AUTH_LEVEL),
        domain == null ? host : domain);
  }

  private static SmartHostAuth mechanism(AdObject connector) {
    return SmartHosts.used(connector)
        ? connector.get(SendConnectorSchema.SMART_HOST_AUTH_MECHANISM)
        : SmartHostAuth.None;
  }

  private static Courier.Logon logon(AdObject connector) {
    SmartHostAuth mechanism = mechanism(connector);
    String credential = connector.get(SendConnectorSchema.AUTHENTICATION_CREDENTIAL);
    return switch (mechanism) {
      case None, ExternalAuthoritative -> null;
      case ExchangeServer -> new Courier.Logon(mechanism, null, null);
      case BasicAuth, BasicAuthRequireTLS -> {
        String[] parts = (credential == null ? "" : credential).split(":", 2);
        yield new Courier.Logon(mechanism, parts[0], parts.length > 1 ? parts[1] : "");
      }
    };
  }
}
