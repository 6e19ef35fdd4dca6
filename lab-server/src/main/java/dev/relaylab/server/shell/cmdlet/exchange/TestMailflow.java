package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells whether mail flows: whether the Transport service runs. No message is sent. */
final class TestMailflow extends ExchangeCmdlet {
  private final WindowsServices services;

  TestMailflow(LabServices lab, WindowsServices services) {
    super(
        lab,
        Table.of(
                "Test-Mailflow",
                "Tells whether the Transport service runs; the lab sends no test message.")
            .with(Parameter.named("Identity", ServerType.INSTANCE, "The server.").at(1).piped())
            .ignored(
                Types.STRING,
                "Taken; no test message is sent.",
                "TargetMailboxServer",
                "TargetDatabase",
                "TargetEmailAddress",
                "TargetEmailAddressDisplayName")
            .ignored(
                Types.ANY, "Taken.", "ExecutionTimeout", "ErrorLatency", "ActiveDirectoryTimeout")
            .ignored(Types.SWITCH, "Taken.", "AutoDiscoverTargetMailboxServer")
            .ignored(Types.BOOL, "Taken; the lab has no monitoring.", "MonitoringContext")
            .example("Test-Mailflow", "Tells whether the server's own mail flow works.")
            .reads());
    this.services = services;
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Identity") != null) {
      Servers.check(call.text("Identity"), organisation(), errors());
    }
    boolean runs =
        services.services().stream()
            .anyMatch(service -> service.name().equals("MSExchangeTransport") && service.running());
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("TestMailflowResult", runs ? "Success" : "*FAILURE*");
    shown.put("MessageLatencyTime", runs ? Duration.ofSeconds(1) : Duration.ZERO);
    shown.put("IsRemoteTest", call.has("TargetEmailAddress"));
    shown.put("Identity", "");
    shown.put("IsValid", true);
    call.write(
        new Shown(
            "Microsoft.Exchange.Monitoring.TestMailflowOutcome", shown, "TestMailflowOutcome"));
  }
}
