package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.LogProperties.log;
import static dev.relaylab.server.directory.LogProperties.logOfWholeFiles;
import static dev.relaylab.server.directory.LogProperties.together;
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
  private static final String ROLES =
      "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\TransportRoles\\";
  private static final String NO_ADAPTER = "00000000-0000-0000-0000-000000000000";
  private static final int MANY = Integer.MAX_VALUE;
  private static final long MB_100 = 104_857_600L;
  private static final long MB_250 = 262_144_000L;
  private static final long MB_1000 = 1_048_576_000L;

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
      LogProperties.named("ConnectivityLog", MB_1000, "Hub\\Connectivity");
  public static final Property<Boolean> AGENT_LOG_ENABLED = of("AgentLogEnabled", BOOLEAN, true);
  public static final LogProperties AGENT_LOG =
      LogProperties.named("AgentLog", MB_250, "Hub\\AgentLog");
  public static final LogProperties MESSAGE_TRACKING_LOG =
      LogProperties.named("MessageTrackingLog", MB_1000, "MessageTracking");
  public static final Schema SCHEMA =
      new Schema(
          "msExchExchangeServer",
          "Microsoft.Exchange.Data.Directory.Management.TransportServer",
          "CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups",
          "0.1 (8.0.535.0)",
          together(
              log("ActiveUserStatisticsLog", MB_250, "Hub\\ActiveUsersStats"),
              List.of(AGENT_LOG_ENABLED),
              AGENT_LOG.all(),
              List.of(ANTISPAM_AGENTS_ENABLED, CONNECTIVITY_LOG_ENABLED),
              CONNECTIVITY_LOG.all(),
              List.of(
                  of("ContentConversionTracingEnabled", BOOLEAN, false),
                  DELAY_NOTIFICATION_TIMEOUT),
              log("DnsLog", false, MB_100, "Hub\\DNS"),
              dns(),
              List.of(of("IntraOrgConnectorProtocolLoggingLevel", word("None", "Verbose"), "None")),
              List.of(of("IntraOrgConnectorSmtpMaxMessagesPerConnection", integer(0, MANY), 20)),
              log("IrmLog", true, MB_250, "..\\..\\Logging\\IRMLogs"),
              log("JournalLog", false, MB_250, "Hub\\JournalLog"),
              List.of(
                  of("MaxConcurrentMailboxDeliveries", integer(1, 256), 20),
                  of("MaxConcurrentMailboxSubmissions", integer(1, 256), 20),
                  MAX_CONNECTION_RATE_PER_MINUTE,
                  MAX_OUTBOUND_CONNECTIONS,
                  MAX_PER_DOMAIN_OUTBOUND_CONNECTIONS,
                  MESSAGE_EXPIRATION_TIMEOUT,
                  MESSAGE_RETRY_INTERVAL,
                  MESSAGE_TRACKING_LOG_ENABLED),
              MESSAGE_TRACKING_LOG.all(),
              List.of(
                  MESSAGE_TRACKING_LOG_SUBJECT_LOGGING_ENABLED,
                  OUTBOUND_CONNECTION_FAILURE_RETRY_INTERVAL),
              folders(),
              log("QueueLog", MB_250, "Hub\\QueueViewer"),
              List.of(QUEUE_MAX_IDLE_TIME),
              log("ReceiveProtocolLog", MB_250, "Hub\\ProtocolLog\\SmtpReceive"),
              List.of(of("RecipientValidationCacheEnabled", BOOLEAN, false)),
              log("RequestBrokerLog", false, MB_250, "Hub\\RequestBroker"),
              log("ResourceLog", true, MB_100, "Hub\\Resource"),
              logOfWholeFiles("RoutingTableLog", MB_100 / 2, "Hub\\Routing"),
              log("SendProtocolLog", MB_250, "Hub\\ProtocolLog\\SmtpSend"),
              log("ServerStatisticsLog", MB_250, "Hub\\ServerStats"),
              List.of(TRANSIENT_FAILURE_RETRY_COUNT, TRANSIENT_FAILURE_RETRY_INTERVAL),
              log("TransportHttpLog", true, MB_250, "Hub\\TransportHttp"),
              log("TransportMaintenanceLog", true, MB_100, "Hub\\TransportMaintenance"),
              List.of(
                  of("TransportSyncEnabled", BOOLEAN, false), USE_DOWNGRADED_EXCHANGE_SERVER_AUTH),
              log("WlmLog", MB_250, "Hub\\WLM"),
              List.of(readOnly("AdminDisplayName", text(256), ""))));

  /** How the service finds and speaks to DNS servers: the Front End has the same. */
  static List<Property<?>> dns() {
    return List.of(
        of("ExternalDNSAdapterEnabled", BOOLEAN, true),
        of("ExternalDNSAdapterGuid", text(64), NO_ADAPTER),
        of("ExternalDNSProtocolOption", word("Any", "UseUdpOnly", "UseTcpOnly"), "Any"),
        of("ExternalDNSServers", multi(text(256)), List.of()),
        of("ExternalIPAddress", text(256), null),
        of("InternalDNSAdapterEnabled", BOOLEAN, true),
        of("InternalDNSAdapterGuid", text(64), NO_ADAPTER),
        of("InternalDNSProtocolOption", word("Any", "UseUdpOnly", "UseTcpOnly"), "Any"),
        of("InternalDNSServers", multi(text(256)), List.of()));
  }

  private static List<Property<?>> folders() {
    return List.of(
        of(
            "PickupDirectoryMaxHeaderSize",
            unlimited(size(0, Integer.MAX_VALUE)),
            Unlimited.of(new ByteSize(65536L))),
        of("PickupDirectoryMaxMessagesPerMinute", integer(1, 20000), 100),
        of("PickupDirectoryMaxRecipientsPerMessage", integer(1, 10000), 100),
        of("PickupDirectoryPath", text(256), ROLES + "Pickup"),
        of("PipelineTracingEnabled", BOOLEAN, false),
        of("PipelineTracingPath", text(256), ROLES + "Logs\\Hub\\PipelineTracing"),
        of("PipelineTracingSenderAddress", text(256), null),
        of("PoisonMessageDetectionEnabled", BOOLEAN, true),
        of("PoisonThreshold", integer(1, 10), 2),
        of("ReplayDirectoryPath", text(256), ROLES + "Replay"),
        of("RootDropDirectoryPath", text(256), null));
  }

  /** The settings of the organisation's server. */
  public static AdObject in(Organisation organisation) {
    return organisation.only(SCHEMA, organisation.server().name());
  }

  private TransportServiceSchema() {}
}
