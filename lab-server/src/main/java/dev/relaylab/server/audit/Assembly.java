package dev.relaylab.server.audit;

import dev.relaylab.server.audit.ExportedObject.Kind;
import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the objects of an export together: connectors by server, entries to their connectors. */
final class Assembly {
  private static final String UNNAMED = "SERVER";

  private final List<ExportedObject> objects;
  private final Notes notes = new Notes();
  private final ConnectorReader reader = new ConnectorReader(notes);
  private final PermissionReader permissions = new PermissionReader(notes);
  private final Map<String, Map<String, AdObject>> byServer = new LinkedHashMap<>();
  private final List<AdObject> domains = new ArrayList<>();
  private final List<AdObject> sendConnectors = new ArrayList<>();
  private final Set<String> custom = new LinkedHashSet<>();

  Assembly(List<ExportedObject> objects) {
    this.objects = objects;
  }

  Audit audit() {
    of(Kind.RECEIVE_CONNECTOR).forEach(this::connector);
    if (byServer.isEmpty()) {
      throw new ExportException(
          String.join(
              "\n",
              join(
                  notes.all(),
                  "No Receive connector can be read. Export them with: Get-ReceiveConnector |"
                      + " Export-Clixml FILE")));
    }
    of(Kind.ACCEPTED_DOMAIN).forEach(this::domain);
    if (domains.isEmpty()) {
      notes.add(
          "No accepted domain is in the export, so every recipient counts as foreign. Add"
              + " Get-AcceptedDomain | Export-Clixml FILE");
    } else if (domains.stream().noneMatch(d -> d.get(AcceptedDomainSchema.DEFAULT))) {
      notes.add("No accepted domain is marked Default; the first one is taken.");
      domains.set(0, domains.get(0).with(AcceptedDomainSchema.DEFAULT, true));
    }
    of(Kind.PERMISSION).forEach(this::permission);
    custom.forEach(
        title ->
            notes.add(
                title
                    + ": PermissionGroups holds Custom, and the export has no entries for it;"
                    + " rights given one by one are not seen. Add: Get-ReceiveConnector |"
                    + " Get-ADPermission | Export-Clixml FILE"));
    sendConnectors();
    of(Kind.OTHER).forEach(other -> notes.add(other.place() + ": " + unknown(other)));
    compareServers();
    return new Audit(servers(), notes.all());
  }

  private static List<String> join(List<String> first, String last) {
    List<String> all = new ArrayList<>(first);
    all.add(last);
    return all;
  }

  private List<ExportedObject> of(Kind kind) {
    return objects.stream().filter(object -> object.kind() == kind).toList();
  }

  private static String unknown(ExportedObject other) {
    return other.type().isEmpty()
        ? "no object that bears on relaying; it is left out."
        : "an object of type " + other.type() + " is left out.";
  }

