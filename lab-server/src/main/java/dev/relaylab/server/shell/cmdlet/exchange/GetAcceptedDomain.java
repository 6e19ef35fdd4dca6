package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Shows accepted domains. */
final class GetAcceptedDomain extends ExchangeCmdlet {

  GetAcceptedDomain(LabServices lab) {
    super(
        lab,
        Table.of("Get-AcceptedDomain", "Shows the domains the organisation takes mail for.")
            .selects("AcceptedDomainIdParameter")
            .example("Get-AcceptedDomain", "Lists all accepted domains.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    selected(call, AcceptedDomainSchema.SCHEMA).forEach(domain -> show(call, domain));
  }
}
