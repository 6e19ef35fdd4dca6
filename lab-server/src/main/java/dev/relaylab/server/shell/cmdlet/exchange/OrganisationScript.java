package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.FrontendTransportServiceSchema;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.RemoteDomainSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.TransportConfigSchema;
import dev.relaylab.server.directory.TransportServiceSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The commands that make a fresh install what an organisation is: run in this order, they reach the
 * same state hash.
 */
public final class OrganisationScript {
  private final Organisation target;
  private final Organisation fresh = FreshInstall.contoso();
  private final List<String> commands = new ArrayList<>();

  private OrganisationScript(Organisation target) {
    this.target = target;
  }

  /** One command a line, each in canonical form. */
  public static List<String> of(Organisation organisation) {
    OrganisationScript script = new OrganisationScript(organisation);
    script.acceptedDomains();
    script.settings();
    RecipientScript.write(script.fresh, organisation, script.commands);
    SettingsScript.write(organisation, script.commands);
    script.receiveConnectors();
    script.sendConnectors();
    CertificateScript.write(organisation, script.commands);
    AuditNotes.write(organisation, script.commands);
    return List.copyOf(script.commands);
  }

  private void acceptedDomains() {
    for (AdObject domain : target.all(AcceptedDomainSchema.SCHEMA)) {
      AdObject there =
          sameDomain(fresh, AcceptedDomainSchema.SCHEMA, AcceptedDomainSchema.DOMAIN_NAME, domain);
      AdObject base = there;
      if (there == null) {
        Map<String, Object> made = named(domain);
        made.put("DomainName", domain.get(AcceptedDomainSchema.DOMAIN_NAME));
        made.put("DomainType", domain.get(AcceptedDomainSchema.DOMAIN_TYPE));
        run("New-AcceptedDomain", made);
        base =
            AcceptedDomains.withType(
                AdObject.of(AcceptedDomainSchema.SCHEMA, domain.name()),
                domain.get(AcceptedDomainSchema.DOMAIN_TYPE));
      }
      Map<String, Object> set = Differences.between(base, domain, "DomainName");
      if (domain.get(AcceptedDomainSchema.DEFAULT) && !base.get(AcceptedDomainSchema.DEFAULT)) {
        set.put("MakeDefault", true);
      }
      set("Set-AcceptedDomain", base, domain, set);
      permissions(domain);
    }
    for (AdObject domain : fresh.all(AcceptedDomainSchema.SCHEMA)) {
      if (sameDomain(target, AcceptedDomainSchema.SCHEMA, AcceptedDomainSchema.DOMAIN_NAME, domain)
          == null) {
        remove("Remove-AcceptedDomain", domain);
      }
    }
  }

  private void settings() {
    set("Set-TransportConfig", TransportConfigSchema.in(fresh), TransportConfigSchema.in(target));
    set(
        "Set-TransportService",
        TransportServiceSchema.in(fresh),
        TransportServiceSchema.in(target));
    permissions(TransportServiceSchema.in(target));
    fresh
        .all(FrontendTransportServiceSchema.SCHEMA)
        .forEach(
            service ->
                target
                    .find(FrontendTransportServiceSchema.SCHEMA, service.name())
                    .ifPresent(other -> set("Set-FrontendTransportService", service, other)));
    for (AdObject domain : target.all(RemoteDomainSchema.SCHEMA)) {
      AdObject there =
          sameDomain(fresh, RemoteDomainSchema.SCHEMA, RemoteDomainSchema.DOMAIN_NAME, domain);
      if (there == null) {
        Map<String, Object> made = named(domain);
        made.put("DomainName", domain.get(RemoteDomainSchema.DOMAIN_NAME));
        run("New-RemoteDomain", made);
        there = AdObject.of(RemoteDomainSchema.SCHEMA, domain.name());
      }
      set("Set-RemoteDomain", there, domain, Differences.between(there, domain, "DomainName"));
    }
  }

