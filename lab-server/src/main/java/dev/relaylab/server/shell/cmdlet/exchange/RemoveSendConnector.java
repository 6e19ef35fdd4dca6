package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.shell.LabServices;

/** Removes a Send connector. */
final class RemoveSendConnector extends RemoveObject {

  RemoveSendConnector(LabServices lab) {
    super(
        lab,
        Table.of("Remove-SendConnector", "Removes a Send connector.")
            .needs("SendConnectorIdParameter")
            .example(
                "Remove-SendConnector \"To Internet\" -Confirm:$false",
                "Removes it without asking.")
            .changesAfterAsking(),
        "Send connector",
        SendConnectorSchema.SCHEMA);
  }
}
