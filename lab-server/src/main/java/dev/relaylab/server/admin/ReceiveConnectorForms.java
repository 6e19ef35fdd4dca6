package dev.relaylab.server.admin;

import static dev.relaylab.server.admin.Field.texts;

import dev.relaylab.server.admin.Subject.Column;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.ValueType;
import dev.relaylab.server.directory.ValueTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Receive connectors: their list, and the forms of an old and a new one. */
final class ReceiveConnectorForms {
  private static final ValueType<Set<PermissionGroup>> GROUPS =
      ValueTypes.flags(PermissionGroup.class);

  static final Subject SUBJECT =
      new Subject(
          "/admin/receive-connectors",
          "Receive connectors",
          "Receive connector",
          "ReceiveConnector",
          "Who may connect to this server, and what a session may do.",
          ReceiveConnectorSchema.SCHEMA,
          List.of(
              Column.status(ReceiveConnectorSchema.ENABLED),
              Column.of("Role", ReceiveConnectorSchema.TRANSPORT_ROLE),
              Column.of("Bindings", ReceiveConnectorSchema.BINDINGS),
              new Column("Remote IP ranges", ReceiveConnectorForms::ranges),
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

  private ReceiveConnectorForms() {}

  /** One a line; all of IPv6 by name, as it is long. */
  private static String ranges(AdObject connector) {
    return Column.lines(
        connector.get(ReceiveConnectorSchema.REMOTE_IP_RANGES).stream()
            .map(range -> range.sameAddressesAs(IpRange.ALL_V6) ? "all IPv6" : range.toString())
            .toList());
  }

  private static Field groups() {
    return new Field(
        "PermissionGroups",
        "Permission groups",
        "Who may use the connector. Rights given one by one stay as they are.",
        Field.Kind.FLAGS,
        Arrays.stream(PermissionGroup.values()).map(Enum::name).toList(),
        ReceiveConnectorForms::groupsOf,
        ReceiveConnectorForms::groupsIn);
  }

  private static List<String> groupsOf(AdObject connector) {
    return texts(ReceiveConnector.of(connector).permissionGroups());
  }

  private static Set<PermissionGroup> groupsIn(List<String> values) {
    return GROUPS.parse(values.isEmpty() ? "None" : String.join(",", values));
  }
}
