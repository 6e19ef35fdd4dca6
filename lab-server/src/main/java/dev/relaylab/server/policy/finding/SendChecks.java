package dev.relaylab.server.policy.finding;

import static dev.relaylab.server.directory.SendConnectorSchema.*;

import dev.relaylab.server.directory.AcceptedDomain;
import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AddressSpace;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.SmartHost;
import dev.relaylab.server.policy.explain.ConnectorStatements;
import dev.relaylab.server.policy.explain.MailFlowStatements;
import dev.relaylab.server.policy.explain.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Mail that was let in and does not get out, or comes back. */
final class SendChecks {
  private final Inspection inspection;
  private final Organisation organisation;

  private SendChecks(Inspection inspection) {
    this.inspection = inspection;
    this.organisation = inspection.organisation();
  }

  static void run(Inspection inspection) {
    SendChecks checks = new SendChecks(inspection);
    for (AdObject connector : checks.organisation.all(SendConnectorSchema.SCHEMA)) {
      checks.off(connector);
      checks.loop(connector);
    }
    checks.wayOut();
    checks.organisation.acceptedDomains().forEach(checks::shared);
  }

  /** Whether a Send connector is meant for this very domain. */
  static boolean isRouted(Organisation organisation, AcceptedDomain domain) {
    String name = domain.domainName().toLowerCase(Locale.ROOT);
    return organisation.all(SendConnectorSchema.SCHEMA).stream()
        .flatMap(connector -> connector.get(ADDRESS_SPACES).stream())
        .anyMatch(space -> space.space().toLowerCase(Locale.ROOT).equals(name));
  }

  private void off(AdObject connector) {
    String server = organisation.server().name();
    List<String> sources = connector.get(SOURCE_TRANSPORT_SERVERS);
    if (!connector.get(ENABLED)) {
      inspection.note(
          Fault.SEND_CONNECTOR_DISABLED,
          connector,
          "Enabled is False; it is for " + connector.get(ADDRESS_SPACES),
          object -> !object.get(ENABLED),
          MailFlowStatements.set(connector, ENABLED, true));
    } else if (addressIsKnown() && sources.stream().noneMatch(server::equalsIgnoreCase)) {
      inspection.note(
          Fault.SEND_CONNECTOR_ELSEWHERE,
          connector,
          "SourceTransportServers is " + sources + ", without " + server,
          object -> object.get(SOURCE_TRANSPORT_SERVERS).equals(sources),
          MailFlowStatements.set(connector, SOURCE_TRANSPORT_SERVERS, List.of(server)));
    }
  }

  /** Not so in an audit, which also sees one server of several. */
  private boolean addressIsKnown() {
    return !organisation.server().address().isUnspecified();
  }

  private void loop(AdObject connector) {
    for (SmartHost host : connector.get(SMART_HOSTS)) {
      if (organisation.server().address().equals(host.address()) && addressIsKnown()) {
        inspection.note(
            Fault.LOOP,
            connector,
            "its smart host " + host + " is this server",
            object -> object.get(SMART_HOSTS).contains(host));
      }
      ownName(host)
          .ifPresent(
              receiver ->
                  inspection.note(
                      Fault.LOOP,
                      receiver.object(),
                      "Fqdn is " + host + ", the smart host of Send connector " + connector.name(),
                      object ->
                          host.name().equalsIgnoreCase(object.get(ReceiveConnectorSchema.FQDN)),
                      restoredName(receiver)));
    }
  }

  private Optional<ReceiveConnector> ownName(SmartHost host) {
    return inspection.enabledConnectors().stream()
        .filter(
            receiver ->
                host.name() != null
                    && host.name().equalsIgnoreCase(receiver.get(ReceiveConnectorSchema.FQDN)))
        .findFirst();
  }

  private Statement restoredName(ReceiveConnector receiver) {
    return ConnectorStatements.set(
        receiver, ReceiveConnectorSchema.FQDN, organisation.server().fqdn());
  }

  private void wayOut() {
    boolean known = addressIsKnown() || !organisation.all(SendConnectorSchema.SCHEMA).isEmpty();
    boolean none =
        organisation.all(SendConnectorSchema.SCHEMA).stream()
            .flatMap(connector -> connector.get(ADDRESS_SPACES).stream())
            .map(AddressSpace::space)
            .noneMatch(space -> space.startsWith("*"));
    if (!known || !none) {
      return;
    }
    inspection.enabledConnectors().stream()
        .filter(Inspection::relays)
        .findFirst()
        .ifPresent(
            relay ->
                inspection.note(
                    Fault.NO_WAY_OUT,
                    relay.object(),
                    "no Send connector has the address space *",
                    object -> Inspection.relays(ReceiveConnector.of(object)),
                    MailFlowStatements.newInternetSendConnector("Internet")));
  }

  private void shared(AcceptedDomain domain) {
    if (domain.type() == DomainType.Authoritative && isRouted(organisation, domain)) {
      inspection.note(
          Fault.SHARED_DOMAIN_AUTHORITATIVE,
          domain.object(),
          "a Send connector is for "
              + domain.domainName()
              + ", whose unknown recipients bounce as it is Authoritative",
          object -> new AcceptedDomain(object).type() == DomainType.Authoritative,
          MailFlowStatements.set(
              domain.object(), AcceptedDomainSchema.DOMAIN_TYPE, DomainType.InternalRelay));
    }
  }
}
