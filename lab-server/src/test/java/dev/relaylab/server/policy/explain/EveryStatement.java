package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Right;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every single statement that could turn an anonymous client's answer, good idea or not. */
final class EveryStatement {
  private static final List<Principal> PRINCIPALS =
      List.of(
          Principal.ANONYMOUS_LOGON,
          Principal.AUTHENTICATED_USERS,
          Principal.EXTERNALLY_SECURED_SERVERS);
  private static final List<Right> RIGHTS =
      List.of(
          Right.SUBMIT,
          Right.ACCEPT_ANY_RECIPIENT,
          Right.ACCEPT_ANY_SENDER,
          Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER);

  private EveryStatement() {}

  static List<Statement> of(Organisation organisation, IpAddress client, String recipientDomain) {
    List<Statement> all = new ArrayList<>();
    for (ReceiveConnector connector : organisation.receiveConnectors()) {
      entries(all, connector);
      groups(all, connector);
      ranges(all, connector, client);
      for (boolean on : new boolean[] {true, false}) {
        all.add(ConnectorStatements.set(connector, ReceiveConnectorSchema.ENABLED, on));
        all.add(ConnectorStatements.set(connector, ReceiveConnectorSchema.REQUIRE_TLS, on));
      }
      all.add(ConnectorStatements.removeConnector(connector));
    }
    organisation.acceptedDomains().stream()
        .map(MailFlowStatements::removeAcceptedDomain)
        .forEach(all::add);
    if (organisation.acceptedDomainFor(recipientDomain).isEmpty()) {
      all.add(MailFlowStatements.newAcceptedDomain(recipientDomain));
    }
    return all;
  }

  private static void entries(List<Statement> all, ReceiveConnector connector) {
    for (Principal principal : PRINCIPALS) {
      for (Right right : RIGHTS) {
        for (boolean deny : new boolean[] {true, false}) {
          Ace ace = new Ace(principal, right, deny);
          all.add(
              connector.object().aces().contains(ace)
                  ? PermissionStatements.removeAce(connector, ace)
                  : PermissionStatements.addAce(connector, ace));
        }
      }
    }
  }

  private static void groups(List<Statement> all, ReceiveConnector connector) {
    for (PermissionGroup group : PermissionGroup.values()) {
      Set<PermissionGroup> other = EnumSet.noneOf(PermissionGroup.class);
      other.addAll(connector.permissionGroups());
      if (!other.remove(group)) {
        other.add(group);
      }
      all.add(ConnectorStatements.setGroups(connector, other));
    }
  }

  private static void ranges(List<Statement> all, ReceiveConnector connector, IpAddress client) {
    IpRange single = IpRange.between(client, client);
    all.add(ConnectorStatements.setRanges(connector, List.of(single), List.of()));
    for (IpRange range : connector.remoteIpRanges()) {
      all.add(ConnectorStatements.setRanges(connector, List.of(), List.of(range)));
      if (range.contains(client)) {
        all.add(ConnectorStatements.takeOut(connector, range, client));
      }
    }
  }
}
