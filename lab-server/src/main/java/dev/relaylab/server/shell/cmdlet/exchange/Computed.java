package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.SendConnectorSchema;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** A property that is shown but worked out, not stored. */
record Computed(String name, BiFunction<AdObject, Organisation, Object> value) {

  /** The worked-out properties of a class, by the stored property they stand after. */
  static Map<String, List<Computed>> of(Schema schema) {
    if (schema == ReceiveConnectorSchema.SCHEMA) {
      return Map.of(
          "MaxRecipientsPerMessage",
          List.of(new Computed("PermissionGroups", (o, org) -> PermissionGroupFlag.of(o.aces()))));
    }
    if (schema == SendConnectorSchema.SCHEMA) {
      return Map.of(
          "ConnectorType",
          List.of(
              new Computed(
                  "SmartHostsString",
                  (o, org) ->
                      o.get(SendConnectorSchema.SMART_HOSTS).stream()
                          .map(Object::toString)
                          .collect(Collectors.joining(",")))));
    }
    if (schema == RecipientSchema.MAILBOX) {
      return Map.of(
          "",
          List.of(
              new Computed(
                  "Database", (o, org) -> Databases.id(Databases.of(o, org), org.server())),
              new Computed(
                  "ServerName", (o, org) -> org.server().name().toLowerCase(java.util.Locale.ROOT)),
              new Computed("RecipientType", (o, org) -> "UserMailbox")),
          "PrimarySmtpAddress",
          List.of(windowsEmailAddress()),
          "EmailAddressPolicyEnabled",
          ComputedRecipient.ofAll(),
          "RetainDeletedItemsFor",
          ComputedRecipient.ofMailbox());
    }
    if (RecipientSchema.ALL.contains(schema)) {
      return Map.of(
          "",
          List.of(
              new Computed("RecipientType", (o, org) -> recipientType(o)),
              new Computed("RecipientTypeDetails", (o, org) -> recipientType(o))),
          "PrimarySmtpAddress",
          List.of(windowsEmailAddress()),
          "EmailAddressPolicyEnabled",
          ComputedRecipient.ofAll());
    }
    if (schema == RecipientSchema.USER) {
      return Map.of(
          "",
          List.of(
              new Computed("RecipientType", (o, org) -> "User"),
              new Computed(
                  "RecipientTypeDetails",
                  (o, org) ->
                      Boolean.TRUE.equals(o.get(RecipientSchema.ACCOUNT_DISABLED))
                          ? "DisabledUser"
                          : "User")));
    }
    return Map.of();
  }

  private static Computed windowsEmailAddress() {
    return new Computed(
        "WindowsEmailAddress",
        (o, org) -> TextValue.smtpAddress(o.get(RecipientSchema.PRIMARY_SMTP_ADDRESS)));
  }

  static String recipientType(AdObject recipient) {
    Schema schema = recipient.schema();
    if (schema == RecipientSchema.MAIL_USER) {
      return "MailUser";
    }
    if (schema == RecipientSchema.MAIL_CONTACT) {
      return "MailContact";
    }
    String type = recipient.get(RecipientSchema.GROUP_TYPE);
    return type != null && type.contains("Security")
        ? "MailUniversalSecurityGroup"
        : "MailUniversalDistributionGroup";
  }
}
