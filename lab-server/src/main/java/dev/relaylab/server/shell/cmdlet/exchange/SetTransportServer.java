package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Changes the settings of the Transport service, under the name of older versions. */
final class SetTransportServer extends SetObject {

  SetTransportServer(LabServices lab) {
    super(
        lab,
        TransportServiceTable.of(
                "Set-TransportServer",
                "Changes the settings of the Transport service, under the name of older versions.")
            .example(
                "Set-TransportServer EX01 -MessageExpirationTimeout 12:00:00",
                "Gives mail up after half a day.")
            .changes(),
        "Transport service");
  }

  @Override
  AdObject target(CmdletCall call) {
    call.warn(GetTransportServer.deprecated("Set"));
    String identity = call.text("Identity");
    Servers.check(identity, organisation(), errors());
    return current(TransportServiceSchema.SCHEMA, organisation().server().name());
  }
}
