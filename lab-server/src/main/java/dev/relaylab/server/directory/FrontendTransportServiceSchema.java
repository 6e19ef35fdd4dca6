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

  public static final Schema SCHEMA =
      new Schema(
          "msExchExchangeTransportServer",
          "Microsoft.Exchange.Data.Directory.Management.FrontendTransportServerPresentationObject",
          "CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups",
          "0.1 (8.0.535.0)",
          List.of(
              of("AntispamAgentsEnabled", BOOLEAN, false),
              of("ConnectivityLogEnabled", BOOLEAN, true),
              LogProperties.maxAge("ConnectivityLog"),
              LogProperties.maxDirectorySize("ConnectivityLog", 1048576000L),
              LogProperties.maxFileSize("ConnectivityLog"),
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
              LogProperties.maxAge("ReceiveProtocolLog"),
              LogProperties.maxDirectorySize("ReceiveProtocolLog", 262144000L),
              LogProperties.maxFileSize("ReceiveProtocolLog"),
              of("ReceiveProtocolLogPath", text(256), LOGS + "FrontEnd\\ProtocolLog\\SmtpReceive"),
              LogProperties.maxAge("SendProtocolLog"),
              LogProperties.maxDirectorySize("SendProtocolLog", 262144000L),
              LogProperties.maxFileSize("SendProtocolLog"),
              of("SendProtocolLogPath", text(256), LOGS + "FrontEnd\\ProtocolLog\\SmtpSend"),
              of("TransientFailureRetryCount", integer(0, 15), 2),
              of(
                  "TransientFailureRetryInterval",
                  timeSpan(Duration.ZERO, Duration.ofDays(365)),
                  Duration.ofMinutes(5)),
              readOnly("AdminDisplayName", text(256), "")));

  private FrontendTransportServiceSchema() {}
}
