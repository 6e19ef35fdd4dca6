package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Deletes messages from their queue. */
final class RemoveMessage extends QueueCmdlet {

  RemoveMessage(LabServices lab, QueueView queues) {
    super(
        lab,
        queues,
        selection(
                Table.of("Remove-Message", "Deletes messages from their queue."), "MessageIdentity")
            .named(
                "WithNDR",
                Types.BOOL,
                "Whether the sender gets a non-delivery report; True when left out.")
            .example(
                "Remove-Message -Filter \"Subject -eq 'Test'\" -Confirm:$false",
                "Works all messages with this subject without asking.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    boolean report = !call.has("WithNDR") || call.flag("WithNDR");
    forMessages(call, "Removing", message -> view().removeMessage(message.id(), report));
  }
}
