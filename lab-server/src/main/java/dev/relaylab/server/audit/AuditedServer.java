package dev.relaylab.server.audit;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.policy.finding.Findings;
import dev.relaylab.server.policy.finding.Surroundings;
import dev.relaylab.server.policy.map.RelayMap;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One server of an export with its connectors, and the organisation's domains.
 *
 * @param organisation without mailboxes; the server's address is unspecified, as no export tells it
 */
public record AuditedServer(String name, Organisation organisation) {

  public RelayMap map() {
    return RelayMap.of(organisation);
  }

  /** What is wrong, as far as the export shows. */
  public Findings findings(Surroundings surroundings) {
    Revision imported = new Revision(1, Instant.EPOCH, "lab import", "lab import", organisation);
    return Findings.of(List.of(imported), surroundings);
  }

  /**
   * A lab's organisation with this server's Receive connectors and domains in place of its own, and
   * its Send connectors besides. The lab's server keeps its name, and so does every connector that
   * other servers log on to; entries for accounts that only the real organisation has are left out.
   */
  public Organisation inLab(Organisation lab) {
    Organisation next = lab;
    for (AdObject connector : lab.all(ReceiveConnectorSchema.SCHEMA)) {
      next = next.remove(connector);
    }
    for (AdObject connector : organisation.all(ReceiveConnectorSchema.SCHEMA)) {
      next = next.put(asOf(lab, connector));
    }
    for (AdObject sendConnector : organisation.all(SendConnectorSchema.SCHEMA)) {
      List<String> source = List.of(lab.server().name());
      next = next.put(sendConnector.with(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS, source));
    }
    if (organisation.acceptedDomains().isEmpty()) {
      return next;
    }
    for (AdObject domain : lab.all(AcceptedDomainSchema.SCHEMA)) {
      next = next.remove(domain);
    }
    for (AdObject domain : organisation.all(AcceptedDomainSchema.SCHEMA)) {
      next = next.put(domain);
    }
    return next;
  }

  private static AdObject asOf(Organisation lab, AdObject connector) {
    Set<Ace> known = new LinkedHashSet<>(connector.aces());
    known.removeIf(ace -> Principals.wellKnown(ace.user().name()).isEmpty());
    AdObject own =
        connector.withAces(known).with(ReceiveConnectorSchema.SERVER, lab.server().name());
    boolean servers =
        connector.get(ReceiveConnectorSchema.AUTH_MECHANISM).contains(AuthMechanism.ExchangeServer);
    return servers ? own.with(ReceiveConnectorSchema.FQDN, lab.server().fqdn()) : own;
  }
}
