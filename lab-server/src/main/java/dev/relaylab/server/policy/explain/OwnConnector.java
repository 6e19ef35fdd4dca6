package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.Outcome;
import dev.relaylab.server.policy.Selection;
import java.util.Set;

/** A new Receive connector that takes the client of one attempt, and nobody else. */
record OwnConnector(Organisation organisation, Outcome outcome) {

  /** Makes it, of the role and with the binding of the one that takes the client now. */
  Statement connector(String use, Set<AuthMechanism> auth, Set<PermissionGroup> groups) {
    Attempt attempt = outcome.attempt();
    Selection.Candidate winner = outcome.selection().winner();
    Binding binding =
        winner == null
            ? new Binding(attempt.from().v4() ? IpAddress.V4_MIN : IpAddress.V6_MIN, attempt.port())
            : winner.binding();
    return ConnectorStatements.newConnector(
        organisation,
        freeName(use),
        winner == null ? TransportRole.FrontendTransport : winner.connector().role(),
        binding,
        IpRange.between(attempt.from(), attempt.from()),
        auth,
        groups);
  }

  /** Gives a right on it. */
  Statement grant(String use, Ace ace) {
    return PermissionStatements.grantOn(organisation, freeName(use), ace);
  }

  private String freeName(String use) {
    String name = (use + " " + outcome.attempt().from()).replace(':', '-');
    String free = name;
    for (int i = 2; organisation.receiveConnector(free).isPresent(); i++) {
      free = name + " " + i;
    }
    return free;
  }
}
