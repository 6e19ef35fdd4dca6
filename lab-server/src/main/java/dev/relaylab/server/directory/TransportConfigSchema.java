package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.Property.readOnly;
import static dev.relaylab.server.directory.ValueTypes.BOOLEAN;
import static dev.relaylab.server.directory.ValueTypes.IP_RANGE;
import static dev.relaylab.server.directory.ValueTypes.integer;
import static dev.relaylab.server.directory.ValueTypes.multi;
import static dev.relaylab.server.directory.ValueTypes.size;
import static dev.relaylab.server.directory.ValueTypes.text;
import static dev.relaylab.server.directory.ValueTypes.timeSpan;
import static dev.relaylab.server.directory.ValueTypes.unlimited;
import static dev.relaylab.server.directory.ValueTypes.word;

import java.time.Duration;
import java.util.List;

/** The settings of mail flow that hold for the whole organisation, with Exchange's defaults. */
public final class TransportConfigSchema {
  public static final Property<Unlimited<ByteSize>> MAX_RECEIVE_SIZE =
      of(
          "MaxReceiveSize",
          unlimited(size(0, Integer.MAX_VALUE)),
          Unlimited.of(new ByteSize(10485760L)));
  public static final Property<Unlimited<ByteSize>> MAX_SEND_SIZE =
      of(
          "MaxSendSize",
          unlimited(size(0, Integer.MAX_VALUE)),
          Unlimited.of(new ByteSize(10485760L)));
  public static final Property<Unlimited<Integer>> MAX_RECIPIENT_ENVELOPE_LIMIT =
      of("MaxRecipientEnvelopeLimit", unlimited(integer(0, Integer.MAX_VALUE)), Unlimited.of(500));
  public static final Property<String> EXTERNAL_POSTMASTER_ADDRESS =
      of("ExternalPostmasterAddress", text(256), null);
  public static final Property<Boolean> EXTERNAL_DSN_SEND_HTML =
      of("ExternalDsnSendHtml", BOOLEAN, true);
  public static final Property<Boolean> INTERNAL_DSN_SEND_HTML =
      of("InternalDsnSendHtml", BOOLEAN, true);
  public static final Property<Boolean> EXTERNAL_DELAY_DSN_ENABLED =
      of("ExternalDelayDsnEnabled", BOOLEAN, true);
  public static final Property<Boolean> INTERNAL_DELAY_DSN_ENABLED =
      of("InternalDelayDsnEnabled", BOOLEAN, true);
  public static final Property<String> EXTERNAL_DSN_REPORTING_AUTHORITY =
      of("ExternalDsnReportingAuthority", text(256), null);
  public static final Property<String> INTERNAL_DSN_REPORTING_AUTHORITY =
      of("InternalDsnReportingAuthority", text(256), null);
  public static final Property<Unlimited<ByteSize>> EXTERNAL_DSN_MAX_MESSAGE_ATTACH_SIZE =
      of(
          "ExternalDsnMaxMessageAttachSize",
          unlimited(size(0, Integer.MAX_VALUE)),
          Unlimited.of(new ByteSize(10485760L)));
  public static final Property<Unlimited<ByteSize>> INTERNAL_DSN_MAX_MESSAGE_ATTACH_SIZE =
      of(
          "InternalDsnMaxMessageAttachSize",
          unlimited(size(0, Integer.MAX_VALUE)),
          Unlimited.of(new ByteSize(10485760L)));
  public static final Property<List<IpRange>> INTERNAL_SMTP_SERVERS =
      of("InternalSMTPServers", multi(IP_RANGE), List.of());
  public static final Property<List<String>> TLS_RECEIVE_DOMAIN_SECURE_LIST =
      of("TLSReceiveDomainSecureList", multi(text(256)), List.of());
  public static final Property<List<String>> TLS_SEND_DOMAIN_SECURE_LIST =
      of("TLSSendDomainSecureList", multi(text(256)), List.of());

