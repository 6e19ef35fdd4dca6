package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Starts Windows services. */
final class StartService extends ServiceCmdlet {

  StartService(LabServices lab, ExchangeServerState state) {
    super(
        lab,
        state,
        table("Start-Service", "Starts Windows services.")
            .named("PassThru", Types.SWITCH, "Writes the service too.")
            .ignored(Types.SWITCH, "Taken; no other service depends on these.", "Force")
            .example("Start-Service MSExchangeTransport", "Starts Windows services.")
            .act());
  }

  @Override
  void process(CmdletCall call) {
    for (WindowsServices.Service service : named(call)) {
      String action =
          "Performing the operation \"Start-Service\" on target \""
              + service.displayName()
              + " ("
              + service.name()
              + ")\".";
      if (call.shouldProcess(action, action)) {
        if (start(call, service) && call.flag("PassThru")) {
          write(call, service.running(true));
        }
      }
    }
  }
}
