package dev.relaylab.server.audit;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.Server;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lab's organisation with a real server's Receive connectors and domains in place of its own, and
 * its Send connectors besides.
 *
 * <p>The lab's server keeps its name and address: connectors that other servers log on to get its
 * name, and what is bound to the real server's address is bound to its. Entries for accounts that
 * only the real organisation has are left out.
 *
 * @param notes what stands in the lab otherwise than on the real server
 */
public record InLab(Organisation organisation, List<String> notes) {

  static InLab of(Organisation real, Organisation lab) {
    List<String> notes = new ArrayList<>();
    Optional<IpAddress> realAddress = onlyAddress(real);
    Organisation next = without(lab, ReceiveConnectorSchema.SCHEMA);
    for (AdObject connector : real.all(ReceiveConnectorSchema.SCHEMA)) {
      AdObject own = withOwnBindings(asOf(lab.server(), connector), realAddress, lab.server());
      if (!own.get(ReceiveConnectorSchema.BINDINGS)
          .equals(connector.get(ReceiveConnectorSchema.BINDINGS))) {
        notes.add(
            connector.name()
                + ": in the lab its Bindings are "
                + own.get(ReceiveConnectorSchema.BINDINGS)
                + ", as the lab's server has another address.");
      }
      next = next.put(own);
    }
    for (AdObject sendConnector : real.all(SendConnectorSchema.SCHEMA)) {
      List<String> source = List.of(lab.server().name());
      next = next.put(sendConnector.with(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS, source));
    }
    if (!real.acceptedDomains().isEmpty()) {
      next = without(next, AcceptedDomainSchema.SCHEMA);
      for (AdObject domain : real.all(AcceptedDomainSchema.SCHEMA)) {
        next = next.put(domain);
      }
    }
    return new InLab(next, List.copyOf(notes));
  }

  private static Organisation without(Organisation organisation, Schema schema) {
    Organisation next = organisation;
    for (AdObject object : organisation.all(schema)) {
      next = next.remove(object);
    }
    return next;
  }

  /** The IPv4 address that connectors are bound to by themselves, where it is only one. */
  private static Optional<IpAddress> onlyAddress(Organisation real) {
    Set<IpAddress> addresses = new LinkedHashSet<>();
    real.receiveConnectors().stream()
        .flatMap(connector -> connector.bindings().stream())
        .map(Binding::address)
        .filter(address -> address.v4() && !address.isUnspecified() && !address.isLoopback())
        .forEach(addresses::add);
    return addresses.size() == 1 ? addresses.stream().findFirst() : Optional.empty();
  }

  private static AdObject withOwnBindings(
      AdObject connector, Optional<IpAddress> realAddress, Server server) {
    List<Binding> bindings =
        connector.get(ReceiveConnectorSchema.BINDINGS).stream()
            .map(
                binding ->
                    realAddress.filter(binding.address()::equals).isPresent()
                        ? new Binding(server.address(), binding.port())
                        : binding)
            .distinct()
            .toList();
    return connector.with(ReceiveConnectorSchema.BINDINGS, bindings);
  }

  private static AdObject asOf(Server server, AdObject connector) {
    Set<Ace> known = new LinkedHashSet<>(connector.aces());
    known.removeIf(ace -> Principals.wellKnown(ace.user().name()).isEmpty());
    AdObject own = connector.withAces(known).with(ReceiveConnectorSchema.SERVER, server.name());
    boolean servers =
        connector.get(ReceiveConnectorSchema.AUTH_MECHANISM).contains(AuthMechanism.ExchangeServer);
    return servers ? own.with(ReceiveConnectorSchema.FQDN, server.fqdn()) : own;
  }
}
