package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Tests of parts that the lab does not run apart from the rest: they answer that all is well. */
final class HealthAnswer extends ExchangeCmdlet {
  private final BiFunction<HealthAnswer, CmdletCall, List<Shown>> answer;

  private HealthAnswer(
      LabServices lab, CmdletSpec spec, BiFunction<HealthAnswer, CmdletCall, List<Shown>> answer) {
    super(lab, spec);
    this.answer = answer;
  }

  static List<HealthAnswer> all(LabServices lab) {
    return List.of(
        new HealthAnswer(
            lab,
            Table.of("Test-ReplicationHealth", "Tells that replication is well: there is none.")
                .selects("ServerIdParameter")
                .ignored(
                    Types.ANY,
                    "Taken.",
                    "ActiveDirectoryTimeout",
                    "DatabaseAvailabilityGroup",
                    "TransientEventSuppressionWindow")
                .ignored(Types.SWITCH, "Taken.", "MonitoringContext", "OutputObjects")
                .example("Test-ReplicationHealth", "Shows each check.")
                .reads(),
            (cmdlet, call) -> cmdlet.replication()),
        new HealthAnswer(
            lab,
            Table.of("Test-MAPIConnectivity", "Tells that the mailbox database answers.")
                .selects("MailboxIdParameter")
                .with(Parameter.named("Server", ServerType.INSTANCE, "The server."))
                .with(Parameter.named("Database", DatabaseType.INSTANCE, "The database."))
                .ignored(
                    Types.ANY,
                    "Taken.",
                    "ActiveDirectoryTimeout",
                    "AllConnectionsTimeout",
                    "PerConnectionTimeout",
                    "CopyOnServer",
                    "MonitoringContext")
                .ignored(Types.SWITCH, "Taken.", "Archive", "IncludePassive")
                .example("Test-MAPIConnectivity", "Shows the server's database.")
                .reads(),
            (cmdlet, call) -> cmdlet.database()),
        new HealthAnswer(
            lab,
            Table.of(
                    "Test-IPBlockListProvider",
                    "Asks a provider of a block list; the lab asks none.")
                .needs("IPBlockListProviderIdParameter")
                .with(
                    Parameter.named("IPAddress", Types.STRING, "The address to look up.")
                        .required())
                .ignored(Types.ANY, "Taken.", "Server")
                .example("Get-IPBlockListProvider", "Shows the providers.")
                .reads(),
            (cmdlet, call) -> cmdlet.provider(call)),
        new HealthAnswer(
            lab,
            Table.of(
                    "Test-SenderId",
                    "Checks a sender's address against its domain; the lab knows no SPF records.")
                .with(
                    Parameter.named("IPAddress", Types.STRING, "The address that sent.").required())
                .with(
                    Parameter.named(
                            "PurportedResponsibleDomain", Types.STRING, "The sender's domain.")
                        .required())
                .ignored(Types.STRING, "Taken.", "HelloDomain", "Server")
                .example(
                    "Test-SenderId -IPAddress 192.0.2.40 -PurportedResponsibleDomain contoso.example",
                    "Says None.")
                .reads(),
            (cmdlet, call) -> List.of(shown("SenderIdStatus", "Status", "None"))),
        new HealthAnswer(
            lab,
            Table.of("Invoke-MonitoringProbe", "Runs a probe; nothing is tried.")
                .needs("String")
                .with(Parameter.named("Server", ServerType.INSTANCE, "The server.").required())
                .ignored(
                    Types.ANY,
                    "Taken.",
                    "Account",
                    "Endpoint",
                    "ItemTargetExtension",
                    "Password",
                    "PropertyOverride",
                    "SecondaryAccount",
                    "SecondaryEndpoint",
                    "SecondaryPassword",
                    "TimeOutSeconds")
                .example(
                    "Invoke-MonitoringProbe HubTransport\\HubAvailability -Server EX01",
                    "Says Succeeded.")
                .reads(),
            (cmdlet, call) -> cmdlet.probe(call)),
        new HealthAnswer(
            lab,
            Table.of("Update-SafeList", "Copies people's lists to the directory; the lab has none.")
                .needs("MailboxIdParameter")
                .ignored(Types.STRING, "Taken.", "Type")
                .ignored(Types.SWITCH, "Taken.", "EnsureJunkEmailRule", "IncludeDomains")
                .example("Update-SafeList Alice", "Changes nothing.")
                .changes(),
            (cmdlet, call) -> cmdlet.nothing(call)));
  }

  @Override
  void process(CmdletCall call) {
    answer.apply(this, call).forEach(call::write);
  }

  private List<Shown> replication() {
    List<Shown> rows = new ArrayList<>();
    for (String check : List.of("ReplayService", "ActiveManager", "TasksRpcListener")) {
      rows.add(
          shown(
              "Monitoring.ReplicationCheckOutcome",
              "Server",
              organisation().server().name(),
              "Check",
              check,
              "Result",
              "Passed",
              "Error",
              ""));
    }
    return rows;
  }

  private List<Shown> database() {
    return List.of(
        shown(
            "Monitoring.MapiTransactionOutcome",
            "MailboxServer",
            organisation().server().name(),
            "Database",
            Databases.NAME,
            "Result",
            "Success",
            "Error",
            ""));
  }

  private List<Shown> provider(CmdletCall call) {
    String name = call.text("Identity");
    boolean known =
        Settings.of("IPBlockListProvider").in(organisation()).stream()
            .anyMatch(provider -> provider.name().equalsIgnoreCase(name));
    if (!known) {
      throw errors().notFound(name);
    }
    return List.of(
        shown(
            "Data.IPListProviderTestResult",
            "Provider",
            name,
            "ProviderResult",
            List.of(),
            "Matched",
            false));
  }

  private List<Shown> probe(CmdletCall call) {
    Servers.check(call.text("Server"), organisation(), errors());
    return List.of(
        shown(
            "Monitoring.MonitoringProbeResult",
            "Server",
            organisation().server().name(),
            "MonitorIdentity",
            call.text("Identity"),
            "ResultType",
            "Succeeded",
            "Error",
            ""));
  }

  private List<Shown> nothing(CmdletCall call) {
    one(call, RecipientSchema.MAILBOX);
    return List.of();
  }

  private static Shown shown(String type, Object... pairs) {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      shown.put(pairs[i].toString(), pairs[i + 1]);
    }
    return new Shown("Microsoft.Exchange." + type, shown, type);
  }
}
