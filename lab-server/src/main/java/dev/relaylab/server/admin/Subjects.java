package dev.relaylab.server.admin;

import static dev.relaylab.server.admin.Field.texts;

import dev.relaylab.server.admin.Subject.Column;
import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.ValueType;
import dev.relaylab.server.directory.ValueTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes of the mail flow section, with their columns and forms. */
final class Subjects {
  private static final ValueType<Set<PermissionGroup>> GROUPS =
      ValueTypes.flags(PermissionGroup.class);

  static final Subject RECEIVE_CONNECTORS =
      new Subject(
          "/admin/receive-connectors",
          "Receive connectors",
          "Receive connector",
          "ReceiveConnector",
          "Who may connect to this server, and what a session may do.",
          ReceiveConnectorSchema.SCHEMA,
          List.of(
              status(ReceiveConnectorSchema.ENABLED),
              column("Role", ReceiveConnectorSchema.TRANSPORT_ROLE),
              column("Bindings", ReceiveConnectorSchema.BINDINGS),
              new Column("Remote IP ranges", Subjects::ranges),
              new Column(
                  "Permission groups",
                  object -> ReceiveConnector.of(object).permissionGroupsText())),
          List.of(
              Section.of(
                  "General",
                  Field.of(
                      ReceiveConnectorSchema.ENABLED,
                      "Enabled",
                      "A connector that is not enabled takes no connections."),
                  Field.of(ReceiveConnectorSchema.COMMENT, "Comment", "A note for administrators."),
                  Field.of(
                      ReceiveConnectorSchema.PROTOCOL_LOGGING_LEVEL,
                      "Protocol logging level",
                      "Verbose writes each session to the protocol log."),
                  Field.of(
                      ReceiveConnectorSchema.MAX_MESSAGE_SIZE,
                      "Maximum message size",
                      "Such as 36MB."),
                  Field.of(
                      ReceiveConnectorSchema.BANNER,
                      "Banner",
                      "The greeting; it starts with 220. Empty: Exchange's own."),
                  Field.of(
                      ReceiveConnectorSchema.FQDN,
                      "FQDN",
                      "The name in greeting, EHLO reply and Received line.")),
              Section.of(
                  "Scoping",
                  Field.of(
                      ReceiveConnectorSchema.REMOTE_IP_RANGES,
                      "Remote IP ranges",
                      "Clients that it answers, one a line: 192.0.2.40, 192.0.2.1-192.0.2.20 or"
                          + " 192.0.2.0/24. The narrowest range of all connectors wins."),
                  Field.of(
                      ReceiveConnectorSchema.BINDINGS,
                      "Network adapter bindings",
                      "Where it listens, one a line: 0.0.0.0:25 or [::]:25.")),
              Section.of(
                  "Security",
                  Field.of(
                      ReceiveConnectorSchema.AUTH_MECHANISM,
                      "Authentication",
                      "What it offers for logging on; ExternalAuthoritative trusts every client."),
                  groups()),
              Section.of(
                  "TLS",
                  Field.of(
                      ReceiveConnectorSchema.REQUIRE_TLS,
                      "Require TLS",
                      "Mail is taken only after STARTTLS."))),
          List.of(
              Section.of(
                  "New Receive connector",
                  Field.text("Name", "Name", "At most 64 characters."),
                  Field.of(
                      ReceiveConnectorSchema.TRANSPORT_ROLE,
                      "Role",
                      "FrontendTransport takes mail from clients and other servers on port 25."),
                  Field.choice(
                      "Usage",
                      "Type",
                      "What it is for; it sets who may use it at first.",
                      "Custom",
                      "Internet",
                      "Internal",
                      "Client",
                      "Partner"),
                  Field.of(
                      ReceiveConnectorSchema.BINDINGS,
                      "Network adapter bindings",
                      "Where it listens, one a line: 0.0.0.0:25 or [::]:25."),
                  Field.of(
                      ReceiveConnectorSchema.REMOTE_IP_RANGES,
                      "Remote IP ranges",
                      "Clients that it answers, one a line, such as 192.0.2.40."))),
          Map.of(
              "TransportRole", List.of("FrontendTransport"),
              "Usage", List.of("Custom"),
              "Bindings", List.of("0.0.0.0:25")));

  static final Subject ACCEPTED_DOMAINS =
      new Subject(
          "/admin/accepted-domains",
          "Accepted domains",
          "Accepted domain",
          "AcceptedDomain",
          "Domains that this organisation takes mail for; mail for any other is relay.",
          AcceptedDomainSchema.SCHEMA,
          List.of(
              column("Domain", AcceptedDomainSchema.DOMAIN_NAME),
              column("Type", AcceptedDomainSchema.DOMAIN_TYPE),
              new Column(
                  "Default", object -> object.get(AcceptedDomainSchema.DEFAULT) ? "Default" : "")),
          List.of(
              Section.of(
                  "Accepted domain",
                  Field.of(
                      AcceptedDomainSchema.DOMAIN_TYPE,
                      "Type",
                      "Authoritative refuses unknown recipients; the relay types pass mail on."),
                  Field.of(
                      AcceptedDomainSchema.MATCH_SUB_DOMAINS,
                      "Accept mail for all subdomains",
                      "Subdomains count as the domain itself."),
                  new Field(
                      "MakeDefault",
                      "Make this the default domain",
                      "The domain that is added to names without one.",
                      Field.Kind.SWITCH,
                      List.of(),
                      object -> texts(object.get(AcceptedDomainSchema.DEFAULT)),
                      values -> !values.isEmpty()))),
          List.of(
              Section.of(
                  "New accepted domain",
                  Field.text("Name", "Name", "At most 64 characters."),
                  Field.text("DomainName", "Accepted domain", "Such as fabrikam.example."),
                  Field.of(
                      AcceptedDomainSchema.DOMAIN_TYPE,
                      "Type",
                      "Authoritative refuses unknown recipients; the relay types pass mail on."))),
          Map.of("DomainType", List.of("Authoritative")));

