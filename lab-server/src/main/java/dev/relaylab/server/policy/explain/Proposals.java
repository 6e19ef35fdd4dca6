package dev.relaylab.server.policy.explain;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.Outcome;
import dev.relaylab.server.policy.RelayPolicy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The changes worth trying for one outcome, each with how far an administrator would go: 0 the
 * setting that was meant, 1 an exception for this client, 2 something coarser.
 *
 * <p>Trusting a client as internal (ExternalAuthoritative) is never proposed: it gives more than
 * acceptance.
 */
final class Proposals {

  record Proposal(Change change, int reach) {}

  private static final List<Right> DECIDING =
      List.of(
          Right.ACCEPT_ANY_RECIPIENT,
          Right.SUBMIT,
          Right.ACCEPT_ANY_SENDER,
          Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER);
  private static final Set<AuthMechanism> TLS = EnumSet.of(AuthMechanism.Tls);
  private static final Set<AuthMechanism> PASSWORDS =
      EnumSet.of(AuthMechanism.Tls, AuthMechanism.BasicAuth, AuthMechanism.BasicAuthRequireTLS);

  private final Organisation organisation;
  private final Outcome outcome;
  private final Attempt attempt;
  private final IpRange client;
  private final OwnConnector own;
  private final List<Proposal> found = new ArrayList<>();

  private Proposals(Organisation organisation, Outcome outcome) {
    this.organisation = organisation;
    this.outcome = outcome;
    this.attempt = outcome.attempt();
    this.client = IpRange.between(attempt.from(), attempt.from());
    this.own = new OwnConnector(organisation, outcome);
  }

  static List<Proposal> toRefuse(Organisation organisation, Outcome outcome) {
    Proposals proposals = new Proposals(organisation, outcome);
    ReceiveConnector winner = outcome.session().connector();
    proposals.takeRightsAway(winner);
    proposals.takeClientOut(winner);
    proposals.denyUser(winner);
    proposals.add(1, proposals.own.connector("Block", TLS, Set.of()));
    proposals.coarse(winner);
    return proposals.found;
  }

  static List<Proposal> toAccept(Organisation organisation, Outcome outcome) {
    Proposals proposals = new Proposals(organisation, outcome);
    for (ReceiveConnector connector : organisation.receiveConnectors()) {
      if (proposals.bound(connector)) {
        proposals.letIn(connector);
      }
    }
    proposals.sendAs();
    if (outcome.session() != null) {
      proposals.grant(outcome.session().connector());
    }
    proposals.ownConnector();
    return proposals.found;
  }

  private boolean bound(ReceiveConnector connector) {
    IpAddress local = attempt.local(organisation.server());
    return connector.bindings().stream().anyMatch(b -> b.takes(local, attempt.port()));
  }

  private void add(int reach, Statement... statements) {
    found.add(new Proposal(Change.of(statements), reach));
  }

  private void takeRightsAway(ReceiveConnector winner) {
    for (Ace ace : acesOfSession(winner)) {
      boolean ofGroup =
          winner.permissionGroups().stream().anyMatch(group -> group.aces().contains(ace));
      if (!ace.deny() && DECIDING.contains(ace.right())) {
        add(ofGroup ? 2 : 0, PermissionStatements.removeAce(winner, ace));
      }
    }
    if (winner.offers(AuthMechanism.ExternalAuthoritative)) {
      Set<PermissionGroup> groups = EnumSet.of(PermissionGroup.AnonymousUsers);
      add(0, ConnectorStatements.setAuthAndGroups(winner, TLS, groups));
    }
  }

  /** Keeps one user from relaying, wherever the connector takes him. */
  private void denyUser(ReceiveConnector winner) {
    if (outcome.session().identity() instanceof Identity.Authenticated user) {
      Principal who = Identity.Authenticated.principalOf(user.user());
      add(1, PermissionStatements.addAce(winner, new Ace(who, Right.ACCEPT_ANY_RECIPIENT, true)));
    }
  }

  private List<Ace> acesOfSession(ReceiveConnector connector) {
    Set<Principal> principals = outcome.session().identity().principals();
    return connector.object().aces().stream()
        .filter(ace -> principals.contains(ace.user()))
        .toList();
  }