  private void connector(ExportedObject exported) {
    Optional<AdObject> read = reader.connector(exported);
    if (read.isEmpty()) {
      return;
    }
    String server = ConnectorReader.server(exported);
    if (server.isEmpty()) {
      notes.add("The export does not name the server; it is called " + UNNAMED + " here.");
      server = UNNAMED;
    }
    AdObject object = read.get().with(ReceiveConnectorSchema.SERVER, server);
    Map<String, AdObject> ofServer = byServer.computeIfAbsent(server, s -> new LinkedHashMap<>());
    if (ofServer.put(key(object.name()), object) != null) {
      notes.add(
          exported.place()
              + ": "
              + server
              + "\\"
              + object.name()
              + " comes twice; the later one counts.");
    }
    if (exported.all("permissiongroups").toString().contains("Custom")) {
      custom.add(server + "\\" + object.name());
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void domain(ExportedObject exported) {
    Optional<String> domainName = exported.text("domainname");
    if (domainName.isEmpty()) {
      notes.add(exported.place() + ": an accepted domain without DomainName is left out.");
      return;
    }
    String name = exported.text("name").orElse(domainName.get());
    if (!exported.has("domaintype")) {
      notes.add(
          "Accepted domain "
              + name
              + ": the export has no DomainType; it is taken as Authoritative.");
    }
    domains.add(
        reader.properties(
            AdObject.of(AcceptedDomainSchema.SCHEMA, name), exported, "Accepted domain " + name));
  }

  private void permission(ExportedObject exported) {
    String identity = exported.text("identity").orElse("");
    String server = PermissionReader.serverOf(identity);
    String name = key(PermissionReader.connectorOf(identity));
    List<Ace> aces = permissions.aces(exported);
    boolean placed = false;
    for (Map.Entry<String, Map<String, AdObject>> entry : byServer.entrySet()) {
      AdObject connector = entry.getValue().get(name);
      if (connector != null && (server.isEmpty() || server.equalsIgnoreCase(entry.getKey()))) {
        placed = true;
        Set<Ace> all = new LinkedHashSet<>(connector.aces());
        all.addAll(aces);
        entry.getValue().put(name, connector.withAces(all));
        custom.remove(entry.getKey() + "\\" + connector.name());
      }
    }
    if (!placed) {
      notes.add(
          exported.place()
              + ": entries of \""
              + identity
              + "\" belong to no Receive connector of the export.");
    }
  }

  private void sendConnectors() {
    for (ExportedObject exported : of(Kind.SEND_CONNECTOR)) {
      String identity = exported.text("identity").orElse("");
      String name = exported.text("name").orElse(identity);
      if (name.isEmpty() || exported.all("addressspaces").isEmpty()) {
        notes.add(
            exported.place() + ": a Send connector without Name or AddressSpaces is left out.");
        continue;
      }
      sendConnectors.add(
          reader.properties(
              AdObject.of(SendConnectorSchema.SCHEMA, name), exported, "Send connector " + name));
    }
    if (sendConnectors.isEmpty()) {
      notes.add("No Send connector is in the export; where mail goes out is not judged.");
    }
  }

  /** A device whose name resolves to several servers relays only where its connector is. */
  private void compareServers() {
    for (String server : byServer.keySet()) {
      for (AdObject connector : byServer.get(server).values()) {
        boolean setups =
            connector.name().toUpperCase(Locale.ROOT).endsWith(server.toUpperCase(Locale.ROOT));
        boolean relay = PermissionGroup.custom(connector.aces());
        byServer.forEach(
            (other, connectors) -> {
              if (!setups && relay && !connectors.containsKey(key(connector.name()))) {
                notes.add(
                    server
                        + "\\"
                        + connector.name()
                        + " has no like on "
                        + other
                        + ": clients that reach "
                        + other
                        + " are answered differently.");
              }
            });
      }
    }
  }

  private List<AuditedServer> servers() {
    List<AuditedServer> servers = new ArrayList<>();
    byServer.forEach(
        (name, connectors) -> {
          String fqdn =
              connectors.values().stream()
                  .filter(connector -> connector.name().startsWith("Default "))
                  .map(connector -> connector.get(ReceiveConnectorSchema.FQDN))
                  .filter(own -> own != null)
                  .findFirst()
                  .orElse(name.toLowerCase(Locale.ROOT));
          Organisation organisation =
              Organisation.empty(new Server(name, fqdn, IpAddress.V4_MIN, "", ""));
          for (AdObject connector : connectors.values()) {
            organisation = organisation.put(connector);
          }
          for (AdObject domain : domains) {
            organisation = organisation.put(domain);
          }
          for (AdObject sendConnector : sendConnectors) {
            organisation = organisation.put(sendConnector);
          }
          Set<String> unknown = new LinkedHashSet<>();
          for (AdObject connector : connectors.values()) {
            if (custom.contains(name + "\\" + connector.name())) {
              unknown.add(connector.name());
            }
          }
          servers.add(new AuditedServer(name, organisation, unknown));
        });
    return List.copyOf(servers);
  }
}
