package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Lets stopped queues send again. */
final class ResumeQueue extends QueueCmdlet {

  ResumeQueue(LabServices lab, QueueView queues) {
    super(
        lab,
        queues,
        selection(Table.of("Resume-Queue", "Lets stopped queues send again."), "QueueIdentity")
            .example(
                "Resume-Queue EX01\\partner.example -Confirm:$false",
                "Works one queue without asking.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    forQueues(call, "Resuming", queue -> view().resume(queue.name()));
  }
}
