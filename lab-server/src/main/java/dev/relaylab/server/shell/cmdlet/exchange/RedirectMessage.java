package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;

/** Hands a server's queues over to another server, which an organisation of one does not have. */
final class RedirectMessage extends ExchangeCmdlet {

  RedirectMessage(LabServices lab) {
    super(
        lab,
        Table.of(
                "Redirect-Message",
                "Hands the messages in a server's queues over to another server; the lab has one.")
            .with(
                Parameter.named("Target", Types.STRING, "The other server's full name.").required())
            .with(
                Parameter.named("Server", ServerType.INSTANCE, "The server to empty.")
                    .at(1)
                    .piped())
            .example(
                "Redirect-Message -Server EX01 -Target ex02.contoso.example",
                "Is refused: there is no second server.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    String target = call.text("Target");
    Servers.check(target, organisation(), errors());
    throw errors()
        .invalidOperation(
            "Messages can't be redirected to the server that they are on: \"" + target + "\".");
  }
}
