package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;

/** Shows Receive connectors. */
final class GetReceiveConnector extends ExchangeCmdlet {

  GetReceiveConnector(LabServices lab) {
    super(
        lab,
        Table.of(
                "Get-ReceiveConnector",
                "Shows the Receive connectors of the server, or the one that is named.")
            .selects("ReceiveConnectorIdParameter")
            .with(
                Parameter.named(
                        "Server",
                        ServerType.INSTANCE,
                        "Only the connectors of this server; not together with Identity.")
                    .piped())
            .example("Get-ReceiveConnector", "Lists all Receive connectors.")
            .example(
                "Get-ReceiveConnector \"smtp relay\" | Format-List",
                "Shows every property of one connector.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Server") != null) {
      if (call.text("Identity") != null) {
        throw errors()
            .refusal(
                "ParameterBindingException",
                "InvalidArgument",
                "Parameter set cannot be resolved using the specified named parameters.");
      }
      Servers.check(call.text("Server"), organisation(), errors());
    }
    for (AdObject connector : selected(call, ReceiveConnectorSchema.SCHEMA)) {
      show(call, connector);
    }
  }
}
