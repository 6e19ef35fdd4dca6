package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Removes a Receive connector. */
final class RemoveReceiveConnector extends ExchangeCmdlet {

  RemoveReceiveConnector(LabServices lab) {
    super(
        lab,
        Table.of("Remove-ReceiveConnector", "Removes a Receive connector, with its permissions.")
            .needs("ReceiveConnectorIdParameter")
            .example("Remove-ReceiveConnector \"smtp relay\" -Confirm:$false", "Removes it without asking.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    AdObject connector = one(call, ReceiveConnectorSchema.SCHEMA);
    String identity = identityOf(connector);
    String action = "Removing Receive connector \"" + identity + "\".";
    if (call.shouldProcess(action, action)) {
      change(call, identity, organisation -> organisation.remove(connector));
    }
  }
}
