package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.Property.readOnly;
import static dev.relaylab.server.directory.ValueTypes.*;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The properties of a Receive connector with the defaults of {@code New-ReceiveConnector}, in
 * Format-List order (Exchange 2019 export; cmdlet reference of New-ReceiveConnector).
 *
 * <p>PermissionGroups is not among the stored ones: it is worked out from the connector's ACEs.
 */
public final class ReceiveConnectorSchema {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Who advertises which SIZE. */
  public enum SizeEnabled {
    Disabled,
    Enabled,
    EnabledWithoutValue
  }

  public enum ProtocolLoggingLevel {
    None,
    Verbose
  }

  public enum MessageRateSource {
    User,
    IPAddress
  }

  public enum ExtendedProtectionPolicy {
    None,
    Allow,
    Require
  }

  public static final Property<Set<AuthMechanism>> AUTH_MECHANISM =
      of("AuthMechanism", flags(AuthMechanism.class), EnumSet.of(AuthMechanism.Tls));
  public static final Property<String> BANNER = of("Banner", text(512), null);
  public static final Property<Boolean> BINARY_MIME_ENABLED =
      of("BinaryMimeEnabled", BOOLEAN, true);
  public static final Property<List<Binding>> BINDINGS = of("Bindings", multi(BINDING), List.of());
  public static final Property<Boolean> CHUNKING_ENABLED = of("ChunkingEnabled", BOOLEAN, true);
  public static final Property<String> DEFAULT_DOMAIN = of("DefaultDomain", text(256), null);
  public static final Property<Boolean> DELIVERY_STATUS_NOTIFICATION_ENABLED =
      of("DeliveryStatusNotificationEnabled", BOOLEAN, true);
  public static final Property<Boolean> EIGHT_BIT_MIME_ENABLED =
      of("EightBitMimeEnabled", BOOLEAN, true);
  public static final Property<Boolean> SMTP_UTF8_ENABLED = of("SmtpUtf8Enabled", BOOLEAN, true);
  public static final Property<Boolean> BARE_LINEFEED_REJECTION_ENABLED =
      of("BareLinefeedRejectionEnabled", BOOLEAN, false);
  public static final Property<Boolean> DOMAIN_SECURE_ENABLED =
      of("DomainSecureEnabled", BOOLEAN, false);
  public static final Property<Boolean> ENHANCED_STATUS_CODES_ENABLED =
      of("EnhancedStatusCodesEnabled", BOOLEAN, true);
  public static final Property<Boolean> LONG_ADDRESSES_ENABLED =
      of("LongAddressesEnabled", BOOLEAN, false);
  public static final Property<Boolean> ORAR_ENABLED = of("OrarEnabled", BOOLEAN, false);
  public static final Property<Boolean> SUPPRESS_X_ANONYMOUS_TLS =
      of("SuppressXAnonymousTls", BOOLEAN, false);
  public static final Property<Boolean> PROXY_ENABLED = readOnly("ProxyEnabled", BOOLEAN, false);
  public static final Property<Boolean> ADVERTISE_CLIENT_SETTINGS =
      of("AdvertiseClientSettings", BOOLEAN, false);
  public static final Property<String> FQDN = of("Fqdn", FQDN_NAME, null);
  public static final Property<String> SERVICE_DISCOVERY_FQDN =
      of("ServiceDiscoveryFqdn", FQDN_NAME, null);
  public static final Property<String> TLS_CERTIFICATE_NAME =
      of("TlsCertificateName", CERTIFICATE_NAME, null);
  public static final Property<String> COMMENT = of("Comment", text(1024), "");
  public static final Property<Boolean> ENABLED = of("Enabled", BOOLEAN, true);
  public static final Property<Duration> CONNECTION_TIMEOUT =
      of("ConnectionTimeout", timeSpan(SECOND, DAY), Duration.ofMinutes(10));
  public static final Property<Duration> CONNECTION_INACTIVITY_TIMEOUT =
      of("ConnectionInactivityTimeout", timeSpan(SECOND, DAY), Duration.ofMinutes(5));
  public static final Property<Unlimited<Integer>> MESSAGE_RATE_LIMIT =
      of("MessageRateLimit", unlimited(integer(0, Integer.MAX_VALUE)), Unlimited.none());
  public static final Property<Set<MessageRateSource>> MESSAGE_RATE_SOURCE =
      of("MessageRateSource", flagsOrAll(), EnumSet.of(MessageRateSource.IPAddress));
  public static final Property<Unlimited<Integer>> MAX_INBOUND_CONNECTION =
      of("MaxInboundConnection", unlimited(integer(1, Integer.MAX_VALUE)), Unlimited.of(5000));
  public static final Property<Unlimited<Integer>> MAX_INBOUND_CONNECTION_PER_SOURCE =
      of("MaxInboundConnectionPerSource", unlimited(integer(1, 10_000)), Unlimited.of(20));
  public static final Property<Integer> MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE =
      of("MaxInboundConnectionPercentagePerSource", integer(1, 100), 2);
  public static final Property<ByteSize> MAX_HEADER_SIZE =
      of("MaxHeaderSize", size(1, Integer.MAX_VALUE), new ByteSize(262_144));
  public static final Property<Integer> MAX_HOP_COUNT = of("MaxHopCount", integer(1, 500), 60);
  public static final Property<Integer> MAX_LOCAL_HOP_COUNT =
      of("MaxLocalHopCount", integer(0, 50), 5);
  public static final Property<Integer> MAX_LOGON_FAILURES =
      of("MaxLogonFailures", integer(0, 10), 3);
  public static final Property<ByteSize> MAX_MESSAGE_SIZE =
      of("MaxMessageSize", size(65_536, Integer.MAX_VALUE), new ByteSize(37_748_736));
  public static final Property<Unlimited<Integer>> MAX_PROTOCOL_ERRORS =
      of("MaxProtocolErrors", unlimited(integer(0, Integer.MAX_VALUE)), Unlimited.of(5));
  public static final Property<Integer> MAX_RECIPIENTS_PER_MESSAGE =
      of("MaxRecipientsPerMessage", integer(1, 512_000), 200);
  public static final Property<Boolean> PIPELINING_ENABLED = of("PipeliningEnabled", BOOLEAN, true);
  public static final Property<ProtocolLoggingLevel> PROTOCOL_LOGGING_LEVEL =
      of("ProtocolLoggingLevel", constant(ProtocolLoggingLevel.class), ProtocolLoggingLevel.None);
  public static final Property<List<IpRange>> REMOTE_IP_RANGES =
      of("RemoteIPRanges", multi(IP_RANGE), List.of());
  public static final Property<Boolean> REQUIRE_EHLO_DOMAIN =
      of("RequireEHLODomain", BOOLEAN, false);
  public static final Property<Boolean> REQUIRE_TLS = of("RequireTLS", BOOLEAN, false);
  public static final Property<Boolean> ENABLE_AUTH_GSSAPI = of("EnableAuthGSSAPI", BOOLEAN, false);
  public static final Property<ExtendedProtectionPolicy> EXTENDED_PROTECTION_POLICY =
      of(
          "ExtendedProtectionPolicy",
          constant(ExtendedProtectionPolicy.class),
          ExtendedProtectionPolicy.None);
  public static final Property<Boolean> LIVE_CREDENTIAL_ENABLED =
      readOnly("LiveCredentialEnabled", BOOLEAN, false);
  public static final Property<List<String>> TLS_DOMAIN_CAPABILITIES =
      of("TlsDomainCapabilities", multi(text(512)), List.of());
  public static final Property<String> SERVER = readOnly("Server", text(64), "EX01");
  public static final Property<TransportRole> TRANSPORT_ROLE =
      of("TransportRole", constant(TransportRole.class), TransportRole.HubTransport);
  public static final Property<Boolean> REJECT_RESERVED_TOP_LEVEL =
      of("RejectReservedTopLevelRecipientDomains", BOOLEAN, false);
  public static final Property<Boolean> REJECT_RESERVED_SECOND_LEVEL =
      of("RejectReservedSecondLevelRecipientDomains", BOOLEAN, false);
  public static final Property<Boolean> REJECT_SINGLE_LABEL =
      of("RejectSingleLabelRecipientDomains", BOOLEAN, false);
  public static final Property<Boolean> ACCEPT_CONSUMER_MAIL =
      readOnly("AcceptConsumerMail", BOOLEAN, false);
  public static final Property<SizeEnabled> SIZE_ENABLED =
      of("SizeEnabled", constant(SizeEnabled.class), SizeEnabled.Enabled);
  public static final Property<Duration> TARPIT_INTERVAL =
      of("TarpitInterval", timeSpan(Duration.ZERO, Duration.ofMinutes(10)), Duration.ofSeconds(5));
  public static final Property<Duration> AUTH_TARPIT_INTERVAL =
      of(
          "AuthTarpitInterval",
          timeSpan(Duration.ZERO, Duration.ofMinutes(10)),
          Duration.ofSeconds(5));
  public static final Property<Duration> MAX_ACKNOWLEDGEMENT_DELAY =
      of("MaxAcknowledgementDelay", timeSpan(Duration.ZERO, DAY), Duration.ofSeconds(30));
  public static final Property<String> ADMIN_DISPLAY_NAME =
      readOnly("AdminDisplayName", text(256), "");

