package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.LogProperties.log;
import static dev.relaylab.server.directory.LogProperties.logOfWholeFiles;
import static dev.relaylab.server.directory.LogProperties.together;
import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.Property.readOnly;
import static dev.relaylab.server.directory.ValueTypes.BOOLEAN;
import static dev.relaylab.server.directory.ValueTypes.integer;
import static dev.relaylab.server.directory.ValueTypes.text;
import static dev.relaylab.server.directory.ValueTypes.timeSpan;
import static dev.relaylab.server.directory.ValueTypes.word;

import java.time.Duration;
import java.util.List;

/** The settings of a server's Front End Transport service, with Exchange's defaults. */
public final class FrontendTransportServiceSchema {
  private static final long MB_100 = 104_857_600L;
  private static final long MB_250 = 262_144_000L;
  private static final long MB_1000 = 1_048_576_000L;

  public static final Schema SCHEMA =
      new Schema(
          "msExchExchangeTransportServer",
          "Microsoft.Exchange.Data.Directory.Management.FrontendTransportServerPresentationObject",
          "CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups",
          "0.1 (8.0.535.0)",
          together(
              log("AgentLog", true, MB_250, "FrontEnd\\AgentLog"),
              List.of(
                  of("AntispamAgentsEnabled", BOOLEAN, false),
                  of("ConnectivityLogEnabled", BOOLEAN, true)),
              log("ConnectivityLog", MB_1000, "FrontEnd\\Connectivity"),
              log("DnsLog", false, MB_100, "FrontEnd\\DNS"),
              TransportServiceSchema.dns(),
              List.of(
                  of("IntraOrgConnectorProtocolLoggingLevel", word("None", "Verbose"), "Verbose"),
                  of("MaxConnectionRatePerMinute", integer(1, Integer.MAX_VALUE), 1200)),
              log("ReceiveProtocolLog", MB_250, "FrontEnd\\ProtocolLog\\SmtpReceive"),
              log("ResourceLog", true, MB_100, "FrontEnd\\ResourceLog"),
              logOfWholeFiles("RoutingTableLog", MB_100 / 2, "FrontEnd\\Routing"),
              log("SendProtocolLog", MB_250, "FrontEnd\\ProtocolLog\\SmtpSend"),
              List.of(
                  of("TransientFailureRetryCount", integer(0, 15), 2),
                  of(
                      "TransientFailureRetryInterval",
                      timeSpan(Duration.ZERO, Duration.ofDays(365)),
                      Duration.ofMinutes(5)),
                  readOnly("AdminDisplayName", text(256), ""))));

  private FrontendTransportServiceSchema() {}
}
