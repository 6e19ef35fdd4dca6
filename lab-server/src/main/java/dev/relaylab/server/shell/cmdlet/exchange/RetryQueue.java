package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Tries the queues in status Retry now. */
final class RetryQueue extends QueueCmdlet {

  RetryQueue(LabServices lab, QueueView queues) {
    super(
        lab,
        queues,
        selection(Table.of("Retry-Queue", "Tries the queues in status Retry now."), "QueueIdentity")
            .named("Resubmit", Types.BOOL, "Sends the messages through the categoriser again.")
            .example(
                "Retry-Queue EX01\\partner.example -Confirm:$false",
                "Works one queue without asking.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    boolean resubmit = call.flag("Resubmit");
    forQueues(call, "Retrying", queue -> retry(queue, resubmit));
  }

  private void retry(QueueView.Queue queue, boolean resubmit) {
    if (!resubmit && !queue.status().equals("Retry")) {
      String identity = organisation().server().name() + "\\" + queue.name();
      throw errors().invalidOperation("The queue \"" + identity + "\" isn't in the status Retry.");
    }
    view().retry(queue.name(), resubmit);
  }
}
