package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.Property.readOnly;
import static dev.relaylab.server.directory.ValueTypes.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recipients: mailboxes, mail users, mail contacts and distribution groups share these properties,
 * each class with its own list.
 */
public final class RecipientSchema {
  public static final Property<String> ALIAS = of("Alias", text(64), null);
  public static final Property<String> DISPLAY_NAME = of("DisplayName", text(256), null);
  public static final Property<String> PRIMARY_SMTP_ADDRESS =
      of("PrimarySmtpAddress", text(571), null);

  /** All addresses, the primary among them, each {@code SMTP:} (primary) or {@code smtp:}. */
  public static final Property<List<String>> EMAIL_ADDRESSES =
      of("EmailAddresses", multi(text(571)), List.of());

  public static final Property<String> EXTERNAL_EMAIL_ADDRESS =
      of("ExternalEmailAddress", text(571), null);
  public static final Property<String> USER_PRINCIPAL_NAME =
      of("UserPrincipalName", text(256), null);
  public static final Property<String> SAM_ACCOUNT_NAME = of("SamAccountName", text(256), null);
  public static final Property<String> PASSWORD = readOnly("Password", text(128), null);
  public static final Property<Boolean> ACCOUNT_DISABLED = of("AccountDisabled", BOOLEAN, false);
  public static final Property<Boolean> REQUIRE_SENDER_AUTHENTICATION_ENABLED =
      of("RequireSenderAuthenticationEnabled", BOOLEAN, false);
  public static final Property<Unlimited<ByteSize>> MAX_RECEIVE_SIZE =
      of("MaxReceiveSize", unlimited(size(0, Integer.MAX_VALUE)), Unlimited.none());
  public static final Property<Unlimited<ByteSize>> MAX_SEND_SIZE =
      of("MaxSendSize", unlimited(size(0, Integer.MAX_VALUE)), Unlimited.none());

  /** The members of a group, each by its primary SMTP address. */
  public static final Property<List<String>> MEMBERS = of("Members", multi(text(571)), List.of());

  public static final Property<List<String>> MANAGED_BY =
      of("ManagedBy", multi(text(571)), List.of());

  /** Whether the addresses follow the organisation's address policy. */
  public static final Property<Boolean> EMAIL_ADDRESS_POLICY_ENABLED =
      of("EmailAddressPolicyEnabled", BOOLEAN, true);

  public static final Property<String> RECIPIENT_TYPE_DETAILS =
      readOnly("RecipientTypeDetails", text(64), "UserMailbox");
  public static final Property<String> GROUP_TYPE = readOnly("GroupType", text(64), "Universal");

  /** Who else may open a mailbox, an entry each. */
  public static final Property<List<String>> PERMISSIONS =
      readOnly("MailboxPermissions", multi(text(1024)), List.of());

  public static final Property<Boolean> HIDDEN =
      of("HiddenFromAddressListsEnabled", BOOLEAN, false);

