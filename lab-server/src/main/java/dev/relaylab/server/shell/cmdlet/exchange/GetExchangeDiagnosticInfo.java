package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells of Exchange's processes, as XML: of Transport, how far back pressure has come. */
final class GetExchangeDiagnosticInfo extends ExchangeCmdlet {
  private final Supplier<ResourceUse> use;

  GetExchangeDiagnosticInfo(LabServices lab, Supplier<ResourceUse> use) {
    super(
        lab,
        Table.of("Get-ExchangeDiagnosticInfo", "Tells of Exchange's processes, as XML.")
            .named("Process", Types.STRING, "The process, EdgeTransport for the Transport service.")
            .with(
                Parameter.named(
                        "Component", Types.STRING, "A part of it; the lab has ResourceThrottling.")
                    .is(Fidelity.PARTIAL))
            .with(
                Parameter.named("Argument", Types.STRING, "Help, Verbose or Basic.")
                    .is(Fidelity.PARTIAL))
            .with(Parameter.named("Server", ServerType.INSTANCE, "The server.").piped())
            .ignored(Types.SWITCH, "Taken; the lab always tells all.", "Unlimited")
            .example(
                "[xml]$bp = Get-ExchangeDiagnosticInfo -Process EdgeTransport -Component"
                    + " ResourceThrottling;"
                    + " $bp.Diagnostics.Components.ResourceThrottling.ResourceTracker.ResourceMeter",
                "Shows how far each resource is used.")
            .local());
    this.use = use;
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    String process = call.text("Process");
    DiagnosticXml xml = new DiagnosticXml(organisation().server(), lab().clock().instant());
    if (process == null) {
      call.write(xml.processes());
      return;
    }
    String name = process.toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", "");
    if (!name.equals("edgetransport") && !name.equals("msexchangetransport")) {
      throw errors()
          .invalidArgument("The process \"" + process + "\" isn't running or isn't in the lab.");
    }
    boolean throttling = "ResourceThrottling".equalsIgnoreCase(call.text("Component"));
    call.write(
        throttling && !"Help".equalsIgnoreCase(call.text("Argument"))
            ? xml.throttling(use.get())
            : xml.help(throttling));
  }
}
