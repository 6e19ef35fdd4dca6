package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.Property.readOnly;
import static dev.relaylab.server.directory.ValueTypes.BOOLEAN;
import static dev.relaylab.server.directory.ValueTypes.integer;
import static dev.relaylab.server.directory.ValueTypes.multi;
import static dev.relaylab.server.directory.ValueTypes.text;
import static dev.relaylab.server.directory.ValueTypes.timeSpan;
import static dev.relaylab.server.directory.ValueTypes.word;

import java.time.Duration;
import java.util.List;

/** The settings of a server's Front End Transport service, with Exchange's defaults. */
public final class FrontendTransportServiceSchema {
  private static final String LOGS =
      "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\TransportRoles\\Logs\\";

  private static final LogProperties CONNECTIVITY_LOG =
      LogProperties.of("ConnectivityLog", 1048576000L);
  private static final LogProperties RECEIVE_PROTOCOL_LOG =
      LogProperties.of("ReceiveProtocolLog", 262144000L);
  private static final LogProperties SEND_PROTOCOL_LOG =
      LogProperties.of("SendProtocolLog", 262144000L);

  public static final Schema SCHEMA =
      new Schema(
          "msExchExchangeTransportServer",
          "Microsoft.Exchange.Data.Directory.Management.FrontendTransportServerPresentationObject",
          "CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups",
          "0.1 (8.0.535.0)",
          List.of(
              of("AntispamAgentsEnabled", BOOLEAN, false),
              of("ConnectivityLogEnabled", BOOLEAN, true),
              CONNECTIVITY_LOG.maxAge(),
              CONNECTIVITY_LOG.maxDirectorySize(),
              CONNECTIVITY_LOG.maxFileSize(),
              of("ConnectivityLogPath", text(256), LOGS + "FrontEnd\\Connectivity"),
              of("ExternalDNSAdapterEnabled", BOOLEAN, true),
              of("ExternalDNSProtocolOption", word("Any", "UseUdpOnly", "UseTcpOnly"), "Any"),
              of("ExternalDNSServers", multi(text(256)), List.of()),
              of("ExternalIPAddress", text(256), null),
              of("InternalDNSAdapterEnabled", BOOLEAN, true),
              of("InternalDNSProtocolOption", word("Any", "UseUdpOnly", "UseTcpOnly"), "Any"),
              of("InternalDNSServers", multi(text(256)), List.of()),
              of("IntraOrgConnectorProtocolLoggingLevel", word("None", "Verbose"), "Verbose"),
              of("MaxConnectionRatePerMinute", integer(1, Integer.MAX_VALUE), 1200),
              RECEIVE_PROTOCOL_LOG.maxAge(),
              RECEIVE_PROTOCOL_LOG.maxDirectorySize(),
              RECEIVE_PROTOCOL_LOG.maxFileSize(),
              of("ReceiveProtocolLogPath", text(256), LOGS + "FrontEnd\\ProtocolLog\\SmtpReceive"),
              SEND_PROTOCOL_LOG.maxAge(),
              SEND_PROTOCOL_LOG.maxDirectorySize(),
              SEND_PROTOCOL_LOG.maxFileSize(),
              of("SendProtocolLogPath", text(256), LOGS + "FrontEnd\\ProtocolLog\\SmtpSend"),
              of("TransientFailureRetryCount", integer(0, 15), 2),
              of(
                  "TransientFailureRetryInterval",
                  timeSpan(Duration.ZERO, Duration.ofDays(365)),
                  Duration.ofMinutes(5)),
              readOnly("AdminDisplayName", text(256), "")));

  private FrontendTransportServiceSchema() {}
}
