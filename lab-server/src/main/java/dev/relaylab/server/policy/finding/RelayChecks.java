package dev.relaylab.server.policy.finding;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;
import static dev.relaylab.server.policy.finding.Inspection.*;

import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.policy.explain.ConnectorStatements;
import dev.relaylab.server.policy.explain.PermissionStatements;
import dev.relaylab.server.policy.explain.Statement;
import dev.relaylab.server.policy.map.Machine;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may relay without logging on, and by which method: at most one finding for each connector.
 */
final class RelayChecks {
  private static final Set<AuthMechanism> TLS = EnumSet.of(AuthMechanism.Tls);
  private static final Set<PermissionGroup> ANONYMOUS = EnumSet.of(PermissionGroup.AnonymousUsers);

  private static final int FEW = 5;

  private final Inspection inspection;

  private RelayChecks(Inspection inspection) {
    this.inspection = inspection;
  }

  static void run(Inspection inspection) {
    RelayChecks checks = new RelayChecks(inspection);
    for (ReceiveConnector connector : inspection.enabledConnectors()) {
      if (trusts(connector)) {
        checks.trusting(connector);
      } else if (connector.object().aces().contains(RELAY)) {
        checks.anonymous(connector);
      } else {
        checks.withoutRelay(connector);
      }
    }
  }

  private void trusting(ReceiveConnector connector) {
    WideRanges wide = WideRanges.of(connector, Inspection::wide);
    if (isDefaultFrontend(connector)) {
      inspection.note(
          Fault.INTERNET_TRUSTED,
          connector.object(),
          "AuthMechanism is ExternalAuthoritative on the connector for Internet mail",
          object -> trusts(ReceiveConnector.of(object)),
          untrusted(connector, SetupChecks.FRONTEND_AUTH, SetupChecks.FRONTEND_GROUPS));
    } else if (!wide.isEmpty()) {
      inspection.note(
          Fault.TRUSTED_RANGE_WIDE,
          connector.object(),
          "every client in " + wide + " counts as internal",
          object -> trusts(ReceiveConnector.of(object)) && wide.areIn(object),
          wide.narrowed(inspection.surroundings())
              .map(statement -> new Statement[] {statement})
              .orElseGet(() -> untrusted(connector, TLS, ANONYMOUS)));
    } else if (!shared(connector)) {
      mixed(connector);
    }
  }

  /** Ends trust, and the relay right with it that anonymous clients would come into. */
  private static Statement[] untrusted(
      ReceiveConnector connector, Set<AuthMechanism> auth, Set<PermissionGroup> groups) {
    Statement settings = ConnectorStatements.setAuthAndGroups(connector, auth, groups);
    return connector.object().aces().contains(RELAY)
        ? new Statement[] {PermissionStatements.removeAce(connector, RELAY), settings}
        : new Statement[] {settings};
  }

  /** A trusted connector with traces of the other method. */
  private void mixed(ReceiveConnector connector) {
    boolean group = hasGroup(connector, PermissionGroup.AnonymousUsers);
    if (connector.object().aces().contains(RELAY)) {
      Statement takeAway = PermissionStatements.removeAce(connector, RELAY);
      Set<PermissionGroup> groups = EnumSet.of(PermissionGroup.ExchangeServers);
      groups.addAll(connector.permissionGroups());
      groups.removeAll(ANONYMOUS);
      inspection.note(
          Fault.BOTH_METHODS,
          connector.object(),
          "ExternalAuthoritative decides, and anonymous logon holds "
              + Right.ACCEPT_ANY_RECIPIENT
              + " besides",
          object -> trusts(ReceiveConnector.of(object)) && object.aces().contains(RELAY),
          group
              ? new Statement[] {takeAway, ConnectorStatements.setGroups(connector, groups)}
              : new Statement[] {takeAway});
    } else if (group) {
      inspection.note(
          Fault.TRUSTED_NOT_ANONYMOUS,
          connector.object(),
          "PermissionGroups holds AnonymousUsers, but ExternalAuthoritative makes every client"
              + " count as internal",
          object ->
              trusts(ReceiveConnector.of(object))
                  && hasGroup(ReceiveConnector.of(object), PermissionGroup.AnonymousUsers),
          ConnectorStatements.setAuthAndGroups(connector, TLS, ANONYMOUS),
          PermissionStatements.addAce(connector, RELAY));
    }
  }

