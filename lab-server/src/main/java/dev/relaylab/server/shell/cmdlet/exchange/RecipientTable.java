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
  private static final String PERSON = "Kept; Get-User shows it.";
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
            "SendModerationNotifications",
            "ArbitrationMailbox");
  }

  static Table person(Table table) {
    return table
        .named("FirstName", Types.STRING, PERSON)
        .named("Initials", Types.STRING, PERSON)
        .named("LastName", Types.STRING, PERSON);
  }

  static Table store(Table table) {
    return table
        .with(Parameter.named("Database", DatabaseType.INSTANCE, "Where the mailbox is kept."))
        .ignored(
            Types.STRING,
            STORE,
            "ArchiveDatabase",
            "ArchiveName",
            "AddressBookPolicy",
            "ActiveSyncMailboxPolicy",
            "RetentionPolicy",
            "RoleAssignmentPolicy",
            "ManagedFolderMailboxPolicy",
            "ArchiveGuid",
            "ArchiveDomain")
        .with(
            Parameter.named("Archive", Types.SWITCH, "Gives it an archive; the lab fills none.")
                .is(Fidelity.PARTIAL))
        .ignored(
            Types.SWITCH,
            STORE,
            "Force",
            "RemoteArchive",
            "ManagedFolderMailboxPolicyAllowed",
            "HoldForMigration");
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
            RecipientSchema.kept(schema).stream().map(Property::name).toArray(String[]::new))
        .ignored(
            Types.ANY, "Taken; the lab has no phones.", "SecondaryAddress", "SecondaryDialPlan")
        .ignored(
            Types.SWITCH,
            "Taken; the lab has one domain and keeps no such thing.",
            "IgnoreDefaultScope",
            "RemovePicture",
            "RemoveSpokenName",
            "ForceUpgrade")
        .ignored(Types.BOOL, "Taken; the lab has no phones.", "CreateDTMFMap");
  }

  /** How mail for a recipient outside is written. */
  static final String[] FORMAT = {
    "MessageFormat", "MessageBodyFormat", "MacAttachmentFormat", "UsePreferMessageFormat"
  };

  static List<Property<?>> format(Schema schema) {
    return RecipientSchema.kept(schema).stream()
        .filter(property -> List.of(FORMAT).contains(property.name()))
        .toList();
  }

  /** What Exchange calls the kind of a recipient. */
  static String typeOf(AdObject recipient) {
    if (recipient.schema() == RecipientSchema.MAILBOX) {
      return "UserMailbox";
    }
    return recipient.schema() == RecipientSchema.USER ? "User" : Computed.recipientType(recipient);
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
    for (Property<?> person : RecipientSchema.directory(recipient.schema())) {
      if (call.text(person.name()) != null) {
        next = next.withUntyped(person, call.text(person.name()));
      }
    }
    return call.has("PrimarySmtpAddress")
        ? Addresses.withPrimary(next, call.text("PrimarySmtpAddress"))
            .with(RecipientSchema.EMAIL_ADDRESS_POLICY_ENABLED, false)
        : Addresses.withPrimary(next, alias + "@" + organisation.defaultDomain());
  }

  /** With the archive that the call asks for. */
  static AdObject archived(AdObject mailbox, CmdletCall call) {
    if (!call.flag("Archive") && !call.flag("RemoteArchive")) {
      return mailbox;
    }
    String name =
        call.has("ArchiveName")
            ? call.text("ArchiveName")
            : "In-Place Archive -" + mailbox.get(RecipientSchema.DISPLAY_NAME);
    AdObject next = SettingsCmdlet.with(mailbox, "ArchiveName", List.of(name));
    next = SettingsCmdlet.with(next, "ArchiveStatus", "Active");
    return call.flag("Archive")
        ? SettingsCmdlet.with(next, "ArchiveDatabase", Databases.NAME)
        : next;
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
    next = kept(next, RecipientSchema.kept(next.schema()), call);
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

  /** With those of these properties that the call gives. */
  static AdObject kept(AdObject recipient, List<Property<?>> properties, CmdletCall call) {
    AdObject next = recipient;
    for (Property<?> property : properties) {
      if (call.has(property.name())) {
        next = PropertyChange.set(next, property, call.value(property.name()));
      }
    }
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
