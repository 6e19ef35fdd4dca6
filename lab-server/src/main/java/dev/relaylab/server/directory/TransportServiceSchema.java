package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.Property.readOnly;
import static dev.relaylab.server.directory.ValueTypes.BOOLEAN;
import static dev.relaylab.server.directory.ValueTypes.integer;
import static dev.relaylab.server.directory.ValueTypes.multi;
import static dev.relaylab.server.directory.ValueTypes.size;
import static dev.relaylab.server.directory.ValueTypes.text;
import static dev.relaylab.server.directory.ValueTypes.timeSpan;
import static dev.relaylab.server.directory.ValueTypes.unlimited;
import static dev.relaylab.server.directory.ValueTypes.word;

import java.time.Duration;
import java.util.List;

/** The settings of a server's Transport service, with Exchange's defaults. */
public final class TransportServiceSchema {
  private static final String LOGS =
      "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\TransportRoles\\Logs\\";

  public static final Property<Duration> DELAY_NOTIFICATION_TIMEOUT =
      of(
          "DelayNotificationTimeout",
          timeSpan(Duration.ZERO, Duration.ofDays(365)),
          Duration.ofHours(4));
  public static final Property<Duration> MESSAGE_EXPIRATION_TIMEOUT =
      of(
          "MessageExpirationTimeout",
          timeSpan(Duration.ZERO, Duration.ofDays(365)),
          Duration.ofDays(2));
  public static final Property<Duration> MESSAGE_RETRY_INTERVAL =
      of(
          "MessageRetryInterval",
          timeSpan(Duration.ZERO, Duration.ofDays(365)),
          Duration.ofMinutes(15));
  public static final Property<Duration> OUTBOUND_CONNECTION_FAILURE_RETRY_INTERVAL =
      of(
          "OutboundConnectionFailureRetryInterval",
          timeSpan(Duration.ZERO, Duration.ofDays(365)),
          Duration.ofMinutes(10));
  public static final Property<Integer> TRANSIENT_FAILURE_RETRY_COUNT =
      of("TransientFailureRetryCount", integer(0, 15), 6);
  public static final Property<Duration> TRANSIENT_FAILURE_RETRY_INTERVAL =
      of(
          "TransientFailureRetryInterval",
          timeSpan(Duration.ZERO, Duration.ofDays(365)),
          Duration.ofMinutes(5));
  public static final Property<Duration> QUEUE_MAX_IDLE_TIME =
      of("QueueMaxIdleTime", timeSpan(Duration.ZERO, Duration.ofDays(365)), Duration.ofMinutes(3));
  public static final Property<Integer> MAX_CONNECTION_RATE_PER_MINUTE =
      of("MaxConnectionRatePerMinute", integer(1, Integer.MAX_VALUE), 1200);
  public static final Property<Unlimited<Integer>> MAX_OUTBOUND_CONNECTIONS =
      of("MaxOutboundConnections", unlimited(integer(0, Integer.MAX_VALUE)), Unlimited.of(1000));
  public static final Property<Unlimited<Integer>> MAX_PER_DOMAIN_OUTBOUND_CONNECTIONS =
      of(
          "MaxPerDomainOutboundConnections",
          unlimited(integer(0, Integer.MAX_VALUE)),
          Unlimited.of(40));
  public static final Property<Boolean> CONNECTIVITY_LOG_ENABLED =
      of("ConnectivityLogEnabled", BOOLEAN, true);
  public static final Property<Boolean> MESSAGE_TRACKING_LOG_ENABLED =
      of("MessageTrackingLogEnabled", BOOLEAN, true);
  public static final Property<Boolean> MESSAGE_TRACKING_LOG_SUBJECT_LOGGING_ENABLED =
      of("MessageTrackingLogSubjectLoggingEnabled", BOOLEAN, true);
  public static final Property<Boolean> ANTISPAM_AGENTS_ENABLED =
      of("AntispamAgentsEnabled", BOOLEAN, false);
  public static final Property<Boolean> USE_DOWNGRADED_EXCHANGE_SERVER_AUTH =
      of("UseDowngradedExchangeServerAuth", BOOLEAN, false);

  public static final LogProperties CONNECTIVITY_LOG =
      LogProperties.of("ConnectivityLog", 1048576000L);
  public static final LogProperties MESSAGE_TRACKING_LOG =
      LogProperties.of("MessageTrackingLog", 1048576000L);
  private static final LogProperties RECEIVE_PROTOCOL_LOG =
      LogProperties.of("ReceiveProtocolLog", 262144000L);
  private static final LogProperties SEND_PROTOCOL_LOG =
      LogProperties.of("SendProtocolLog", 262144000L);

