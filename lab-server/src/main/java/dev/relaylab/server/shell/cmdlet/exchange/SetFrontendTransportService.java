package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.FrontendTransportServiceSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Changes the settings of the Front End Transport service. */
final class SetFrontendTransportService extends SetObject {

  SetFrontendTransportService(LabServices lab) {
    super(
        lab,
        TransportServiceTable.rest(
                Table.of(
                        "Set-FrontendTransportService",
                        "Changes the settings of the Front End Transport service.")
                    .needs("FrontendTransportServerIdParameter"),
                FrontendTransportServiceSchema.SCHEMA)
            .example(
                "Set-FrontendTransportService EX01 -ReceiveProtocolLogMaxAge 10.00:00:00",
                "Keeps protocol logs for ten days.")
            .changes(),
        "Front End Transport service");
  }

  @Override
  AdObject target(CmdletCall call) {
    String identity = call.text("Identity");
    Servers.check(identity, organisation(), errors());
    return current(FrontendTransportServiceSchema.SCHEMA, organisation().server().name());
  }
}
