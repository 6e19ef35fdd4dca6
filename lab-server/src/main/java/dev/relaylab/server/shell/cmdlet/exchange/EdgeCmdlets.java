package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import java.util.List;

/** What needs a subscribed Edge Transport server: every one is refused, for the lab has none. */
final class EdgeCmdlets extends ExchangeCmdlet {
  private static final String NONE =
      "No Edge subscriptions were found. Subscribe an Edge Transport server first; the lab has none.";
  private final String refusal;

  private EdgeCmdlets(LabServices lab, CmdletSpec spec, String refusal) {
    super(lab, spec);
    this.refusal = refusal;
  }

  static List<EdgeCmdlets> all(LabServices lab) {
    return List.of(
        new EdgeCmdlets(
            lab,
            Table.of("New-EdgeSubscription", "Subscribes an Edge Transport server; is refused.")
                .named("FileName", Types.STRING, "The file that the Edge server wrote.")
                .ignored(Types.ANY, "Taken.", "FileData", "Site", "AccountExpiryDuration")
                .ignored(
                    Types.BOOL,
                    "Taken.",
                    "CreateInternetSendConnector",
                    "CreateInboundSendConnector")
                .ignored(Types.SWITCH, "Taken.", "Force")
                .example("Get-EdgeSubscription", "Shows that there is none.")
                .changes(),
            "The Edge Subscription file isn't valid. It has to come from an Edge Transport server, of which the lab has none."),
        new EdgeCmdlets(
            lab,
            Table.of("Start-EdgeSynchronization", "Sends changes to the Edge servers; is refused.")
                .named("Server", Types.STRING, "The server that sends.")
                .ignored(Types.STRING, "Taken.", "TargetServer")
                .ignored(Types.SWITCH, "Taken.", "ForceFullSync", "ForceUpdateCookie")
                .example("Get-EdgeSubscription", "Shows that there is none.")
                .changes(),
            NONE),
        new EdgeCmdlets(
            lab,
            Table.of("Test-EdgeSynchronization", "Compares with the Edge servers; is refused.")
                .ignored(Types.STRING, "Taken.", "TargetServer", "VerifyRecipient")
                .ignored(Types.SWITCH, "Taken.", "FullCompareMode", "MonitoringContext")
                .ignored(Types.ANY, "Taken.", "ExcludeRecipientTest", "MaxReportSize", "ReportSize")
                .example("Get-EdgeSubscription", "Shows that there is none.")
                .changes(),
            NONE),
        new EdgeCmdlets(
            lab,
            Table.of("Remove-EdgeSubscription", "Ends the subscription of an Edge server.")
                .needs("TransportServerIdParameter")
                .ignored(Types.SWITCH, "Taken.", "Force")
                .example("Get-EdgeSubscription", "Shows that there is none.")
                .changesAfterAsking(),
            null));
  }

  @Override
  void process(CmdletCall call) {
    if (refusal == null) {
      throw errors().notFound(call.text("Identity"));
    }
    throw errors().invalidOperation(refusal);
  }
}
