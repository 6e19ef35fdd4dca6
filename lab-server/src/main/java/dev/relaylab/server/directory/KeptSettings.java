package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.ValueTypes.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is kept and shown of recipients, class by class, and nothing in the lab acts on. */
final class KeptSettings {
  /** Of any recipient. */
  static final List<Property<?>> OF_ALL =
      together(
          lists(
              "AcceptMessagesOnlyFrom",
              "AcceptMessagesOnlyFromDLMembers",
              "AcceptMessagesOnlyFromSendersOrMembers",
              "RejectMessagesFrom",
              "RejectMessagesFromDLMembers",
              "RejectMessagesFromSendersOrMembers",
              "BypassModerationFromSendersOrMembers",
              "GrantSendOnBehalfTo",
              "ModeratedBy"),
          flags(false, "ModerationEnabled"),
          List.of(
              of("SendModerationNotifications", word("Never", "Internal", "Always"), "Always"),
              of("MailTip", text(1024), null)),
          lists("MailTipTranslations"),
          texts("", "SimpleDisplayName"),
          texts(null, "ArbitrationMailbox"),
          numbered("CustomAttribute", 15, text(1024), ""),
          numbered("ExtensionCustomAttribute", 5, multi(text(2048)), List.of()),
          lists("UMDtmfMap"));

  /** Of an account with or without a mailbox, and of a contact. */
  static final List<Property<?>> OF_PERSON = lists("UserCertificate", "UserSMimeCertificate");

  /** What Active Directory knows of a person: Set-User and Set-Contact, not Set-Mailbox. */
  static final List<Property<?>> OF_DIRECTORY =
      together(
          texts("", "FirstName", "Initials", "LastName", "Title", "Department", "Company"),
          texts(null, "Manager"),
          texts("", "Phone", "MobilePhone", "HomePhone", "Fax", "Pager", "AssistantName"),
          texts("", "StreetAddress", "City", "StateOrProvince", "PostalCode"),
          texts(null, "CountryOrRegion"),
          lists("PostOfficeBox", "OtherTelephone", "OtherHomePhone", "OtherFax"),
          texts("", "TelephoneAssistant", "WebPage", "Notes"));

  /** What Active Directory knows of a group: Set-Group. */
  static final List<Property<?>> OF_GROUP_IN_DIRECTORY = texts("", "Notes");

  /** Of a mailbox. */
  static final List<Property<?>> OF_MAILBOX =
      together(
          flags(false, "DeliverToMailboxAndForward"),
          texts(null, "ForwardingAddress", "ForwardingSmtpAddress"),
          flags(true, "UseDatabaseQuotaDefaults", "UseDatabaseRetentionDefaults"),
          flags(false, "RetainDeletedItemsUntilBackup"),
          List.of(of("RetainDeletedItemsFor", days(), Duration.ofDays(14))),
          quotas("IssueWarningQuota", "ProhibitSendQuota", "ProhibitSendReceiveQuota"),
          quota("RecoverableItemsQuota", "30GB"),
          quota("RecoverableItemsWarningQuota", "20GB"),
          quota("CalendarLoggingQuota", "6GB"),
          quota("ArchiveQuota", "100GB"),
          quota("ArchiveWarningQuota", "90GB"),
          List.of(
              of("RulesQuota", size(32768, 262144), ByteSize.parse("256KB")),
              of("RecipientLimits", unlimited(integer(0, Integer.MAX_VALUE)), Unlimited.none())),
          flags(false, "AntispamBypassEnabled", "DowngradeHighPriorityMessagesEnabled"),
          flags(true, "MessageTrackingReadStatusEnabled"),
          confidenceLevels("Delete", "Reject", "Quarantine", "Junk"),
          flags(false, "SingleItemRecoveryEnabled", "LitigationHoldEnabled"),
          flags(false, "RetentionHoldEnabled", "CalendarRepairDisabled"),
          flags(false, "CalendarVersionStoreDisabled", "ImListMigrationCompleted"),
          flags(false, "MessageCopyForSentAsEnabled", "MessageCopyForSendOnBehalfEnabled"),
          flags(false, "IsExcludedFromServingHierarchy", "IsHierarchyReady", "AuditEnabled"),
          flags(false, "ResetPasswordOnNextLogon"),
          texts(null, "LitigationHoldDate", "LitigationHoldOwner"),
          List.of(of("LitigationHoldDuration", unlimited(days()), Unlimited.none())),
          texts(null, "StartDateForRetentionHold", "EndDateForRetentionHold"),
          texts("", "RetentionComment", "RetentionUrl"),
          texts(null, "RetentionPolicy", "ManagedFolderMailboxPolicy", "AddressBookPolicy"),
          texts(null, "ThrottlingPolicy", "OfflineAddressBook", "DefaultPublicFolderMailbox"),
          texts("Default Role Assignment Policy", "RoleAssignmentPolicy"),
          texts("Default Sharing Policy", "SharingPolicy"),
          texts(null, "QueryBaseDN", "ArchiveDatabase", "ArchiveDomain", "LinkedMasterAccount"),
          texts("", "ImmutableId"),
          lists("ArchiveName", "Languages", "ResourceCustom"),
          List.of(
              of("ArchiveStatus", word("None", "Active"), "None"),
              of("ExternalOofOptions", word("InternalOnly", "External"), "External"),
              of("RemoteRecipientType", text(64), null),
              of("ResourceCapacity", integer(0, Integer.MAX_VALUE), null),
              of("MaxBlockedSenders", integer(0, Integer.MAX_VALUE), null),
              of("MaxSafeSenders", integer(0, Integer.MAX_VALUE), null),
              of("AuditLogAgeLimit", days(), Duration.ofDays(90)),
              of("AuditAdmin", multi(text(64)), audited("Update", "Move", "MoveToDeletedItems")),
              of("AuditDelegate", multi(text(64)), audited("Update", "SoftDelete", "HardDelete")),
              of("AuditOwner", multi(text(64)), List.of()),
              of("Office", text(128), "")));