  public static final Schema SCHEMA =
      new Schema(
          "msExchExchangeServer",
          "Microsoft.Exchange.Data.Directory.Management.TransportServer",
          "CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups",
          "0.1 (8.0.535.0)",
          List.of(
              ANTISPAM_AGENTS_ENABLED,
              CONNECTIVITY_LOG_ENABLED,
              CONNECTIVITY_LOG.maxAge(),
              CONNECTIVITY_LOG.maxDirectorySize(),
              CONNECTIVITY_LOG.maxFileSize(),
              of("ConnectivityLogPath", text(256), LOGS + "Hub\\Connectivity"),
              DELAY_NOTIFICATION_TIMEOUT,
              of("ExternalDNSAdapterEnabled", BOOLEAN, true),
              of("ExternalDNSProtocolOption", word("Any", "UseUdpOnly", "UseTcpOnly"), "Any"),
              of("ExternalDNSServers", multi(text(256)), List.of()),
              of("ExternalIPAddress", text(256), null),
              of("InternalDNSAdapterEnabled", BOOLEAN, true),
              of("InternalDNSProtocolOption", word("Any", "UseUdpOnly", "UseTcpOnly"), "Any"),
              of("InternalDNSServers", multi(text(256)), List.of()),
              of("IntraOrgConnectorProtocolLoggingLevel", word("None", "Verbose"), "None"),
              of("MaxConcurrentMailboxDeliveries", integer(1, 256), 20),
              of("MaxConcurrentMailboxSubmissions", integer(1, 256), 20),
              MAX_CONNECTION_RATE_PER_MINUTE,
              MAX_OUTBOUND_CONNECTIONS,
              MAX_PER_DOMAIN_OUTBOUND_CONNECTIONS,
              MESSAGE_EXPIRATION_TIMEOUT,
              MESSAGE_RETRY_INTERVAL,
              MESSAGE_TRACKING_LOG_ENABLED,
              MESSAGE_TRACKING_LOG.maxAge(),
              MESSAGE_TRACKING_LOG.maxDirectorySize(),
              MESSAGE_TRACKING_LOG.maxFileSize(),
              of("MessageTrackingLogPath", text(256), LOGS + "MessageTracking"),
              MESSAGE_TRACKING_LOG_SUBJECT_LOGGING_ENABLED,
              OUTBOUND_CONNECTION_FAILURE_RETRY_INTERVAL,
              of(
                  "PickupDirectoryMaxHeaderSize",
                  unlimited(size(0, Integer.MAX_VALUE)),
                  Unlimited.of(new ByteSize(65536L))),
              of("PickupDirectoryMaxMessagesPerMinute", integer(1, 20000), 100),
              of("PickupDirectoryMaxRecipientsPerMessage", integer(1, 10000), 100),
              of("PipelineTracingEnabled", BOOLEAN, false),
              of("PipelineTracingSenderAddress", text(256), null),
              of("ContentConversionTracingEnabled", BOOLEAN, false),
              of("PoisonThreshold", integer(1, 10), 2),
              QUEUE_MAX_IDLE_TIME,
              RECEIVE_PROTOCOL_LOG.maxAge(),
              RECEIVE_PROTOCOL_LOG.maxDirectorySize(),
              RECEIVE_PROTOCOL_LOG.maxFileSize(),
              of("ReceiveProtocolLogPath", text(256), LOGS + "Hub\\ProtocolLog\\SmtpReceive"),
              of("RecipientValidationCacheEnabled", BOOLEAN, false),
              SEND_PROTOCOL_LOG.maxAge(),
              SEND_PROTOCOL_LOG.maxDirectorySize(),
              SEND_PROTOCOL_LOG.maxFileSize(),
              of("SendProtocolLogPath", text(256), LOGS + "Hub\\ProtocolLog\\SmtpSend"),
              TRANSIENT_FAILURE_RETRY_COUNT,
              TRANSIENT_FAILURE_RETRY_INTERVAL,
              USE_DOWNGRADED_EXCHANGE_SERVER_AUTH,
              readOnly("AdminDisplayName", text(256), "")));

  /** The settings of the organisation's server. */
  public static AdObject in(Organisation organisation) {
    return organisation.all(SCHEMA).stream()
        .findFirst()
        .orElseGet(() -> AdObject.of(SCHEMA, organisation.server().name()));
  }

  private TransportServiceSchema() {}
}
