package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;

/** Writes a suspended message out of its queue; the lab shows its header lines only. */
final class ExportMessage extends QueueCmdlet {

  ExportMessage(LabServices lab, QueueView queues) {
    super(
        lab,
        queues,
        Table.of("Export-Message", "Writes a suspended message out; lab mail shows whole messages.")
            .with(
                Parameter.named(
                        "Identity", new IdentityType("MessageIdentity"), "The message.")
                    .required()
                    .at(1)
                    .piped()
                    .is(Fidelity.PARTIAL))
            .example("Export-Message EX01\\Unreachable\\1", "Writes the message.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    for (QueueView.Message message : messages(call)) {
      if (!"Suspended".equals(message.status())) {
        throw errors()
            .invalidOperation(
                "The message \""
                    + call.text("Identity")
                    + "\" isn't suspended. Suspend it first, then export it.");
      }
      call.write("Subject: " + message.subject());
    }
  }
}
