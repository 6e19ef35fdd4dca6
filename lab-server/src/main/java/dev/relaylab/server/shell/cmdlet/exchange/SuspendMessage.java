package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Keeps messages in their queue. */
final class SuspendMessage extends QueueCmdlet {

  SuspendMessage(LabServices lab, QueueView queues) {
    super(
        lab,
        queues,
        selection(Table.of("Suspend-Message", "Keeps messages in their queue."), "MessageIdentity")
            .example(
                "Suspend-Message -Filter \"Subject -eq 'Test'\" -Confirm:$false",
                "Works all messages with this subject without asking.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    forMessages(call, "Suspending", message -> view().suspendMessage(message.id()));
  }
}