  private void receiveConnectors() {
    for (AdObject connector : fresh.all(ReceiveConnectorSchema.SCHEMA)) {
      if (!unchanged(connector)) {
        remove("Remove-ReceiveConnector", connector);
      }
    }
    for (AdObject connector : target.all(ReceiveConnectorSchema.SCHEMA)) {
      if (!fresh
          .find(ReceiveConnectorSchema.SCHEMA, connector.name())
          .map(connector::sameContentAs)
          .orElse(false)) {
        receiveConnector(connector);
      }
    }
  }

  private boolean unchanged(AdObject object) {
    return target.find(object.schema(), object.name()).map(object::sameContentAs).orElse(false);
  }

  private void receiveConnector(AdObject connector) {
    AdObject base =
        AdObject.of(ReceiveConnectorSchema.SCHEMA, connector.name())
            .with(ReceiveConnectorSchema.FQDN, target.server().fqdn());
    Map<String, Object> made = named(connector);
    made.put("Usage", "Custom");
    made.put("TransportRole", connector.get(ReceiveConnectorSchema.TRANSPORT_ROLE));
    made.putAll(
        Differences.between(base, connector, "BareLinefeedRejectionEnabled", "SmtpUtf8Enabled"));
    Set<PermissionGroup> groups = PermissionScript.groups(connector);
    if (!groups.isEmpty()) {
      made.put("PermissionGroups", groups);
    }
    run("New-ReceiveConnector", made);
    Map<String, Object> set = new LinkedHashMap<>();
    for (Property<Boolean> later :
        List.of(
            ReceiveConnectorSchema.BARE_LINEFEED_REJECTION_ENABLED,
            ReceiveConnectorSchema.SMTP_UTF8_ENABLED)) {
      if (!connector.get(later).equals(later.initial())) {
        set.put(later.name(), connector.get(later));
      }
    }
    set("Set-ReceiveConnector", connector, connector, set);
    permissions(connector);
  }

  private void sendConnectors() {
    for (AdObject connector : target.all(SendConnectorSchema.SCHEMA)) {
      Map<String, Object> made = named(connector);
      made.put("Usage", "Custom");
      made.putAll(
          Differences.between(
              AdObject.of(SendConnectorSchema.SCHEMA, connector.name()),
              connector,
              "AuthenticationCredential",
              "SourceTransportServers"));
      String credential = connector.get(SendConnectorSchema.AUTHENTICATION_CREDENTIAL);
      if (credential != null) {
        int colon = credential.indexOf(':');
        made.put(
            "AuthenticationCredential",
            new Credential(credential.substring(0, colon), credential.substring(colon + 1)));
      }
      run("New-SendConnector", made);
      permissions(connector);
    }
  }

  private void permissions(AdObject object) {
    PermissionScript.write(object, target, commands);
  }

  private static AdObject sameDomain(
      Organisation in, Schema schema, Property<String> key, AdObject domain) {
    return in.all(schema).stream()
        .filter(other -> domain.get(key).equalsIgnoreCase(other.get(key)))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, Object> named(AdObject object) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("Name", object.name());
    return parameters;
  }

  private void remove(String cmdlet, AdObject object) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("Identity", Names.identity(object, target.server()));
    parameters.put("Confirm", false);
    run(cmdlet, parameters);
  }

  private void set(String cmdlet, AdObject before, AdObject after) {
    set(cmdlet, before, after, Differences.between(before, after));
  }

  private void set(
      String cmdlet, AdObject before, AdObject after, Map<String, Object> differences) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("Identity", Names.identity(before, target.server()));
    if (!before.name().equals(after.name())) {
      parameters.put("Name", after.name());
    }
    parameters.putAll(differences);
    if (parameters.size() > 1) {
      run(cmdlet, parameters);
    }
  }

  private void run(String cmdlet, Map<String, Object> parameters) {
    commands.add(CommandText.of(cmdlet, parameters));
  }
}
