package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Stops Windows services and starts them again. */
final class RestartService extends ServiceCmdlet {

  RestartService(LabServices lab, ExchangeServerState state) {
    super(
        lab,
        state,
        table("Restart-Service", "Stops Windows services and starts them again.")
            .named("PassThru", Types.SWITCH, "Writes the service too.")
            .ignored(Types.SWITCH, "Taken; no other service depends on these.", "Force")
            .example(
                "Restart-Service MSExchangeTransport",
                "Stops Windows services and starts them again.")
            .act());
  }

  @Override
  void process(CmdletCall call) {
    for (WindowsServices.Service service : named(call)) {
      String action =
          "Performing the operation \"Restart-Service\" on target \""
              + service.displayName()
              + " ("
              + service.name()
              + ")\".";
      if (call.shouldProcess(action, action)) {
        state().services().stop(service.name());
        if (start(call, service) && call.flag("PassThru")) {
          write(call, service.running(true));
        }
      }
    }
  }
}
