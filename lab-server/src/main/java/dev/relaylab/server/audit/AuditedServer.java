package dev.relaylab.server.audit;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.policy.finding.Fault;
import dev.relaylab.server.policy.finding.Finding;
import dev.relaylab.server.policy.finding.Findings;
import dev.relaylab.server.policy.finding.Surroundings;
import dev.relaylab.server.policy.map.RelayMap;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One server of an export with its connectors, and the organisation's domains.
 *
 * @param organisation without mailboxes; the server's address is unspecified, as no export tells it
 * @param rightsUnknown connectors whose entries the export does not have
 */
public record AuditedServer(String name, Organisation organisation, Set<String> rightsUnknown) {

  public RelayMap map() {
    return RelayMap.of(organisation);
  }

  /** What is wrong, as far as the export shows. */
  public Findings findings(Surroundings surroundings) {
    Revision imported = new Revision(1, Instant.EPOCH, "lab import", "lab import", organisation);
    return new Findings(
        Findings.of(List.of(imported), surroundings).all().stream()
            .filter(finding -> !isGuess(finding))
            .toList());
  }

  /** That a right is missing cannot be said where entries are. */
  private boolean isGuess(Finding finding) {
    return finding.fault() == Fault.RELAY_RIGHT_MISSING && rightsUnknown.contains(finding.object());
  }

  /** A lab's organisation with this server in the place of its own. */
  public InLab inLab(Organisation lab) {
    return InLab.of(organisation, lab);
  }
}
