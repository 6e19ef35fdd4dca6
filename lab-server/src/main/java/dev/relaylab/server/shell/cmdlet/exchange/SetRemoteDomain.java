package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RemoteDomainSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;

/** Changes a remote domain. */
final class SetRemoteDomain extends SetObject {

  SetRemoteDomain(LabServices lab) {
    super(
        lab,
        TransportServiceTable.rest(
                Table.of("Set-RemoteDomain", "Changes what a foreign domain is sent.")
                    .needs("RemoteDomainIdParameter")
                    .with(
                        Parameter.named(
                            "Name", NameType.UP_TO_64, "A new name, at most 64 characters."))
                    .with(
                        Parameter.named(
                                "DomainName", Types.STRING, "Refused: the domain stays what it is.")
                            .is(Fidelity.REFUSED))
                    .properties(
                        RemoteDomainSchema.SCHEMA,
                        Fidelity.PARTIAL,
                        "Whether such reports are sent there.",
                        "NDREnabled",
                        "DeliveryReportEnabled"),
                RemoteDomainSchema.SCHEMA)
            .example(
                "Set-RemoteDomain Default -NDREnabled $false",
                "Sends no non-delivery reports to anybody outside.")
            .changes(),
        "remote domain",
        RemoteDomainSchema.SCHEMA);
  }

  @Override
  AdObject changed(AdObject present, CmdletCall call) {
    if (call.has("DomainName")) {
      throw errors()
          .invalidArgument(
              "The domain of a remote domain can't be changed. Make a new one with New-RemoteDomain.");
    }
    return super.changed(present, call);
  }
}
