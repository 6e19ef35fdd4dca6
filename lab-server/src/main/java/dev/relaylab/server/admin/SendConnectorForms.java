package dev.relaylab.server.admin;

import static dev.relaylab.server.admin.Field.texts;

import dev.relaylab.server.admin.Subject.Column;
import dev.relaylab.server.directory.SendConnectorSchema;
import java.util.List;
import java.util.Map;

/** Send connectors: their list, and the forms of an old and a new one. */
final class SendConnectorForms {
  static final Subject SUBJECT =
      new Subject(
          "/admin/send-connectors",
          "Send connectors",
          "Send connector",
          "SendConnector",
          "How mail leaves the organisation, and to which hosts it goes.",
          SendConnectorSchema.SCHEMA,
          List.of(
              Column.of("Address spaces", SendConnectorSchema.ADDRESS_SPACES),
              new Column(
                  "Sends to",
                  object ->
                      object.get(SendConnectorSchema.DNS_ROUTING_ENABLED)
                          ? "MX records"
                          : Column.lines(texts(object.get(SendConnectorSchema.SMART_HOSTS)))),
              Column.status(SendConnectorSchema.ENABLED)),
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

  private SendConnectorForms() {}

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
}