  private void anonymous(ReceiveConnector connector) {
    Statement takeAway = PermissionStatements.removeAce(connector, RELAY);
    if (!anonymousHolds(connector, Right.SUBMIT)) {
      withoutSubmit(connector);
      return;
    }
    WideRanges everywhere = WideRanges.of(connector, Inspection::everywhere);
    WideRanges wide = WideRanges.of(connector, Inspection::wide);
    Statement narrowed = wide.narrowed(inspection.surroundings()).orElse(takeAway);
    if (!everywhere.isEmpty()) {
      boolean open = isDefaultFrontend(connector) || connector.offers(AuthMechanism.ExchangeServer);
      inspection.note(
          open ? Fault.OPEN_RELAY : Fault.OPEN_RANGE,
          connector.object(),
          "anonymous logon holds " + Right.ACCEPT_ANY_RECIPIENT + " for clients in " + everywhere,
          object -> object.aces().contains(RELAY) && everywhere.areIn(object),
          open ? takeAway : narrowed);
    } else if (!wide.isEmpty()) {
      inspection.note(
          Fault.RELAY_RANGE_WIDE,
          connector.object(),
          "clients in " + wide + " relay" + devicesIn(wide),
          object -> object.aces().contains(RELAY) && wide.areIn(object),
          narrowed);
    } else if (!shared(connector)) {
      strictness(connector);
    }
  }

  private void withoutSubmit(ReceiveConnector connector) {
    Set<PermissionGroup> groups = EnumSet.copyOf(ANONYMOUS);
    groups.addAll(connector.permissionGroups());
    inspection.note(
        connector.permissionGroups().isEmpty()
            ? Fault.RELAY_GROUP_MISSING
            : Fault.LEFTOVER_RELAY_RIGHT,
        connector.object(),
        "anonymous logon holds "
            + Right.ACCEPT_ANY_RECIPIENT
            + " and not "
            + Right.SUBMIT
            + "; PermissionGroups is "
            + connector.permissionGroupsText(),
        object ->
            object.aces().contains(RELAY)
                && !anonymousHolds(ReceiveConnector.of(object), Right.SUBMIT),
        ConnectorStatements.setGroups(connector, groups));
  }

  private void withoutRelay(ReceiveConnector connector) {
    boolean forDevices =
        onPort25(connector)
            && connector.remoteIpRanges().stream().noneMatch(Inspection::wide)
            && connector.permissionGroups().equals(ANONYMOUS)
            && connector.authMechanism().equals(TLS)
            && !anonymousHolds(connector, Right.ACCEPT_ANY_RECIPIENT);
    if (forDevices && !exceptsFromRelay(connector)) {
      inspection.note(
          Fault.RELAY_RIGHT_MISSING,
          connector.object(),
          "its clients are anonymous users and lack " + Right.ACCEPT_ANY_RECIPIENT,
          object -> hasGroup(ReceiveConnector.of(object), PermissionGroup.AnonymousUsers),
          PermissionStatements.addAce(connector, RELAY));
    }
  }

  /** Whether it was made to keep clients out of a wider relay connector. */
  private boolean exceptsFromRelay(ReceiveConnector connector) {
    return inspection.enabledConnectors().stream()
        .filter(other -> relays(other) && scoped(other))
        .flatMap(other -> other.remoteIpRanges().stream())
        .anyMatch(range -> connector.remoteIpRanges().stream().anyMatch(range::contains));
  }

  /** A balancer in the range: whoever comes through it relays. */
  private boolean shared(ReceiveConnector connector) {
    for (Machine machine : inspection.surroundings().shared()) {
      Optional<IpRange> range =
          connector.remoteIpRanges().stream()
              .filter(r -> r.contains(machine.address()))
              .findFirst();
      if (range.isPresent()) {
        IpAddress address = machine.address();
        inspection.note(
            Fault.SHARED_ADDRESS_IN_RANGE,
            connector.object(),
            machine.name() + " (" + address + ") is in " + range.get() + " and fronts others",
            object -> object.get(REMOTE_IP_RANGES).contains(range.get()),
            connector.remoteIpRanges().size() == 1 && range.get().size().equals(BigInteger.ONE)
                ? ConnectorStatements.removeConnector(connector)
                : ConnectorStatements.takeOut(connector, range.get(), address));
        return true;
      }
    }
    return false;
  }

  private void strictness(ReceiveConnector connector) {
    if (connector.get(REQUIRE_TLS)) {
      inspection.note(
          Fault.RELAY_DEMANDS_TLS,
          connector.object(),
          "RequireTLS is True on a connector for devices",
          object -> object.get(REQUIRE_TLS),
          ConnectorStatements.set(connector, REQUIRE_TLS, false));
    }
    var limit = connector.get(MESSAGE_RATE_LIMIT);
    if (!limit.isUnlimited() && limit.value() <= FEW) {
      inspection.note(
          Fault.RELAY_RATE_LOW,
          connector.object(),
          "MessageRateLimit is " + limit + " on a connector for devices",
          object -> object.get(MESSAGE_RATE_LIMIT).equals(limit),
          ConnectorStatements.set(connector, MESSAGE_RATE_LIMIT, Unlimited.none()));
    }
  }

  private String devicesIn(WideRanges wide) {
    List<String> names =
        wide.devices(inspection.surroundings()).stream().map(Machine::name).toList();
    return names.isEmpty() ? "" : "; known in it: " + String.join(", ", names);
  }
}