  /** Of a group. */
  static final List<Property<?>> OF_GROUP =
      together(
          List.of(
              of("MemberJoinRestriction", word("Open", "Closed", "ApprovalRequired"), "Closed"),
              of("MemberDepartRestriction", word("Open", "Closed", "ApprovalRequired"), "Open")),
          flags(false, "ReportToManagerEnabled"),
          flags(true, "ReportToOriginatorEnabled"),
          flags(false, "SendOofMessageToOriginatorEnabled", "BypassNestedModerationEnabled"),
          texts(null, "ExpansionServer"));

  /** Of a mail contact or mail user: how mail is written for it. */
  static final List<Property<?>> OF_FORMAT =
      List.of(
          of("MessageFormat", word("Text", "Mime"), "Mime"),
          of("MessageBodyFormat", word("Text", "Html", "TextAndHtml"), "TextAndHtml"),
          of(
              "MacAttachmentFormat",
              word("BinHex", "UuEncode", "AppleSingle", "AppleDouble"),
              "BinHex"),
          of("UsePreferMessageFormat", BOOLEAN, false),
          of("UseMapiRichTextFormat", word("Never", "Always", "UseDefaultSettings"), "Never"));

  /** Of a mail contact. */
  static final List<Property<?>> OF_CONTACT =
      List.of(
          of("MaxRecipientPerMessage", unlimited(integer(0, Integer.MAX_VALUE)), Unlimited.none()));

  /** Of a mail user. */
  static final List<Property<?>> OF_MAIL_USER =
      together(
          texts(null, "ArchiveGuid", "ExchangeGuid"),
          texts("", "ImmutableId"),
          lists("ArchiveName"),
          flags(false, "ResetPasswordOnNextLogon"),
          List.of(
              of("RecipientLimits", unlimited(integer(0, Integer.MAX_VALUE)), Unlimited.none())));

  private KeptSettings() {}

  @SafeVarargs
  private static List<Property<?>> together(List<Property<?>>... parts) {
    return Arrays.stream(parts).flatMap(List::stream).toList();
  }

  private static List<Property<?>> each(Stream<Property<?>> properties) {
    return properties.toList();
  }

  private static List<Property<?>> flags(boolean initial, String... names) {
    return each(Arrays.stream(names).map(name -> of(name, BOOLEAN, initial)));
  }

  private static List<Property<?>> texts(String initial, String... names) {
    return each(Arrays.stream(names).map(name -> of(name, text(1024), initial)));
  }

  private static List<Property<?>> lists(String... names) {
    return each(Arrays.stream(names).map(name -> of(name, multi(text(1024)), List.of())));
  }

  private static <T> List<Property<?>> numbered(
      String name, int count, ValueType<T> type, T initial) {
    return each(IntStream.rangeClosed(1, count).mapToObj(i -> of(name + i, type, initial)));
  }

  private static List<Property<?>> quotas(String... names) {
    return each(Arrays.stream(names).map(name -> of(name, limit(), Unlimited.none())));
  }

  private static List<Property<?>> quota(String name, String initial) {
    return List.of(of(name, limit(), limit().parse(initial)));
  }

  private static ValueType<Unlimited<ByteSize>> limit() {
    return unlimited(size(0, Long.MAX_VALUE));
  }

  private static ValueType<Duration> days() {
    return timeSpan(Duration.ZERO, Duration.ofDays(24855));
  }

  private static List<Property<?>> confidenceLevels(String... actions) {
    List<Property<?>> levels = new ArrayList<>();
    for (String action : actions) {
      levels.add(of("SCL" + action + "Enabled", BOOLEAN, null));
      levels.add(of("SCL" + action + "Threshold", integer(0, 9), null));
    }
    return levels;
  }

  private static List<String> audited(String... first) {
    return Stream.concat(Arrays.stream(first), Stream.of("SendAs", "Create")).distinct().toList();
  }
}
