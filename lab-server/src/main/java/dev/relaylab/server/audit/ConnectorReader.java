package dev.relaylab.server.audit;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.directory.ValueTypes;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes directory objects of exported ones, and notes every value it cannot take over. */
final class ConnectorReader {
  /** Without these nothing can be said of a connector. */
  private static final List<String> INDISPENSABLE = List.of("Bindings", "RemoteIPRanges");

  /** Missing, these are taken at their default, and that is said. */
  private static final List<String> DECIDING =
      List.of("Enabled", "AuthMechanism", "PermissionGroups", "RequireTLS");

  private final Notes notes;

  ConnectorReader(Notes notes) {
    this.notes = notes;
  }

  /** The connector without explicit entries; empty when it cannot be judged. */
  Optional<AdObject> connector(ExportedObject exported) {
    String name = connectorName(exported);
    if (name.isEmpty()) {
      notes.add(exported.place() + ": a Receive connector without Name or Identity is left out.");
      return Optional.empty();
    }
    String title = "Receive connector \"" + name + "\" (" + exported.place() + ")";
    for (String property : INDISPENSABLE) {
      String key = property.toLowerCase(Locale.ROOT);
      if (exported.all(key).isEmpty()) {
        notes.add(title + " is left out: the export has no " + property + ".");
        return Optional.empty();
      }
    }
    for (String property : DECIDING) {
      if (!exported.has(property.toLowerCase(Locale.ROOT))) {
        notes.add(title + ": the export has no " + property + "; it is taken at its default.");
      }
    }
    for (String property : exported.cut()) {
      notes.add(
          title
              + ": the values of "
              + ReceiveConnectorSchema.SCHEMA
                  .property(property)
                  .map(Property::name)
                  .orElse(property)
              + " are cut off in the export, so more may be open than is shown. Export again with"
              + " Export-Clixml, or with $FormatEnumerationLimit = -1.");
    }
    AdObject object = properties(AdObject.of(ReceiveConnectorSchema.SCHEMA, name), exported, title);
    for (Property<?> needed :
        List.of(ReceiveConnectorSchema.BINDINGS, ReceiveConnectorSchema.REMOTE_IP_RANGES)) {
      if (((List<?>) object.get(needed)).isEmpty()) {
        notes.add(title + " is left out: its " + needed.name() + " cannot be read.");
        return Optional.empty();
      }
    }
    if (!exported.has("transportrole")) {
      boolean hub =
          object.get(ReceiveConnectorSchema.BINDINGS).stream().anyMatch(b -> b.port() == 2525);
      TransportRole role = hub ? TransportRole.HubTransport : TransportRole.FrontendTransport;
      notes.add(
          title + ": the export has no TransportRole; by its port it is taken as " + role + ".");
      object = object.with(ReceiveConnectorSchema.TRANSPORT_ROLE, role);
    }
    return Optional.of(object.withAces(new LinkedHashSet<>(groups(exported, title))));
  }

  static String connectorName(ExportedObject exported) {
    String identity = exported.text("identity").orElse("");
    return exported.text("name").orElse(identity.substring(identity.indexOf('\\') + 1));
  }

  /** The server's NetBIOS name; empty where the export does not tell it. */
  static String server(ExportedObject exported) {
    String identity = exported.text("identity").orElse("");
    String ofIdentity =
        identity.indexOf('\\') > 0 ? identity.substring(0, identity.indexOf('\\')) : "";
    return exported.text("server").orElse(ofIdentity);
  }

  private Set<Ace> groups(ExportedObject exported, String title) {
    Set<Ace> aces = new LinkedHashSet<>();
    for (String text : exported.all("permissiongroups")) {
      for (String part : text.split(",")) {
        String group = part.strip();
        if (group.equalsIgnoreCase("None") || group.equalsIgnoreCase("Custom") || group.isEmpty()) {
          continue;
        }
        try {
          aces.addAll(ValueTypes.constant(PermissionGroup.class).parse(group).aces());
        } catch (InvalidValueException unknown) {
          notes.add(
              title + ": the permission group " + group + " is unknown; its rights are left out.");
        }
      }
    }
    return aces;
  }

  /** Takes over each property that the lab knows. */
  AdObject properties(AdObject object, ExportedObject exported, String title) {
    AdObject next = object;
    Schema schema = object.schema();
    for (Property<?> property : schema.properties()) {
      List<String> texts = exported.all(property.name().toLowerCase(Locale.ROOT));
      if (!texts.isEmpty() && !texts.get(0).isBlank()) {
        next = with(next, property, texts, title);
      }
    }
    return next;
  }

  private AdObject with(AdObject object, Property<?> property, List<String> texts, String title) {
    try {
      Object value =
          property.type().element() == null
              ? property.type().parse(timeSpan(texts.get(0)))
              : elements(property, texts, title);
      return object.withUntyped(property, value);
    } catch (InvalidValueException bad) {
      notes.add(
          title
              + ": "
              + property.name()
              + " \""
              + String.join(", ", texts)
              + "\" cannot be read and is taken at its default. "
              + bad.getMessage());
      return object;
    }
  }

  private List<Object> elements(Property<?> property, List<String> texts, String title) {
    List<Object> values = new ArrayList<>();
    for (String text : texts) {
      try {
        values.add(property.type().element().parse(text.strip()));
      } catch (InvalidValueException bad) {
        notes.add(
            title
                + ": \""
                + text
                + "\" in "
                + property.name()
                + " cannot be read and is left out.");
      }
    }
    return List.copyOf(values);
  }

  /** CLIXML writes a time span as ISO 8601 does: {@code PT5M}. */
  private static String timeSpan(String text) {
    String stripped = text.strip();
    if (!stripped.matches("P[0-9TDHMS.]+")) {
      return stripped;
    }
    try {
      return ValueTypes.printTimeSpan(Duration.parse(stripped));
    } catch (DateTimeParseException notOne) {
      return stripped;
    }
  }
}
