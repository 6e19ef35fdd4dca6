package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Changes the settings of the Transport service. */
final class SetTransportService extends SetObject {

  SetTransportService(LabServices lab) {
    super(
        lab,
        TransportServiceTable.of(
                "Set-TransportService", "Changes the settings of the Transport service.")
            .example(
                "Set-TransportService EX01 -MessageExpirationTimeout 12:00:00",
                "Gives mail up after half a day.")
            .changes(),
        "Transport service");
  }

  @Override
  AdObject target(CmdletCall call) {
    String identity = call.text("Identity");
    Servers.check(identity, organisation(), errors());
    return current(TransportServiceSchema.SCHEMA, organisation().server().name());
  }
}