  public static final Schema SCHEMA =
      new Schema(
          "msExchTransportSettings",
          "Microsoft.Exchange.Data.Directory.SystemConfiguration.TransportConfigContainer",
          "",
          "0.1 (8.0.535.0)",
          List.of(
              of("AddressBookPolicyRoutingEnabled", BOOLEAN, false),
              of("AgentGeneratedMessageLoopDetectionInSmtpEnabled", BOOLEAN, true),
              of("AgentGeneratedMessageLoopDetectionInSubmissionEnabled", BOOLEAN, true),
              of("ClearCategories", BOOLEAN, true),
              of("ConvertDisclaimerWrapperToEml", BOOLEAN, false),
              of(
                  "DSNConversionMode",
                  word("DoNotConvert", "PreserveDSNBody", "UseExchangeDSNs"),
                  "PreserveDSNBody"),
              of("DiagnosticsAggregationServicePort", integer(1, 65_535), 9710),
              EXTERNAL_DELAY_DSN_ENABLED,
              of("ExternalDsnDefaultLanguage", text(64), null),
              of("ExternalDsnLanguageDetectionEnabled", BOOLEAN, true),
              EXTERNAL_DSN_MAX_MESSAGE_ATTACH_SIZE,
              EXTERNAL_DSN_REPORTING_AUTHORITY,
              EXTERNAL_DSN_SEND_HTML,
              EXTERNAL_POSTMASTER_ADDRESS,
              of(
                  "GenerateCopyOfDSNFor",
                  multi(text(256)),
                  List.of("5.4.8", "5.4.6", "5.4.4", "5.2.4", "5.2.0", "5.1.4")),
              of(
                  "HeaderPromotionModeSetting",
                  word("NoCreate", "MayCreate", "MustCreate"),
                  "NoCreate"),
              INTERNAL_DELAY_DSN_ENABLED,
              of("InternalDsnDefaultLanguage", text(64), null),
              of("InternalDsnLanguageDetectionEnabled", BOOLEAN, true),
              INTERNAL_DSN_MAX_MESSAGE_ATTACH_SIZE,
              INTERNAL_DSN_REPORTING_AUTHORITY,
              INTERNAL_DSN_SEND_HTML,
              INTERNAL_SMTP_SERVERS,
              of("JournalingReportNdrTo", text(256), "<>"),
              of("JournalMessageExpirationDays", integer(0, 7), 0),
              of("LegacyJournalingMigrationEnabled", BOOLEAN, false),
              of("MaxAllowedAgentGeneratedMessageDepth", integer(0, Integer.MAX_VALUE), 3),
              of("MaxAllowedAgentGeneratedMessageDepthPerAgent", integer(0, Integer.MAX_VALUE), 2),
              of("MaxDumpsterSizePerDatabase", size(0, Long.MAX_VALUE), new ByteSize(18_874_368L)),
              span("MaxDumpsterTime", Duration.ofDays(7)),
              MAX_RECEIVE_SIZE,
              MAX_RECIPIENT_ENVELOPE_LIMIT,
              of("MaxRetriesForLocalSiteShadow", integer(0, 15), 2),
              of("MaxRetriesForRemoteSiteShadow", integer(0, 15), 4),
              MAX_SEND_SIZE,
              span("QueueDiagnosticsAggregationInterval", Duration.ofMinutes(1)),
              of("RejectMessageOnShadowFailure", BOOLEAN, false),
              of("Rfc2231EncodingEnabled", BOOLEAN, false),
              span("SafetyNetHoldTime", Duration.ofDays(2)),
              span("ShadowHeartbeatFrequency", Duration.ofMinutes(2)),
              of("ShadowHeartbeatRetryCount", integer(1, 15), 12),
              span("ShadowHeartbeatTimeoutInterval", Duration.ofMinutes(15)),
              span("ShadowMessageAutoDiscardInterval", Duration.ofDays(2)),
              of(
                  "ShadowMessagePreferenceSetting",
                  word("PreferRemote", "LocalOnly", "RemoteOnly"),
                  "PreferRemote"),
              of("ShadowRedundancyEnabled", BOOLEAN, true),
              span("ShadowResubmitTimeSpan", Duration.ofHours(3)),
              of("SupervisionTags", multi(text(256)), List.of("Allow", "Reject")),
              TLS_RECEIVE_DOMAIN_SECURE_LIST,
              TLS_SEND_DOMAIN_SECURE_LIST,
              of(
                  "TransportRuleAttachmentTextScanLimit",
                  size(0, Long.MAX_VALUE),
                  new ByteSize(153_600L)),
              of("VerifySecureSubmitEnabled", BOOLEAN, false),
              of("VoicemailJournalingEnabled", BOOLEAN, true),
              of("Xexch50Enabled", BOOLEAN, true),
              readOnly("AdminDisplayName", text(256), "")));

  private static Property<Duration> span(String name, Duration initial) {
    return of(name, timeSpan(Duration.ZERO, Duration.ofDays(3650)), initial);
  }

  /** The organisation's settings. */
  public static AdObject in(Organisation organisation) {
    return organisation.only(SCHEMA, "Transport Settings");
  }

  private TransportConfigSchema() {}
}
