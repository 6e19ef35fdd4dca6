package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AntispamSchema;
import dev.relaylab.server.directory.MailboxTransportServiceSchema;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A class of configuration objects that setup leaves behind and that hardly anything acts on:
 * scripts read them, and set them where Exchange lets them, and read what they set.
 *
 * <p>An object stands in the organisation from its first change on; until then it is what setup
 * made it.
 *
 * @param noun what follows the verb: {@code OrganizationConfig}
 * @param about what it is, after "Shows" and "Changes"
 * @param verbs {@code get}, {@code set}, {@code enable}, {@code disable}
 * @param bare shown with its own properties only, not as an object of the directory
 * @param columns of its default table; empty for a list
 * @param labels the names that properties are shown under where these are not their own
 * @param filters further rows of the Get cmdlet
 * @param inForce the properties that the lab acts on, as it does on few, and what it does
 */
record Settings(
    String noun,
    Schema schema,
    String about,
    Set<String> verbs,
    boolean bare,
    List<String> columns,
    Map<String, String> labels,
    List<Parameter> filters,
    List<Fresh> fresh,
    InForce inForce) {

  /** The properties that the lab acts on, and what it does with them. */
  record InForce(String help, List<String> names) {
    static final InForce NOTHING = new InForce("", List.of());
  }

  /** An object as setup makes it; names and values speak of the server as {@code $server}. */
  record Fresh(String name, Map<Property<?>, Object> values) {}

  static final List<Settings> ALL = all();

  private static List<Settings> all() {
    List<Settings> all = new ArrayList<>(SettingsFile.read());
    all.add(
        new Settings(
            "MailboxTransportService",
            MailboxTransportServiceSchema.SCHEMA,
            "the settings of the Mailbox Transport services",
            Set.of("get", "set"),
            false,
            List.of("Name", "ConnectivityLogEnabled", "MailboxDeliveryAgentLogEnabled"),
            Map.of(),
            List.of(),
            List.of(new Fresh("$server", Map.of())),
            InForce.NOTHING));
    all.add(filter("SenderFilterConfig", "sender", AntispamSchema.SENDER_FILTER));
    all.add(filter("RecipientFilterConfig", "recipient", AntispamSchema.RECIPIENT_FILTER));
    return List.copyOf(all);
  }

  private static Settings filter(String noun, String of, Schema schema) {
    return new Settings(
        noun,
        schema,
        "the settings of " + of + " filtering",
        Set.of("get", "set"),
        false,
        List.of(),
        Map.of(),
        List.of(),
        List.of(new Fresh(noun, Map.of())),
        new InForce(
            "In force while AntispamAgentsEnabled of the Transport service is set.",
            schema.properties().stream().map(Property::name).toList()));
  }

  static Settings of(String noun) {
    return ALL.stream()
        .filter(settings -> settings.noun().equals(noun))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(noun));
  }

  /** Its objects, changed or not, in the order setup made them. */
  List<AdObject> in(Organisation organisation) {
    return fresh.stream().map(each -> in(organisation, each)).toList();
  }

  /** What setup made of an object. */
  AdObject untouched(AdObject object, Organisation organisation) {
    return fresh.stream()
        .map(each -> made(each, organisation.server()))
        .filter(made -> made.name().equalsIgnoreCase(object.name()))
        .findFirst()
        .orElseThrow();
  }

  private AdObject in(Organisation organisation, Fresh each) {
    AdObject made = made(each, organisation.server());
    return organisation.find(schema, made.name()).orElse(made);
  }

  private AdObject made(Fresh each, Server server) {
    AdObject made = AdObject.of(schema, said(each.name(), server));
    for (Property<?> property : schema.properties()) {
      Object value = each.values().getOrDefault(property, property.initial());
      made = made.withUntyped(property, spoken(value, server));
    }
    return made;
  }

  private static Object spoken(Object value, Server server) {
    if (value instanceof List<?> list) {
      return list.stream().map(one -> spoken(one, server)).toList();
    }
    return value instanceof String text ? said(text, server) : value;
  }

  private static String said(String text, Server server) {
    return text.replace("$server", server.name())
        .replace("$fqdn", server.fqdn())
        .replace("$domain", Names.domain(server))
        .replace("$address", server.address().toString());
  }
}
