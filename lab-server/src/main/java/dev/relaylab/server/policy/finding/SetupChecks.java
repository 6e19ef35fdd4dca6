package dev.relaylab.server.policy.finding;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;
import static dev.relaylab.server.policy.finding.Inspection.*;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AntispamSchema;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.policy.AntispamAgents;
import dev.relaylab.server.policy.explain.ConnectorStatements;
import dev.relaylab.server.policy.explain.MailFlowStatements;
import dev.relaylab.server.policy.explain.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What setup's own connectors must keep for mail to flow, and what they must not gain. */
final class SetupChecks {
  static final Set<AuthMechanism> FRONTEND_AUTH =
      EnumSet.of(
          AuthMechanism.Tls,
          AuthMechanism.Integrated,
          AuthMechanism.BasicAuth,
          AuthMechanism.BasicAuthRequireTLS,
          AuthMechanism.ExchangeServer);
  static final Set<PermissionGroup> FRONTEND_GROUPS =
      EnumSet.of(
          PermissionGroup.AnonymousUsers,
          PermissionGroup.ExchangeServers,
          PermissionGroup.ExchangeLegacyServers);
  private static final Duration LONG_TARPIT = Duration.ofMinutes(1);
  private static final Duration TARPIT = Duration.ofSeconds(5);

  private final Inspection inspection;

  private SetupChecks(Inspection inspection) {
    this.inspection = inspection;
  }

  static void run(Inspection inspection) {
    SetupChecks checks = new SetupChecks(inspection);
    for (ReceiveConnector connector : inspection.enabledConnectors()) {
      boolean setups = isDefaultFrontend(connector) || isDefaultHub(connector);
      if (setups && !trusts(connector)) {
        checks.serverLogon(connector);
        checks.serverTrust(connector);
      }
      if (isDefaultFrontend(connector) && !trusts(connector)) {
        checks.internetMail(connector);
        checks.ownSenders(connector);
      }
      checks.passwords(connector);
      checks.tarpit(connector);
    }
    checks.recipientFilter();
  }

  private void serverLogon(ReceiveConnector connector) {
    if (!connector.offers(AuthMechanism.ExchangeServer)) {
      Set<AuthMechanism> auth = EnumSet.of(AuthMechanism.ExchangeServer);
      auth.addAll(connector.authMechanism());
      Statement restore = ConnectorStatements.set(connector, AUTH_MECHANISM, auth);
      String fqdn = inspection.organisation().server().fqdn();
      boolean named = connector.get(FQDN) == null || connector.get(FQDN).equalsIgnoreCase(fqdn);
      inspection.note(
          Fault.SERVER_LOGON_LOST,
          connector.object(),
          "AuthMechanism lacks ExchangeServer",
          object -> !ReceiveConnector.of(object).offers(AuthMechanism.ExchangeServer),
          named
              ? new Statement[] {restore}
              : new Statement[] {ConnectorStatements.set(connector, FQDN, fqdn), restore});
    }
  }

  private void serverTrust(ReceiveConnector connector) {
    if (!hasGroup(connector, PermissionGroup.ExchangeServers)) {
      Set<PermissionGroup> groups = EnumSet.of(PermissionGroup.ExchangeServers);
      groups.addAll(connector.permissionGroups());
      inspection.note(
          Fault.SERVER_TRUST_LOST,
          connector.object(),
          "PermissionGroups is " + connector.permissionGroupsText() + ", without ExchangeServers",
          object -> !hasGroup(ReceiveConnector.of(object), PermissionGroup.ExchangeServers),
          ConnectorStatements.setGroups(connector, groups));
    }
  }

  private void internetMail(ReceiveConnector connector) {
    if (anonymousHolds(connector, Right.SUBMIT) || connector.object().aces().contains(RELAY)) {
      return;
    }
    Set<PermissionGroup> groups = EnumSet.of(PermissionGroup.AnonymousUsers);
    groups.addAll(connector.permissionGroups());
    inspection.note(
        Fault.INTERNET_MAIL_REFUSED,
        connector.object(),
        "anonymous logon lacks " + Right.SUBMIT,
        object -> !anonymousHolds(ReceiveConnector.of(object), Right.SUBMIT),
        ConnectorStatements.setGroups(connector, groups));
  }

  /** Without this right senders of one's own are still let in as long as any sender is. */
  private void ownSenders(ReceiveConnector connector) {
    if (anonymousHolds(connector, Right.SUBMIT)
        && anonymousHolds(connector, Right.ACCEPT_ANY_SENDER)
        && !anonymousHolds(connector, Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER)) {
      inspection.note(
          Fault.OWN_DOMAIN_SPOOFABLE,
          connector.object(),
          "anonymous logon lacks "
              + Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER
              + ", but "
              + Right.ACCEPT_ANY_SENDER
              + " lets own senders in as well; only a sender filter or SPF keeps them out",
          object ->
              !anonymousHolds(
                  ReceiveConnector.of(object), Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER));
    }
  }

  private void passwords(ReceiveConnector connector) {
    if (takesEverybodyOn25(connector)
        && connector.offers(AuthMechanism.BasicAuth)
        && hasGroup(connector, PermissionGroup.ExchangeUsers)) {
      Set<PermissionGroup> groups = EnumSet.copyOf(connector.permissionGroups());
      groups.remove(PermissionGroup.ExchangeUsers);
      inspection.note(
          Fault.PASSWORDS_ON_25,
          connector.object(),
          "AUTH LOGIN on port 25 for every address, and ExchangeUsers may relay",
          object -> hasGroup(ReceiveConnector.of(object), PermissionGroup.ExchangeUsers),
          ConnectorStatements.setGroups(connector, groups));
    }
  }

  private void tarpit(ReceiveConnector connector) {
    Duration tarpit = connector.get(TARPIT_INTERVAL);
    if (tarpit.compareTo(LONG_TARPIT) >= 0) {
      inspection.note(
          Fault.TARPIT_LONG,
          connector.object(),
          "TarpitInterval is " + tarpit.toMinutes() + " min",
          object -> object.get(TARPIT_INTERVAL).equals(tarpit),
          ConnectorStatements.set(connector, TARPIT_INTERVAL, TARPIT));
    }
  }

  /** The agent runs behind the Front End, which has answered for every recipient by then. */
  private void recipientFilter() {
    AdObject filter = AntispamSchema.in(inspection.organisation(), AntispamSchema.RECIPIENT_FILTER);
    if (AntispamAgents.filtersRecipients(inspection.organisation())) {
      inspection.note(
          Fault.RECIPIENT_FILTER_BEHIND_FRONT_END,
          filter,
          "AntispamAgentsEnabled, and the Recipient Filter refuses "
              + (filter.get(AntispamSchema.RECIPIENT_VALIDATION_ENABLED)
                  ? "who is not known"
                  : "who is on its list"),
          object -> object.get(AntispamSchema.ENABLED),
          MailFlowStatements.recipientFilterOff());
    }
  }
}
