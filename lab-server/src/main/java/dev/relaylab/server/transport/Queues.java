package dev.relaylab.server.transport;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** The queues of the Transport service: what is in them, and what an administrator does to them. */
public final class Queues {
  private final Transport.Settings settings;
  private final QueueTable table;
  private final Dispatcher dispatcher;
  private final Endings endings;

  Queues(Transport.Settings settings, QueueTable table, Dispatcher dispatcher, Endings endings) {
    this.settings = settings;
    this.table = table;
    this.dispatcher = dispatcher;
    this.endings = endings;
  }

  /** Does all that is due now in this thread; returns when nothing more can be done. */
  public void work() {
    dispatcher.work();
  }

  /** Does what is due now; what goes to other hosts is left to the senders. Never throws. */
  public void nudge() {
    dispatcher.nudge();
  }

  private void soon() {
    try {
      settings.worker().execute(dispatcher::nudge);
    } catch (RejectedExecutionException closing) {
      table.submission().note("The lab is being stopped.");
    }
  }

  /** Mailbox and Submission always; the others while they hold messages, or have just done so. */
  public List<Queue> queues() {
    Instant idle =
        settings.clock().instant().minus(RetrySchedule.idle(settings.organisation().get()));
    return table.queues().stream()
        .filter(
            queue ->
                queue == table.mailbox()
                    || queue == table.submission()
                    || queue.suspended()
                    || queue.size() > 0
                    || (!queue.connector().isEmpty() && !queue.idleSince(idle)))
        .toList();
  }

  /** Every message that has not come to its end. */
  public Collection<QueuedMessage> messages() {
    return table.messages();
  }

  /** The messages that wait in a queue. */
  public List<QueuedMessage> messagesIn(Queue queue) {
    return queue == table.submission() ? table.submitted() : queue.messages();
  }

  /** The queues that a message waits in; Submission while it is not categorised. */
  public List<Queue> queueOf(QueuedMessage message) {
    return table.queuesOf(message);
  }

  /** Tries a queue now; with resubmit its messages are categorised anew. */
  public void retry(String name, boolean resubmit) {
    table
        .named(name)
        .ifPresent(
            queue -> {
              for (QueuedMessage message : queue.messages()) {
                message.open().forEach(Delivery::retryNow);
                if (resubmit) {
                  table.resubmit(message);
                }
              }
              queue.retryNow();
            });
    soon();
  }

  /** Stops a queue, or lets it go on. */
  public void suspend(String name, boolean stop) {
    table.named(name).ifPresent(queue -> queue.suspend(stop));
    soon();
  }

  /** Stops one message, or lets it go on; one from the Poison queue begins anew. */
  public void suspendMessage(long id, boolean stop) {
    QueuedMessage message = table.message(id);
    if (message == null) {
      return;
    }
    message.suspend(stop);
    if (!stop && table.poison().messages().contains(message)) {
      table.resubmit(message);
    }
    table.queuesOf(message).forEach(Queue::wakeUp);
    soon();
  }

  /** Removes a message; its sender hears of it when asked for. What is being sent now, is sent. */
  public void remove(long id, boolean withNdr) {
    QueuedMessage message = table.message(id);
    if (message == null) {
      return;
    }
    message.categoriseUnseen();
    List<Delivery> open =
        message.open().stream().filter(delivery -> delivery.take(Instant.MAX)).toList();
    endings.removed(message, open, withNdr);
    endings.finish(message);
    soon();
  }
}
