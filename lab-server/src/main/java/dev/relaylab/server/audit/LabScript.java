package dev.relaylab.server.audit;

import static dev.relaylab.server.policy.explain.Statements.argument;

import dev.relaylab.server.directory.AcceptedDomain;
import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.SendConnectorSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The shell commands that make one organisation of another, as far as Receive connectors, domains
 * and Send connectors go: so an import is journalled and replayed as an exercise's start is.
 */
final class LabScript {
  /** Given by New-ReceiveConnector. */
  private static final Set<Property<?>> AT_CREATION =
      Set.of(
          ReceiveConnectorSchema.TRANSPORT_ROLE,
          ReceiveConnectorSchema.BINDINGS,
          ReceiveConnectorSchema.REMOTE_IP_RANGES,
          ReceiveConnectorSchema.AUTH_MECHANISM,
          ReceiveConnectorSchema.FQDN);

  private final List<String> commands = new ArrayList<>();

  private LabScript() {}

  static List<String> of(Organisation from, Organisation to) {
    LabScript script = new LabScript();
    for (ReceiveConnector connector : from.receiveConnectors()) {
      script.add("Remove-ReceiveConnector " + argument(connector.identity()) + " -Confirm:$false");
    }
    to.receiveConnectors().forEach(script::connector);
    script.domains(from, to);
    for (AdObject send : to.all(SendConnectorSchema.SCHEMA)) {
      if (from.find(send.schema(), send.name()).isEmpty()) {
        script.sendConnector(send);
      }
    }
    return List.copyOf(script.commands);
  }

  private void add(String command) {
    commands.add(command);
  }

  private void connector(ReceiveConnector connector) {
    add(
        "New-ReceiveConnector -Name "
            + argument(connector.name())
            + " -Usage Custom -TransportRole "
            + connector.role()
            + " -Bindings "
            + argument(connector.bindings())
            + " -RemoteIPRanges "
            + argument(connector.remoteIpRanges())
            + " -AuthMechanism "
            + argument(connector.authMechanism())
            + " -PermissionGroups "
            + argument(connector.permissionGroups())
            + " -Fqdn "
            + argument(connector.get(ReceiveConnectorSchema.FQDN)));
    String changed = changed(connector.object(), AT_CREATION);
    if (!changed.isEmpty()) {
      add("Set-ReceiveConnector " + argument(connector.identity()) + changed);
    }
    Set<Ace> explicit = new LinkedHashSet<>(connector.object().aces());
    for (PermissionGroup group : connector.permissionGroups()) {
      explicit.removeAll(group.aces());
    }
    for (Ace ace : explicit) {
      if (Principals.wellKnown(ace.user().name()).isPresent()) {
        add(
            "Add-ADPermission "
                + argument(connector.identity())
                + " -User "
                + argument(ace.user().name())
                + " -ExtendedRights "
                + argument(ace.right().adName())
                + (ace.deny() ? " -Deny" : ""));
      }
    }
  }

  private static String changed(AdObject object, Set<Property<?>> without) {
    StringBuilder arguments = new StringBuilder();
    for (Property<?> property : object.schema().properties()) {
      Object value = object.get(property);
      boolean same = String.valueOf(value).equals(String.valueOf(property.initial()));
      if (property.writable() && !same && !without.contains(property)) {
        arguments.append(" -").append(property.name()).append(' ').append(argument(value));
      }
    }
    return arguments.toString();
  }

  private void domains(Organisation from, Organisation to) {
    for (AcceptedDomain domain : to.acceptedDomains()) {
      if (named(from, domain)) {
        continue;
      }
      add(
          "New-AcceptedDomain -Name "
              + argument(domain.name())
              + " -DomainName "
              + argument(domain.domainName())
              + " -DomainType "
              + domain.type());
      if (domain.object().get(AcceptedDomainSchema.MATCH_SUB_DOMAINS)) {
        add("Set-AcceptedDomain " + argument(domain.name()) + " -MatchSubDomains $true");
      }
    }
    to.acceptedDomains().stream()
        .filter(domain -> domain.isDefault() && !named(from, domain))
        .findFirst()
        .ifPresent(d -> add("Set-AcceptedDomain " + argument(d.name()) + " -MakeDefault $true"));
    for (AcceptedDomain domain : from.acceptedDomains()) {
      if (!named(to, domain)) {
        add("Remove-AcceptedDomain " + argument(domain.name()) + " -Confirm:$false");
      }
    }
  }

  private static boolean named(Organisation organisation, AcceptedDomain domain) {
    return organisation.acceptedDomains().stream()
        .anyMatch(other -> other.domainName().equalsIgnoreCase(domain.domainName()));
  }

  private void sendConnector(AdObject send) {
    add(
        "New-SendConnector -Name "
            + argument(send.name())
            + changed(send, Set.of(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS)));
  }
}
