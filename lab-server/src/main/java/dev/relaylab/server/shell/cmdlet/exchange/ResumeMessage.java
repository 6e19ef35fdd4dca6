package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Lets messages that were kept go on. */
final class ResumeMessage extends QueueCmdlet {

  ResumeMessage(LabServices lab, QueueView queues) {
    super(
        lab,
        queues,
        selection(
                Table.of("Resume-Message", "Lets messages that were kept go on."),
                "MessageIdentity")
            .example(
                "Resume-Message -Filter \"Subject -eq 'Test'\" -Confirm:$false",
                "Works all messages with this subject without asking.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    forMessages(call, "Resuming", message -> view().resumeMessage(message.id()));
  }
}