  static final Subject SEND_CONNECTORS =
      new Subject(
          "/admin/send-connectors",
          "Send connectors",
          "Send connector",
          "SendConnector",
          "How mail leaves the organisation, and to which hosts it goes.",
          SendConnectorSchema.SCHEMA,
          List.of(
              column("Address spaces", SendConnectorSchema.ADDRESS_SPACES),
              new Column(
                  "Sends to",
                  object ->
                      object.get(SendConnectorSchema.DNS_ROUTING_ENABLED)
                          ? "MX records"
                          : lines(texts(object.get(SendConnectorSchema.SMART_HOSTS)))),
              status(SendConnectorSchema.ENABLED)),
          List.of(
              Section.of(
                  "General",
                  Field.of(SendConnectorSchema.ENABLED, "Enabled", "Whether it is used."),
                  Field.of(SendConnectorSchema.COMMENT, "Comment", "A note for administrators."),
                  Field.of(
                      SendConnectorSchema.PROTOCOL_LOGGING_LEVEL,
                      "Protocol logging level",
                      "Verbose writes each session to the protocol log."),
                  Field.of(
                      SendConnectorSchema.MAX_MESSAGE_SIZE,
                      "Maximum message size",
                      "Such as 35MB, or unlimited.")),
              Section.of(
                  "Delivery",
                  Field.of(
                      SendConnectorSchema.DNS_ROUTING_ENABLED,
                      "MX record associated with recipient domain",
                      "Switched off, mail goes to the smart hosts."),
                  smartHosts(),
                  Field.of(SendConnectorSchema.PORT, "Port", "At the smart hosts; usually 25."),
                  Field.of(
                      SendConnectorSchema.REQUIRE_TLS, "Require TLS", "Sends over TLS or not.")),
              Section.of("Scoping", addressSpaces())),
          List.of(
              Section.of(
                  "New Send connector",
                  Field.text("Name", "Name", "At most 64 characters."),
                  Field.choice(
                      "Usage",
                      "Type",
                      "What it is for.",
                      "Custom",
                      "Internal",
                      "Internet",
                      "Partner"),
                  addressSpaces(),
                  Field.of(
                      SendConnectorSchema.DNS_ROUTING_ENABLED,
                      "MX record associated with recipient domain",
                      "Switched off, mail goes to the smart hosts."),
                  smartHosts())),
          Map.of(
              "Usage", List.of("Internet"),
              "AddressSpaces", List.of("*"),
              "DNSRoutingEnabled", List.of("True")));

  static final List<Subject> ALL = List.of(RECEIVE_CONNECTORS, ACCEPTED_DOMAINS, SEND_CONNECTORS);

  private Subjects() {}

  private static Column column(String title, Property<?> property) {
    return new Column(title, object -> lines(texts(object.get(property))));
  }

  /** One a line; all of IPv6 by name, as it is long. */
  private static String ranges(AdObject connector) {
    return lines(
        connector.get(ReceiveConnectorSchema.REMOTE_IP_RANGES).stream()
            .map(range -> range.sameAddressesAs(IpRange.ALL_V6) ? "all IPv6" : range.toString())
            .toList());
  }

  private static String lines(List<String> texts) {
    return String.join("\n", texts);
  }

  private static Column status(Property<Boolean> enabled) {
    return new Column("Status", object -> object.get(enabled) ? "Enabled" : "Disabled");
  }

  private static Field smartHosts() {
    return Field.of(
        SendConnectorSchema.SMART_HOSTS, "Smart hosts", "By name or address, one a line.");
  }

  private static Field addressSpaces() {
    return Field.of(
        SendConnectorSchema.ADDRESS_SPACES,
        "Address spaces",
        "What it takes, one a line: * for all, *.example, SMTP:partner.example;1.");
  }

  private static Field groups() {
    return new Field(
        "PermissionGroups",
        "Permission groups",
        "Who may use the connector. Rights given one by one stay as they are.",
        Field.Kind.FLAGS,
        Arrays.stream(PermissionGroup.values()).map(Enum::name).toList(),
        Subjects::groupsOf,
        Subjects::groupsIn);
  }

  private static List<String> groupsOf(AdObject connector) {
    return texts(ReceiveConnector.of(connector).permissionGroups());
  }

  private static Set<PermissionGroup> groupsIn(List<String> values) {
    return GROUPS.parse(values.isEmpty() ? "None" : String.join(",", values));
  }
}
