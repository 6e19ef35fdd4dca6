package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.Property.readOnly;
import static dev.relaylab.server.directory.ValueTypes.*;

import java.util.ArrayList;
import java.util.List;

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
  public static final Property<Boolean> HIDDEN =
      of("HiddenFromAddressListsEnabled", BOOLEAN, false);

  /** What is kept and shown of any recipient, and nothing acts on. */
  private static final List<Property<?>> KEPT_OF_ALL = keptOfAll();

  /** What is kept and shown of a mailbox beside that. */
  private static final List<Property<?>> KEPT_OF_MAILBOX =
      List.of(
          of("DeliverToMailboxAndForward", BOOLEAN, false),
          of("ForwardingAddress", text(571), null),
          of("ForwardingSmtpAddress", text(571), null),
          of("UseDatabaseQuotaDefaults", BOOLEAN, true),
          quota("IssueWarningQuota"),
          quota("ProhibitSendQuota"),
          quota("ProhibitSendReceiveQuota"),
          of("RecipientLimits", unlimited(integer(0, Integer.MAX_VALUE)), Unlimited.none()),
          of("AntispamBypassEnabled", BOOLEAN, false),
          of("MessageTrackingReadStatusEnabled", BOOLEAN, true),
          of("SCLDeleteEnabled", BOOLEAN, null),
          of("SCLDeleteThreshold", integer(0, 9), null),
          of("SCLRejectEnabled", BOOLEAN, null),
          of("SCLRejectThreshold", integer(0, 9), null),
          of("SCLQuarantineEnabled", BOOLEAN, null),
          of("SCLQuarantineThreshold", integer(0, 9), null),
          of("SCLJunkEnabled", BOOLEAN, null),
          of("SCLJunkThreshold", integer(0, 9), null),
          of("SingleItemRecoveryEnabled", BOOLEAN, false),
          of("LitigationHoldEnabled", BOOLEAN, false),
          of("RetentionPolicy", text(256), null),
          of("Office", text(128), ""));

  /** What is kept and shown of a group beside that. */
  private static final List<Property<?>> KEPT_OF_GROUP =
      List.of(
          of("MemberJoinRestriction", word("Open", "Closed", "ApprovalRequired"), "Closed"),
          of("MemberDepartRestriction", word("Open", "Closed", "ApprovalRequired"), "Open"),
          of("ReportToManagerEnabled", BOOLEAN, false),
          of("ReportToOriginatorEnabled", BOOLEAN, true),
          of("SendOofMessageToOriginatorEnabled", BOOLEAN, false));

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
                  REQUIRE_SENDER_AUTHENTICATION_ENABLED,
                  MAX_RECEIVE_SIZE,
                  MAX_SEND_SIZE,
                  EMAIL_ADDRESS_POLICY_ENABLED,
                  HIDDEN),
              KEPT_OF_ALL,
              KEPT_OF_MAILBOX));
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
              KEPT_OF_ALL));
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
              KEPT_OF_ALL));
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
              KEPT_OF_ALL,
              KEPT_OF_GROUP));

  /** An account that has no mailbox. */
  public static final Schema USER =
      new Schema(
          "user",
          "Microsoft.Exchange.Data.Directory.Management.User",
          "CN=Users",
          "0.0 (6.5.6500.0)",
          List.of(DISPLAY_NAME, USER_PRINCIPAL_NAME, SAM_ACCOUNT_NAME, PASSWORD, ACCOUNT_DISABLED));

  /** The four classes, in the order addresses are looked up. */
  public static final List<Schema> ALL =
      List.of(MAILBOX, MAIL_USER, MAIL_CONTACT, DISTRIBUTION_GROUP);

  /** The properties of a class of recipients that are kept and shown, and that nothing acts on. */
  public static List<Property<?>> kept(Schema schema) {
    return schema.properties().stream()
        .filter(
            property ->
                KEPT_OF_ALL.contains(property)
                    || KEPT_OF_MAILBOX.contains(property)
                    || KEPT_OF_GROUP.contains(property))
        .toList();
  }

  private static Property<Unlimited<ByteSize>> quota(String name) {
    return of(name, unlimited(size(0, Long.MAX_VALUE)), Unlimited.none());
  }

  private static List<Property<?>> keptOfAll() {
    List<Property<?>> kept = new ArrayList<>();
    for (String people :
        List.of(
            "AcceptMessagesOnlyFrom",
            "AcceptMessagesOnlyFromDLMembers",
            "AcceptMessagesOnlyFromSendersOrMembers",
            "RejectMessagesFrom",
            "RejectMessagesFromDLMembers",
            "RejectMessagesFromSendersOrMembers",
            "BypassModerationFromSendersOrMembers",
            "GrantSendOnBehalfTo",
            "ModeratedBy")) {
      kept.add(of(people, multi(text(571)), List.of()));
    }
    kept.add(of("ModerationEnabled", BOOLEAN, false));
    kept.add(of("SendModerationNotifications", word("Never", "Internal", "Always"), "Always"));
    kept.add(of("MailTip", text(1024), null));
    kept.add(of("SimpleDisplayName", text(256), ""));
    for (int number = 1; number <= 15; number++) {
      kept.add(of("CustomAttribute" + number, text(1024), ""));
    }
    return kept;
  }

  private RecipientSchema() {}
}
