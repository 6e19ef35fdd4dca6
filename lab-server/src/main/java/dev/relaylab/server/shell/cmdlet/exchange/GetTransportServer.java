package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Shows the settings of the Transport service, under the name of older versions. */
final class GetTransportServer extends ExchangeCmdlet {

  GetTransportServer(LabServices lab) {
    super(
        lab,
        Table.of(
                "Get-TransportServer",
                "Shows the settings of the Transport service, under the name of older versions.")
            .selects("TransportServerIdParameter")
            .example("Get-TransportServer EX01 | Format-List", "Shows every setting.")
            .reads());
  }

  /** What Exchange has said since 2013 whenever one of the two is called. */
  static String deprecated(String verb) {
    return "The "
        + verb
        + "-TransportServer cmdlet will be removed in a future version of Exchange. Use the "
        + verb
        + "-TransportService cmdlet instead. If you have any scripts that use the "
        + verb
        + "-TransportServer cmdlet, update them to use the "
        + verb
        + "-TransportService cmdlet.";
  }

  @Override
  void process(CmdletCall call) {
    call.warn(deprecated("Get"));
    String identity = call.text("Identity");
    if (identity != null && !Lookup.like(organisation().server().name(), identity)) {
      Servers.check(identity, organisation(), errors());
    }
    organisation().all(TransportServiceSchema.SCHEMA).forEach(service -> show(call, service));
  }
}
