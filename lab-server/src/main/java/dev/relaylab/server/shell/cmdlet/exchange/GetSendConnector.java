package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.shell.LabServices;

/** Shows Send connectors. */
final class GetSendConnector extends GetObject {

  GetSendConnector(LabServices lab) {
    super(
        lab,
        Table.of("Get-SendConnector", "Shows the Send connectors of the organisation.")
            .selects("SendConnectorIdParameter")
            .example(
                "Get-SendConnector | Format-List Name, AddressSpaces, SmartHosts",
                "Shows where outbound mail goes.")
            .reads(),
        SendConnectorSchema.SCHEMA);
  }
}
