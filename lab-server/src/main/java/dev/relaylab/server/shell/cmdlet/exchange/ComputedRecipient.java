package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Server;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What is worked out of a recipient, as Exchange shows it. */
final class ComputedRecipient {
  private static final String LEGACY =
      "/o=First Organization/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=";

  private ComputedRecipient() {}

  static List<Computed> ofAll() {
    return List.of(
        new Computed("OrganizationalUnit", (o, org) -> Names.domain(org.server()) + "/Users"),
        new Computed("LegacyExchangeDN", (o, org) -> legacyName(o, org.server())),
        new Computed("PoliciesIncluded", (o, org) -> policies(o, true)),
        new Computed("PoliciesExcluded", (o, org) -> policies(o, false)));
  }

  static List<Computed> ofMailbox() {
    return List.of(
        new Computed("ExchangeGuid", (o, org) -> guid("mailbox ", o, org.server())),
        new Computed("IsMailboxEnabled", (o, org) -> true),
        new Computed("IsShared", (o, org) -> is(o, "Shared")),
        new Computed("IsResource", (o, org) -> is(o, "Room") || is(o, "Equipment")),
        new Computed(
            "ResourceType",
            (o, org) -> is(o, "Room") ? "Room" : is(o, "Equipment") ? "Equipment" : null),
        new Computed("IsLinked", (o, org) -> false),
        new Computed("IsRootPublicFolderMailbox", (o, org) -> false),
        new Computed(
            "ServerLegacyDN",
            (o, org) -> LEGACY + "Configuration/cn=Servers/cn=" + org.server().name()),
        new Computed("ArchiveGuid", (o, org) -> archive(o, org.server())),
        new Computed("ArchiveState", (o, org) -> hasArchive(o) ? "Local" : "None"),
        new Computed("MailboxMoveStatus", (o, org) -> "None"),
        new Computed(
            "AdminDisplayVersion",
            (o, org) -> TextValue.serverVersion("Version 15.2 (Build 1544.4)")),
        new Computed(
            "WhenMailboxCreated",
            (o, org) -> o.whenCreated() == null ? null : o.whenCreated().atZone(ZoneOffset.UTC)));
  }

  /** The name by which older Exchange servers and clients know a recipient. */
  static String legacyName(AdObject recipient, Server server) {
    String digits = Names.guid(recipient, server).toString().replace("-", "");
    String name = recipient.name().replaceAll("\\W", "");
    return LEGACY
        + "Recipients/cn="
        + digits.toLowerCase(Locale.ROOT)
        + "-"
        + name.substring(0, Math.min(5, name.length()));
  }

  private static List<String> policies(AdObject recipient, boolean included) {
    boolean follows = recipient.get(RecipientSchema.EMAIL_ADDRESS_POLICY_ENABLED);
    String names = "{26491cfc-9e50-4857-861b-0cb8df22b5d7}";
    if (included) {
      return follows ? List.of("7d2c4b8e-54d0-4f3c-9d51-7c4a2b1e6f00", names) : List.of();
    }
    return follows ? List.of() : List.of(names);
  }

  private static boolean is(AdObject mailbox, String kind) {
    return mailbox.get(RecipientSchema.RECIPIENT_TYPE_DETAILS).equals(kind + "Mailbox");
  }

  private static boolean hasArchive(AdObject mailbox) {
    Property<?> status = mailbox.schema().property("ArchiveStatus").orElseThrow();
    return !"None".equals(mailbox.get(status));
  }

  private static UUID archive(AdObject mailbox, Server server) {
    return hasArchive(mailbox) ? guid("archive ", mailbox, server) : new UUID(0, 0);
  }

  static UUID guid(String of, AdObject mailbox, Server server) {
    String key = of + Names.guid(mailbox, server);
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
