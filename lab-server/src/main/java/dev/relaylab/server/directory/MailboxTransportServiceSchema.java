package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.LogProperties.log;
import static dev.relaylab.server.directory.LogProperties.logOfWholeFiles;
import static dev.relaylab.server.directory.LogProperties.together;
import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.Property.readOnly;
import static dev.relaylab.server.directory.ValueTypes.BOOLEAN;
import static dev.relaylab.server.directory.ValueTypes.integer;
import static dev.relaylab.server.directory.ValueTypes.text;
import static dev.relaylab.server.directory.ValueTypes.unlimited;
import static dev.relaylab.server.directory.ValueTypes.word;

import java.util.List;

/**
 * The settings of a server's two Mailbox Transport services, with Exchange's defaults (Exchange:
 * Set-MailboxTransportService). They stand in an organisation from the first change on.
 */
public final class MailboxTransportServiceSchema {
  private static final long MB_50 = 52_428_800L;
  private static final long MB_250 = 262_144_000L;
  private static final long MB_1000 = 1_048_576_000L;

  public static final Schema SCHEMA =
      new Schema(
          "msExchExchangeTransportServer",
          "Microsoft.Exchange.Data.Directory.Management.MailboxTransportServerPresentationObject",
          "CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups",
          "0.1 (8.0.535.0)",
          together(
              List.of(of("ConnectivityLogEnabled", BOOLEAN, true)),
              log("ConnectivityLog", MB_1000, "Mailbox\\Connectivity"),
              List.of(of("ContentConversionTracingEnabled", BOOLEAN, false)),
              log("MailboxDeliveryAgentLog", true, MB_250, "Mailbox\\AgentLog\\Delivery"),
              List.of(
                  of(
                      "MailboxDeliveryConnectorMaxInboundConnection",
                      unlimited(integer(1, Integer.MAX_VALUE)),
                      Unlimited.of(5000)),
                  of(
                      "MailboxDeliveryConnectorProtocolLoggingLevel",
                      word("None", "Verbose"),
                      "None"),
                  of("MailboxDeliveryConnectorSMTPUtf8Enabled", BOOLEAN, true)),
              log("MailboxDeliveryThrottlingLog", true, MB_250, "Throttling\\Delivery"),
              log("MailboxSubmissionAgentLog", true, MB_250, "Mailbox\\AgentLog\\Submission"),
              List.of(
                  of("MaxConcurrentMailboxDeliveries", integer(1, 256), 20),
                  of("MaxConcurrentMailboxSubmissions", integer(1, 256), 20),
                  of("PipelineTracingEnabled", BOOLEAN, false),
                  LogProperties.path("PipelineTracing", "Mailbox\\PipelineTracing"),
                  of("PipelineTracingSenderAddress", text(256), null)),
              log("ReceiveProtocolLog", MB_250, "Mailbox\\ProtocolLog\\SmtpReceive"),
              logOfWholeFiles("RoutingTableLog", MB_50, "Mailbox\\Routing"),
              log("SendProtocolLog", MB_250, "Mailbox\\ProtocolLog\\SmtpSend"),
              log("SyncDeliveryLog", true, MB_250, "Mailbox\\SyncDelivery"),
              List.of(readOnly("AdminDisplayName", text(256), ""))));

  private MailboxTransportServiceSchema() {}
}
