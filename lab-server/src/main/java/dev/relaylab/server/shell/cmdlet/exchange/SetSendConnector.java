package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;

/** Changes a Send connector. */
final class SetSendConnector extends SetObject {

  SetSendConnector(LabServices lab) {
    super(
        lab,
        SendConnectorTable.shared(
                Table.of(
                        "Set-SendConnector",
                        "Changes a Send connector; what is not named stays as it is.")
                    .needs("SendConnectorIdParameter")
                    .with(
                        Parameter.named(
                            "Name", NameType.UP_TO_64, "A new name, at most 64 characters.")))
            .example(
                "Set-SendConnector \"To Internet\" -SmartHosts relay.partner.example -DNSRoutingEnabled $false",
                "Sends through a smart host.")
            .changes(),
        "Send connector",
        SendConnectorSchema.SCHEMA);
  }

  @Override
  AdObject changed(AdObject present, CmdletCall call) {
    return SendConnectorTable.apply(present, call, this);
  }
}
