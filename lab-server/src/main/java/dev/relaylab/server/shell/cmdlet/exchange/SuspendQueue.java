package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Stops queues from sending. */
final class SuspendQueue extends QueueCmdlet {

  SuspendQueue(LabServices lab, QueueView queues) {
    super(
        lab,
        queues,
        selection(Table.of("Suspend-Queue", "Stops queues from sending."), "QueueIdentity")
            .example(
                "Suspend-Queue EX01\\partner.example -Confirm:$false",
                "Works one queue without asking.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    forQueues(call, "Suspending", queue -> view().suspend(queue.name()));
  }
}
