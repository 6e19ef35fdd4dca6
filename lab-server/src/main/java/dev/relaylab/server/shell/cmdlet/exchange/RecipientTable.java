package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/** Rows and steps that the New and Set cmdlets of recipients share. */
final class RecipientTable {
  private static final String MODERATION = "Taken; the lab moderates no messages.";
  private static final String PERSON = "Taken; the lab keeps display names only.";
  private static final String STORE = "Taken; the lab has one database without quotas.";

  private RecipientTable() {}

  static Table made(String name, String synopsis) {
    return Table.of(name, synopsis)
        .with(
            Parameter.named("Name", NameType.UP_TO_64, "Its name, at most 64 characters.")
                .required()
                .at(1))
        .named("Alias", Types.STRING, "The name before the @; made from the name when left out.")
        .named("DisplayName", Types.STRING, "The name that people see.")
        .named(
            "PrimarySmtpAddress", Types.STRING, "Its address; alias@default domain when left out.")
        .ignored(
            Types.STRING,
            "Taken; all recipients of the lab are in one place.",
            "OrganizationalUnit")
        .ignored(
            Types.ANY,
            MODERATION,
            "ModeratedBy",
            "ModerationEnabled",
            "SendModerationNotifications");
  }

  static Table person(Table table) {
    return table.ignored(Types.STRING, PERSON, "FirstName", "Initials", "LastName");
  }

  static Table store(Table table) {
    return table
        .ignored(
            Types.STRING,
            STORE,
            "Database",
            "ArchiveDatabase",
            "ArchiveName",
            "AddressBookPolicy",
            "ActiveSyncMailboxPolicy",
            "RetentionPolicy",
            "RoleAssignmentPolicy",
            "SharingPolicy",
            "ThrottlingPolicy")
        .ignored(Types.SWITCH, STORE, "Archive", "Force")
        .ignored(Types.BOOL, STORE, "RemotePowerShellEnabled");
  }

  static Table changes(String name, String synopsis, String identityType, Schema schema) {
    return Table.of(name, synopsis)
        .needs(identityType)
        .with(Parameter.named("Name", NameType.UP_TO_64, "A new name, at most 64 characters."))
        .properties(schema, Fidelity.REAL, "Names of the recipient.", "Alias", "DisplayName")
        .named(
            "PrimarySmtpAddress",
            Types.STRING,
            "Its address; needs EmailAddressPolicyEnabled False.")
        .named("WindowsEmailAddress", Types.STRING, "The same as PrimarySmtpAddress.")
        .properties(
            schema,
            Fidelity.REAL,
            "All its addresses; SMTP: marks the primary one.",
            "EmailAddresses")
        .properties(
            schema,
            Fidelity.REAL,
            "Whether the addresses follow the address policy.",
            "EmailAddressPolicyEnabled")
        .properties(schema, Fidelity.REAL, "The largest message.", "MaxReceiveSize", "MaxSendSize")
        .properties(
            schema,
            Fidelity.REAL,
            "Whether anonymous senders are refused.",
            "RequireSenderAuthenticationEnabled")
        .properties(
            schema,
            Fidelity.IGNORED,
            "Taken and shown; the lab has no address lists.",
            "HiddenFromAddressListsEnabled")
        .properties(
            schema,
            Fidelity.IGNORED,
            "Taken and shown; nothing in the lab acts on it.",
            RecipientSchema.kept(schema).stream().map(Property::name).toArray(String[]::new));
  }

  /** An alias as Exchange makes one from a name. */
  static String alias(CmdletCall call, String from) {
    String alias = call.has("Alias") ? call.text("Alias") : from;
    return alias.replaceAll("[^\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]", "");
  }

  /** The parts that every new recipient has. */
  static AdObject named(
      AdObject recipient, CmdletCall call, String alias, Organisation organisation) {
    AdObject next =
        recipient
            .with(RecipientSchema.ALIAS, alias)
            .with(
                RecipientSchema.DISPLAY_NAME,
                call.has("DisplayName") ? call.text("DisplayName") : recipient.name());
    return call.has("PrimarySmtpAddress")
        ? Addresses.withPrimary(next, call.text("PrimarySmtpAddress"))
            .with(RecipientSchema.EMAIL_ADDRESS_POLICY_ENABLED, false)
        : Addresses.withPrimary(next, alias + "@" + organisation.defaultDomain());
  }

  /** The values of a Set call, addresses by their own rules. */
  static AdObject changed(AdObject recipient, CmdletCall call, ExchangeErrors errors) {
    AdObject next = recipient;
    for (String plain :
        List.of(
            "Alias",
            "DisplayName",
            "UserPrincipalName",
            "SamAccountName",
            "AccountDisabled",
            "EmailAddressPolicyEnabled",
            "MaxReceiveSize",
            "MaxSendSize",
            "RequireSenderAuthenticationEnabled",
            "HiddenFromAddressListsEnabled",
            "ManagedBy")) {
      if (call.has(plain) && next.schema().property(plain).isPresent()) {
        next = PropertyChange.set(next, next.schema().property(plain).get(), call.value(plain));
      }
    }
    for (Property<?> kept : RecipientSchema.kept(next.schema())) {
      if (call.has(kept.name())) {
        next = PropertyChange.set(next, kept, call.value(kept.name()));
      }
    }
    for (String primary : List.of("PrimarySmtpAddress", "WindowsEmailAddress")) {
      if (call.has(primary)) {
        next = Addresses.withPrimary(next, call.text(primary));
      }
    }
    if (call.has("EmailAddresses")) {
      next = Addresses.withAll(next, call.value("EmailAddresses"), errors);
    }
    refusePolicyBreak(recipient, next, errors);
    return next;
  }

  private static void refusePolicyBreak(AdObject before, AdObject after, ExchangeErrors errors) {
    boolean other =
        !String.valueOf(before.get(RecipientSchema.PRIMARY_SMTP_ADDRESS))
            .equalsIgnoreCase(String.valueOf(after.get(RecipientSchema.PRIMARY_SMTP_ADDRESS)));
    if (other && after.get(RecipientSchema.EMAIL_ADDRESS_POLICY_ENABLED)) {
      throw errors.invalidOperation(
          "The e-mail addresses for this recipient are automatically generated based on email address policies. To modify the primary SMTP address for this recipient, you must disable automatic updating of e-mail addresses based on email address policy (EmailAddressPolicyEnabled $false).");
    }
  }
}
