package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.shell.LabServices;

/** Removes a Receive connector. */
final class RemoveReceiveConnector extends RemoveObject {

  RemoveReceiveConnector(LabServices lab) {
    super(
        lab,
        Table.of("Remove-ReceiveConnector", "Removes a Receive connector, with its permissions.")
            .needs("ReceiveConnectorIdParameter")
            .example(
                "Remove-ReceiveConnector \"smtp relay\" -Confirm:$false",
                "Removes it without asking.")
            .changesAfterAsking(),
        "Receive connector",
        ReceiveConnectorSchema.SCHEMA);
  }
}