  private static final Set<Property<?>> KEPT =
      Stream.of(
              KeptSettings.OF_ALL,
              KeptSettings.OF_PERSON,
              KeptSettings.OF_MAILBOX,
              KeptSettings.OF_GROUP,
              KeptSettings.OF_FORMAT,
              KeptSettings.OF_CONTACT,
              KeptSettings.OF_MAIL_USER)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  public static final Schema MAILBOX =
      new Schema(
          "user",
          "Microsoft.Exchange.Data.Directory.Management.Mailbox",
          "CN=Users",
          "0.20 (15.0.0.0)",
          LogProperties.together(
              List.of(
                  RECIPIENT_TYPE_DETAILS,
                  ALIAS,
                  DISPLAY_NAME,
                  USER_PRINCIPAL_NAME,
                  SAM_ACCOUNT_NAME,
                  PRIMARY_SMTP_ADDRESS,
                  EMAIL_ADDRESSES,
                  PASSWORD,
                  ACCOUNT_DISABLED,
                  PERMISSIONS,
                  REQUIRE_SENDER_AUTHENTICATION_ENABLED,
                  MAX_RECEIVE_SIZE,
                  MAX_SEND_SIZE,
                  EMAIL_ADDRESS_POLICY_ENABLED,
                  HIDDEN),
              KeptSettings.OF_ALL,
              KeptSettings.OF_PERSON,
              KeptSettings.OF_DIRECTORY,
              KeptSettings.OF_MAILBOX));
  public static final Schema MAIL_USER =
      new Schema(
          "user",
          "Microsoft.Exchange.Data.Directory.Management.MailUser",
          "CN=Users",
          "0.20 (15.0.0.0)",
          LogProperties.together(
              List.of(
                  ALIAS,
                  DISPLAY_NAME,
                  USER_PRINCIPAL_NAME,
                  SAM_ACCOUNT_NAME,
                  PRIMARY_SMTP_ADDRESS,
                  EMAIL_ADDRESSES,
                  EXTERNAL_EMAIL_ADDRESS,
                  PASSWORD,
                  ACCOUNT_DISABLED,
                  REQUIRE_SENDER_AUTHENTICATION_ENABLED,
                  MAX_RECEIVE_SIZE,
                  MAX_SEND_SIZE,
                  EMAIL_ADDRESS_POLICY_ENABLED,
                  HIDDEN),
              KeptSettings.OF_ALL,
              KeptSettings.OF_PERSON,
              KeptSettings.OF_DIRECTORY,
              KeptSettings.OF_FORMAT,
              KeptSettings.OF_MAIL_USER));
  public static final Schema MAIL_CONTACT =
      new Schema(
          "contact",
          "Microsoft.Exchange.Data.Directory.Management.MailContact",
          "CN=Users",
          "0.20 (15.0.0.0)",
          LogProperties.together(
              List.of(
                  ALIAS,
                  DISPLAY_NAME,
                  PRIMARY_SMTP_ADDRESS,
                  EMAIL_ADDRESSES,
                  EXTERNAL_EMAIL_ADDRESS,
                  REQUIRE_SENDER_AUTHENTICATION_ENABLED,
                  MAX_RECEIVE_SIZE,
                  MAX_SEND_SIZE,
                  EMAIL_ADDRESS_POLICY_ENABLED,
                  HIDDEN),
              KeptSettings.OF_ALL,
              KeptSettings.OF_PERSON,
              KeptSettings.OF_DIRECTORY,
              KeptSettings.OF_FORMAT,
              KeptSettings.OF_CONTACT));
  public static final Schema DISTRIBUTION_GROUP =
      new Schema(
          "group",
          "Microsoft.Exchange.Data.Directory.Management.DistributionGroup",
          "CN=Users",
          "0.20 (15.0.0.0)",
          LogProperties.together(
              List.of(
                  ALIAS,
                  DISPLAY_NAME,
                  PRIMARY_SMTP_ADDRESS,
                  EMAIL_ADDRESSES,
                  GROUP_TYPE,
                  MEMBERS,
                  MANAGED_BY,
                  REQUIRE_SENDER_AUTHENTICATION_ENABLED,
                  MAX_RECEIVE_SIZE,
                  MAX_SEND_SIZE,
                  EMAIL_ADDRESS_POLICY_ENABLED,
                  HIDDEN),
              KeptSettings.OF_ALL,
              KeptSettings.OF_GROUP,
              KeptSettings.OF_GROUP_IN_DIRECTORY));

  /** An account that has no mailbox. */
  public static final Schema USER =
      new Schema(
          "user",
          "Microsoft.Exchange.Data.Directory.Management.User",
          "CN=Users",
          "0.0 (6.5.6500.0)",
          LogProperties.together(
              List.of(
                  DISPLAY_NAME, USER_PRINCIPAL_NAME, SAM_ACCOUNT_NAME, PASSWORD, ACCOUNT_DISABLED),
              KeptSettings.OF_DIRECTORY));

  /** The four classes, in the order addresses are looked up. */
  public static final List<Schema> ALL =
      List.of(MAILBOX, MAIL_USER, MAIL_CONTACT, DISTRIBUTION_GROUP);

  /** The properties of a class of recipients that are kept and shown, and that nothing acts on. */
  public static List<Property<?>> kept(Schema schema) {
    return schema.properties().stream().filter(KEPT::contains).toList();
  }

  /** The properties that Set-User, Set-Contact or Set-Group changes. */
  public static List<Property<?>> directory(Schema schema) {
    return schema.properties().stream()
        .filter(
            property ->
                KeptSettings.OF_DIRECTORY.contains(property)
                    || KeptSettings.OF_GROUP_IN_DIRECTORY.contains(property))
        .toList();
  }

  private RecipientSchema() {}
}
