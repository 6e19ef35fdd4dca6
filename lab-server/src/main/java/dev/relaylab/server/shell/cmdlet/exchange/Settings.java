package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AntispamSchema;
import dev.relaylab.server.directory.MailboxTransportServiceSchema;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.directory.TransportAgents;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param verbs {@code get}, {@code set}, {@code enable}, {@code disable}, {@code new}, {@code add},
 *     {@code install}, {@code remove}, {@code update}
 * @param bare shown with its own properties only, not as an object of the directory
 * @param columns of its default table; empty for a list
 * @param labels the names that properties are shown under where these are not their own
 * @param filters further rows of the Get cmdlet
 * @param also further rows of the Set and New cmdlets
 * @param making how administrators make more of them, where they can
 * @param ofMailboxes whether every mailbox has one
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
    List<Parameter> also,
    List<Fresh> fresh,
    Making making,
    boolean ofMailboxes,
    InForce inForce) {

  /** What is kept with each mailbox and has cmdlets of its own, which read and write it. */
  static Settings keptWithMailboxes(String noun, Schema schema, String about) {
    return new Settings(
        noun,
        schema,
        about,
        Set.of(),
        true,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Making.NONE,
        true,
        InForce.NOTHING);
  }

  /** The properties that the lab acts on, and what it does with them. */
  record InForce(String help, List<String> names) {
    static final InForce NOTHING = new InForce("", List.of());

    /** Those of them that New and Set take. */
    String[] set(Schema schema) {
      return names.stream()
          .filter(name -> schema.property(name).orElseThrow().writable())
          .toArray(String[]::new);
    }
  }

  /** An object as setup makes it; names and values speak of the server as {@code $server}. */
  record Fresh(String name, Map<Property<?>, Object> values) {}

  /**
   * How administrators make more of a class.
   *
   * @param naming what a new one is called: {@code $Name}, or {@link #NUMBERED}
   * @param needs what New needs beside the name
   * @param onlyNew the properties that only New sets
   * @param people the properties that name recipients
   * @param firstRank the Priority of the first one; -1 where they have none
   * @param state the property that -Enabled, Enable and Disable change; null for Enabled itself
   * @param warning what is said of it when one is made; null for nothing
   * @param notice what Exchange says of every change; null for nothing
   * @param references the properties that name something else
   */
  record Making(
      String naming,
      Set<String> needs,
      Set<String> onlyNew,
      Set<String> people,
      int firstRank,
      String state,
      String warning,
      String notice,
      List<References> references) {
    static final Making NONE =
        new Making("$Name", Set.of(), Set.of(), Set.of(), -1, null, null, null, List.of());

    /** The property that turns one on and off. */
    String switching() {
      return state == null ? "Enabled" : state;
    }

    /** The value of that property. */
    Object switched(boolean on) {
      return state == null ? (Object) on : on ? "Enabled" : "Disabled";
    }
  }

  /** The same class, as older cmdlets call it. */
  Settings called(String other) {
    return new Settings(
        other,
        schema,
        about,
        verbs,
        bare,
        columns,
        labels,
        filters,
        also,
        fresh,
        making,
        ofMailboxes,
        inForce);
  }

  /** What is particular to the class. */
  SettingsTrait trait() {
    return SettingsTrait.of(noun);
  }

  /** Named by their IP addresses, and by the numbers they have in the list. */
  static final String NUMBERED = "#";

  static final List<Settings> ALL = all();

  private static List<Settings> all() {
    List<Settings> all = new ArrayList<>(SettingsFile.read("settings.txt"));
    all.addAll(SettingsFile.read("rules.txt"));
    all.addAll(SettingsFile.read("roles.txt"));
    all.addAll(SettingsFile.read("more.txt"));
    all.addAll(SettingsFile.read("people.txt"));
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
            List.of(),
            List.of(new Fresh("$server", Map.of())),
            Making.NONE,
            false,
            InForce.NOTHING));
    all.add(FolderAccess.SETTINGS);
    all.add(Databases.HOMES);
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
        List.of(),
        List.of(new Fresh(noun, Map.of())),
        Making.NONE,
        false,
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

  /**
   * Its objects, changed or not: those of setup first, then those that were made later; by their
   * Priority where they have one.
   */
  List<AdObject> in(Organisation organisation) {
    List<AdObject> all = new ArrayList<>();
    if (ofMailboxes) {
      organisation.all(RecipientSchema.MAILBOX).forEach(each -> all.add(of(organisation, each)));
      return all;
    }
    fresh.stream()
        .filter(each -> TransportAgents.isInstalled(organisation, each.name()))
        .forEach(each -> all.add(in(organisation, each)));
    organisation.all(schema).stream()
        .filter(object -> setupMade(object, organisation).isEmpty())
        .forEach(all::add);
    if (making.firstRank() >= 0) {
      all.sort(Comparator.comparingInt(this::rank));
    }
    return all;
  }

  private AdObject of(Organisation organisation, AdObject mailbox) {
    return organisation
        .find(schema, mailbox.name())
        .orElseGet(() -> made(new Fresh(mailbox.name(), Map.of()), organisation.server()));
  }

  /** Where an object stands among those of its class; what has no number stands last. */
  int rank(AdObject object) {
    String priority = String.valueOf(object.get(schema.property("Priority").orElseThrow()));
    return priority.matches("\\d+") ? Integer.parseInt(priority) : Integer.MAX_VALUE;
  }

  /** What setup made of an object. */
  AdObject untouched(AdObject object, Organisation organisation) {
    return setupMade(object, organisation)
        .orElseGet(() -> made(new Fresh(object.name(), Map.of()), organisation.server()));
  }

  /** What setup made of this object; empty for one that an administrator made. */
  Optional<AdObject> setupMade(AdObject object, Organisation organisation) {
    return fresh.stream()
        .map(each -> made(each, organisation.server()))
        .filter(made -> made.name().equalsIgnoreCase(object.name()))
        .findFirst();
  }

  private AdObject in(Organisation organisation, Fresh each) {
    AdObject made = made(each, organisation.server());
    return organisation.find(schema, made.name()).orElse(made);
  }

  private AdObject made(Fresh each, Server server) {
    String name = said(each.name(), server);
    AdObject made = AdObject.of(schema, name);
    for (Property<?> property : schema.properties()) {
      Object value = each.values().getOrDefault(property, property.initial());
      made = made.withUntyped(property, spoken(value, name, server));
    }
    return made;
  }

  private static Object spoken(Object value, String name, Server server) {
    if (value instanceof List<?> list) {
      return list.stream().map(one -> spoken(one, name, server)).toList();
    }
    return value instanceof String text ? said(text.replace("$name", name), server) : value;
  }

  private static String said(String text, Server server) {
    return text.replace("$server", server.name())
        .replace("$fqdn", server.fqdn())
        .replace("$domain", Names.domain(server))
        .replace("$address", server.address().toString());
  }
}
