package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tests of ways to a mailbox that the lab does not offer, or offers apart: all answer Success. */
final class ConnectivityAnswer extends ExchangeCmdlet {
  private final String scenario;

  private ConnectivityAnswer(LabServices lab, CmdletSpec spec, String scenario) {
    super(lab, spec);
    this.scenario = scenario;
  }

  static List<ConnectivityAnswer> all(LabServices lab) {
    return List.of(
        of(lab, "OutlookWebServices", "Autodiscover: Outlook Provider"),
        of(lab, "OwaConnectivity", "Logon"),
        of(lab, "EcpConnectivity", "Logon"),
        of(lab, "ActiveSyncConnectivity", "Options"),
        of(lab, "WebServicesConnectivity", "GetFolder"),
        of(lab, "PowerShellConnectivity", "Logon User"),
        of(lab, "OutlookConnectivity", "OutlookMapiHttpCtp"),
        of(lab, "ImapConnectivity", "Test IMAP4 Connectivity"),
        of(lab, "PopConnectivity", "Test POP3 Connectivity"),
        of(lab, "CalendarConnectivity", "Logon"),
        of(lab, "OAuthConnectivity", "OAuth"),
        of(lab, "AssistantHealth", "AssistantHealth"),
        of(lab, "ExchangeSearch", "Search"));
  }

  private static ConnectivityAnswer of(LabServices lab, String noun, String scenario) {
    CmdletSpec spec =
        Table.of("Test-" + noun, "Answers that all is well; nothing is tried.")
            .with(
                Parameter.named("Identity", new IdentityType("MailboxIdParameter"), "The mailbox.")
                    .at(1)
                    .piped())
            .ignored(
                Types.ANY,
                "Taken; nothing is tried.",
                "ClientAccessServer",
                "MailboxServer",
                "Mailbox",
                "MailboxCredential",
                "Server",
                "ServerName",
                "URL",
                "ConnectionType",
                "PortClientAccessServer",
                "Timeout",
                "ProbeIdentity",
                "Service",
                "TargetUri",
                "TestType",
                "RSTEndpoint",
                "IndexingTimeoutInSeconds",
                "MailboxDatabase",
                "MonitoringContext",
                "MaxProcessingTimeInMinutes")
            .ignored(
                Types.SWITCH,
                "Taken; nothing is tried.",
                "TrustAnySSLCertificate",
                "AllowUnsecureAccess",
                "LightMode",
                "ResetTestAccountCredentials",
                "AutoDiscoverServer",
                "UseAutodiscoverForClientAccessServer",
                "IncludeCrashDump",
                "ResolveProblems",
                "Archive")
            .example("Test-" + noun, "Shows the result.")
            .reads();
    return new ConnectivityAnswer(lab, spec, scenario);
  }

  @Override
  void process(CmdletCall call) {
    String identity = call.text("Identity");
    if (identity != null
        && new Lookup(organisation())
            .find(List.of(RecipientSchema.MAILBOX), identity, false)
            .isEmpty()
        && !Servers.named(identity, organisation().server())
        && !identity.equalsIgnoreCase(organisation().server().name())) {
      throw errors().notFound(identity);
    }
    String server = organisation().server().name();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("ClientAccessServer", organisation().server().fqdn());
    shown.put("MailboxServer", organisation().server().fqdn());
    shown.put("LocalSite", "Default-First-Site-Name");
    shown.put("Scenario", scenario);
    shown.put("Result", "Success");
    shown.put("Latency", 12);
    shown.put("Error", "");
    shown.put("Identity", server);
    call.write(new Shown("Microsoft.Exchange.Monitoring.CasTransactionOutcome", shown, scenario));
  }
}
