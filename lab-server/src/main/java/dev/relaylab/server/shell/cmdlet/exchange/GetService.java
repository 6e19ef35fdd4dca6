package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Shows the server's Windows services. */
final class GetService extends ServiceCmdlet {

  GetService(LabServices lab, ExchangeServerState state) {
    super(
        lab,
        state,
        table("Get-Service", "Shows the Windows services that mail flow needs.")
            .example("Get-Service MSExchange*", "Shows whether Exchange's transport services run.")
            .local());
  }

  @Override
  void process(CmdletCall call) {
    named(call).forEach(service -> write(call, service));
  }
}
