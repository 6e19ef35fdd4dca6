package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.FrontendTransportServiceSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Shows the settings of the Front End Transport service. */
final class GetFrontendTransportService extends ExchangeCmdlet {

  GetFrontendTransportService(LabServices lab) {
    super(
        lab,
        Table.of(
                "Get-FrontendTransportService",
                "Shows the settings of the Front End Transport service.")
            .selects("FrontendTransportServiceIdParameter")
            .example("Get-FrontendTransportService EX01 | Format-List", "Shows every setting.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    String identity = call.text("Identity");
    if (identity != null && !Lookup.like(organisation().server().name(), identity)) {
      Servers.check(identity, organisation(), errors());
    }
    organisation()
        .all(FrontendTransportServiceSchema.SCHEMA)
        .forEach(service -> show(call, service));
  }
}
