package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Stops Windows services. */
final class StopService extends ServiceCmdlet {

  StopService(LabServices lab, ExchangeServerState state) {
    super(
        lab,
        state,
        table("Stop-Service", "Stops Windows services.")
            .named("PassThru", Types.SWITCH, "Writes the service too.")
            .ignored(Types.SWITCH, "Taken; no other service depends on these.", "Force", "NoWait")
            .example("Stop-Service MSExchangeTransport", "Stops Windows services.")
            .act());
  }

  @Override
  void process(CmdletCall call) {
    for (WindowsServices.Service service : named(call)) {
      String action =
          "Performing the operation \"Stop-Service\" on target \""
              + service.displayName()
              + " ("
              + service.name()
              + ")\".";
      if (call.shouldProcess(action, action)) {
        state().services().stop(service.name());
        if (call.flag("PassThru")) {
          write(call, service.running(false));
        }
      }
    }
  }
}