  public static final Schema SCHEMA =
      new Schema(
          "msExchSmtpReceiveConnector",
          "Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector",
          "CN=SMTP Receive Connectors,CN=Protocols",
          "0.1 (8.0.535.0)",
          List.of(
              AUTH_MECHANISM,
              BANNER,
              BINARY_MIME_ENABLED,
              BINDINGS,
              CHUNKING_ENABLED,
              DEFAULT_DOMAIN,
              DELIVERY_STATUS_NOTIFICATION_ENABLED,
              EIGHT_BIT_MIME_ENABLED,
              SMTP_UTF8_ENABLED,
              BARE_LINEFEED_REJECTION_ENABLED,
              DOMAIN_SECURE_ENABLED,
              ENHANCED_STATUS_CODES_ENABLED,
              LONG_ADDRESSES_ENABLED,
              ORAR_ENABLED,
              SUPPRESS_X_ANONYMOUS_TLS,
              PROXY_ENABLED,
              ADVERTISE_CLIENT_SETTINGS,
              FQDN,
              SERVICE_DISCOVERY_FQDN,
              TLS_CERTIFICATE_NAME,
              COMMENT,
              ENABLED,
              CONNECTION_TIMEOUT,
              CONNECTION_INACTIVITY_TIMEOUT,
              MESSAGE_RATE_LIMIT,
              MESSAGE_RATE_SOURCE,
              MAX_INBOUND_CONNECTION,
              MAX_INBOUND_CONNECTION_PER_SOURCE,
              MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE,
              MAX_HEADER_SIZE,
              MAX_HOP_COUNT,
              MAX_LOCAL_HOP_COUNT,
              MAX_LOGON_FAILURES,
              MAX_MESSAGE_SIZE,
              MAX_PROTOCOL_ERRORS,
              MAX_RECIPIENTS_PER_MESSAGE,
              PIPELINING_ENABLED,
              PROTOCOL_LOGGING_LEVEL,
              REMOTE_IP_RANGES,
              REQUIRE_EHLO_DOMAIN,
              REQUIRE_TLS,
              ENABLE_AUTH_GSSAPI,
              EXTENDED_PROTECTION_POLICY,
              LIVE_CREDENTIAL_ENABLED,
              TLS_DOMAIN_CAPABILITIES,
              SERVER,
              TRANSPORT_ROLE,
              REJECT_RESERVED_TOP_LEVEL,
              REJECT_RESERVED_SECOND_LEVEL,
              REJECT_SINGLE_LABEL,
              ACCEPT_CONSUMER_MAIL,
              SIZE_ENABLED,
              TARPIT_INTERVAL,
              AUTH_TARPIT_INTERVAL,
              MAX_ACKNOWLEDGEMENT_DELAY,
              ADMIN_DISPLAY_NAME));

  private ReceiveConnectorSchema() {}

  private static ValueType<Set<MessageRateSource>> flagsOrAll() {
    ValueType<Set<MessageRateSource>> flags = flags(MessageRateSource.class);
    return ValueTypes.of(
        flags.name(),
        List.of("None", "User", "IPAddress", "All"),
        text ->
            text.strip().equalsIgnoreCase("All")
                ? EnumSet.allOf(MessageRateSource.class)
                : flags.parse(text));
  }
}
