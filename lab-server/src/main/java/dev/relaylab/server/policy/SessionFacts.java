package dev.relaylab.server.policy;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Right;
import java.util.Set;

/**
 * All that the policy knows of a session: the revision's organisation, the connector, who, and TLS.
 */
public record SessionFacts(
    Organisation organisation,
    ReceiveConnector connector,
    IpAddress client,
    Identity identity,
    boolean tls) {

  /** The rights this session holds. */
  public Set<Right> rights() {
    return connector.rightsOf(identity.principals());
  }

  public boolean holds(Right right) {
    return rights().contains(right);
  }
}
