package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.TransportConfigSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;

/** Shows the organisation's transport settings. */
final class GetTransportConfig extends ExchangeCmdlet {

  GetTransportConfig(LabServices lab) {
    super(
        lab,
        Table.of(
                "Get-TransportConfig",
                "Shows the settings of mail flow that hold for the whole organisation.")
            .with(
                Parameter.named(
                        "Identity",
                        new IdentityType("OrganizationIdParameter"),
                        "Taken; there is one organisation.")
                    .at(1)
                    .is(Fidelity.IGNORED))
            .example(
                "Get-TransportConfig | Format-List Max*", "Shows the size and recipient limits.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    show(call, TransportConfigSchema.in(organisation()));
  }
}
