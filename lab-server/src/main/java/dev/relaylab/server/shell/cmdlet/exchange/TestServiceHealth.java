package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells for each role whether the services it needs run. */
final class TestServiceHealth extends ExchangeCmdlet {
  private static final String EVERY_ROLE =
      "IISADMIN MSExchangeADTopology MSExchangeServiceHost W3SVC WinRM ";
  private static final Map<String, String> ROLES =
      Map.of(
          "Mailbox Server Role",
          "MSExchangeDelivery MSExchangeIS MSExchangeMailboxAssistants MSExchangeRepl"
              + " MSExchangeRPC MSExchangeSubmission MSExchangeThrottling"
              + " MSExchangeTransportLogSearch",
          "Client Access Server Role",
          "MSExchangeFrontEndTransport MSExchangeMailboxReplication MSExchangeRPC",
          "Hub Transport Server Role",
          "MSExchangeEdgeSync MSExchangeTransport MSExchangeTransportLogSearch");
  private final WindowsServices services;

  TestServiceHealth(LabServices lab, WindowsServices services) {
    super(
        lab,
        Table.of("Test-ServiceHealth", "Tells for each role whether the services it needs run.")
            .with(
                dev.relaylab.server.shell.lang.Parameter.named(
                        "Server", ServerType.INSTANCE, "The server.")
                    .at(1)
                    .piped())
            .example("Test-ServiceHealth", "Shows stopped services of the mail flow.")
            .reads());
    this.services = services;
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    ROLES.keySet().stream().sorted().forEach(role -> call.write(shown(role)));
  }

  private Shown shown(String role) {
    List<String> running = named(role, true);
    List<String> stopped = named(role, false);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Role", role);
    shown.put("RequiredServicesRunning", stopped.isEmpty());
    shown.put("ServicesRunning", running);
    shown.put("ServicesNotRunning", stopped);
    return new Shown("Microsoft.Exchange.Monitoring.ServiceHealth", shown, role);
  }

  private List<String> named(String role, boolean running) {
    List<String> needed = List.of((EVERY_ROLE + ROLES.get(role)).split(" "));
    return services.services().stream()
        .filter(service -> needed.contains(service.name()))
        .filter(service -> service.running() == running)
        .map(WindowsServices.Service::name)
        .toList();
  }
}
