package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.lang.PsList;
import dev.relaylab.server.shell.lang.PsObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An object of the directory as the shell shows it: RunspaceId first, the class's properties in
 * Format-List order, what every configuration object has, ObjectState last.
 */
public final class DirectoryObject implements PsObject {
  private final AdObject object;
  private final List<String> typeNames;
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final Map<String, Object> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final String identity;

  DirectoryObject(AdObject object, Organisation organisation) {
    this(object, organisation, object.schema().typeName());
  }

  DirectoryObject(AdObject object, Organisation organisation, String typeName) {
    this.object = object;
    this.typeNames =
        List.of(
            typeName,
            "Microsoft.Exchange.Data.Directory.ADObject",
            "Microsoft.Exchange.Data.ConfigurableObject",
            "System.Object");
    Server server = organisation.server();
    this.identity = Names.identity(object, server);
    properties.put(
        "RunspaceId", UUID.nameUUIDFromBytes(server.fqdn().getBytes(StandardCharsets.UTF_8)));
    Map<String, List<Computed>> computed = Computed.of(object.schema());
    addComputed(computed.getOrDefault("", List.of()), organisation);
    for (Property<?> property : object.schema().properties()) {
      if (property == SendConnectorSchema.AUTHENTICATION_CREDENTIAL) {
        properties.put(
            property.name(),
            object.get(property) == null ? null : "System.Management.Automation.PSCredential");
      } else if (!hidden(property, typeName)) {
        properties.put(
            property.name(), ShownValues.of(property, object.get(property), organisation));
      }
      addComputed(computed.getOrDefault(property.name(), List.of()), organisation);
    }
    addCommon(server);
    byName.putAll(properties);
  }

  /**
   * What no cmdlet shows, and what the directory knows of a person, which Get-Mailbox leaves out.
   */
  private boolean hidden(Property<?> property, String typeName) {
    return property == RecipientSchema.PASSWORD
        || property == RecipientSchema.PERMISSIONS
        || (object.schema() != RecipientSchema.USER
            && typeName.equals(object.schema().typeName())
            && RecipientSchema.directory(object.schema()).contains(property));
  }

  private void addComputed(List<Computed> computed, Organisation organisation) {
    computed.forEach(c -> properties.put(c.name(), c.value().apply(object, organisation)));
  }

  private void addCommon(Server server) {
    properties.put("ExchangeVersion", object.schema().exchangeVersion());
    properties.put("Name", object.name());
    properties.put("DistinguishedName", Names.distinguishedName(object, server));
    ObjectId id = Names.id(object, server);
    properties.put("Identity", id);
    properties.put("Guid", Names.guid(object, server));
    properties.put(
        "ObjectCategory",
        Names.domain(server) + "/Configuration/Schema/" + object.schema().objectClass());
    properties.put("ObjectClass", List.of("top", object.schema().objectClass()));
    properties.put("WhenChanged", date(object.whenChanged()));
    properties.put("WhenCreated", date(object.whenCreated()));
    properties.put("WhenChangedUTC", date(object.whenChanged()));
    properties.put("WhenCreatedUTC", date(object.whenCreated()));
    properties.put("OrganizationId", "");
    properties.put("Id", id);
    properties.put("OriginatingServer", server.domainController());
    properties.put("IsValid", true);
    properties.put("ObjectState", "Unchanged");
  }

  private static Object date(Instant instant) {
    return instant == null ? null : instant.atZone(ZoneOffset.UTC);
  }

  /** The object itself. */
  public AdObject object() {
    return object;
  }

  @Override
  public List<String> typeNames() {
    return typeNames;
  }

  @Override
  public List<String> propertyNames() {
    return new ArrayList<>(properties.keySet());
  }

  @Override
  public Object property(String name) {
    Object value = byName.get(name);
    if (value instanceof List<?> values && !(value instanceof PsList)) {
      byName.put(name, new PsList(values));
    }
    return byName.get(name);
  }

  /** Changes what this copy shows; the directory learns of it by a Set cmdlet only. */
  @Override
  public boolean assign(String name, Object value) {
    if (!byName.containsKey(name)) {
      properties.put(name, value);
    }
    byName.put(name, value);
    return true;
  }

  @Override
  public String toString() {
    return identity;
  }
}