  /** Narrows each range that names the client, unless the range is everybody. */
  private void takeClientOut(ReceiveConnector connector) {
    for (IpRange range : connector.remoteIpRanges()) {
      if (!everybody(range)) {
        takeClientOut(connector, range);
      }
    }
  }

  private void takeClientOut(ReceiveConnector connector, IpRange range) {
    if (range.contains(attempt.from())) {
      add(0, ConnectorStatements.takeOut(connector, range, attempt.from()));
    }
  }

  private static boolean everybody(IpRange range) {
    return range.sameAddressesAs(IpRange.ALL_V4) || range.sameAddressesAs(IpRange.ALL_V6);
  }

  private void coarse(ReceiveConnector winner) {
    for (PermissionGroup group : winner.permissionGroups()) {
      Set<PermissionGroup> rest = EnumSet.copyOf(winner.permissionGroups());
      rest.remove(group);
      add(2, ConnectorStatements.setGroups(winner, rest));
    }
    organisation
        .acceptedDomainFor(RelayPolicy.domainOf(attempt.recipient()))
        .ifPresent(domain -> add(2, MailFlowStatements.removeAcceptedDomain(domain)));
    add(2, ConnectorStatements.set(winner, ENABLED, false));
  }

  private void letIn(ReceiveConnector connector) {
    if (!connector.enabled()) {
      add(0, ConnectorStatements.set(connector, ENABLED, true));
    }
    if (connector.remoteIpRanges().stream().noneMatch(range -> range.sameAddressesAs(client))) {
      add(0, ConnectorStatements.setRanges(connector, List.of(client), List.of()));
    }
    connector.remoteIpRanges().forEach(range -> takeClientOut(connector, range));
  }

  private void grant(ReceiveConnector winner) {
    for (Ace ace : acesOfSession(winner)) {
      if (ace.deny()) {
        add(0, PermissionStatements.removeAce(winner, ace));
      }
    }
    Principal who = principal();
    for (Right right : DECIDING) {
      if (!outcome.session().holds(right)) {
        add(0, PermissionStatements.addAce(winner, Ace.allow(who, right)));
      }
    }
    for (PermissionGroup group :
        List.of(PermissionGroup.AnonymousUsers, PermissionGroup.ExchangeUsers)) {
      Set<PermissionGroup> more = new LinkedHashSet<>(winner.permissionGroups());
      if (more.add(group)) {
        add(0, ConnectorStatements.setGroups(winner, EnumSet.copyOf(more)));
      }
    }
    for (Property<Boolean> strict :
        List.of(
            REQUIRE_TLS,
            REJECT_RESERVED_TOP_LEVEL,
            REJECT_RESERVED_SECOND_LEVEL,
            REJECT_SINGLE_LABEL)) {
      if (winner.get(strict)) {
        add(0, ConnectorStatements.set(winner, strict, false));
      }
    }
  }

  private Principal principal() {
    Identity identity = outcome.session().identity();
    return identity instanceof Identity.Authenticated user
        ? Identity.Authenticated.principalOf(user.user())
        : identity.principals().iterator().next();
  }

  private void sendAs() {
    if (attempt.user() == null) {
      return;
    }
    RelayPolicy.accountNamed(organisation, attempt.user())
        .ifPresent(
            user ->
                organisation
                    .recipient(attempt.sender())
                    .ifPresent(
                        owner ->
                            add(
                                0,
                                PermissionStatements.sendAs(
                                    owner,
                                    Ace.allow(
                                        Identity.Authenticated.principalOf(user),
                                        Right.SEND_AS)))));
  }

  /** A connector for this client alone, with the rights that this attempt lacks. */
  private void ownConnector() {
    Statement anonymous = own.connector("Relay", TLS, EnumSet.of(PermissionGroup.AnonymousUsers));
    add(1, anonymous);
    add(
        1,
        anonymous,
        own.grant("Relay", Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT)));
    if (attempt.user() == null) {
      return;
    }
    RelayPolicy.accountNamed(organisation, attempt.user())
        .map(Identity.Authenticated::principalOf)
        .ifPresent(
            user -> {
              Statement forUsers =
                  own.connector("Relay", PASSWORDS, EnumSet.of(PermissionGroup.ExchangeUsers));
              add(1, forUsers);
              add(1, forUsers, own.grant("Relay", Ace.allow(user, Right.ACCEPT_ANY_SENDER)));
            });
  }
}
