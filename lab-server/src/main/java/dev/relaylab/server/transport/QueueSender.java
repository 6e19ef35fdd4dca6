package dev.relaylab.server.transport;

import dev.relaylab.server.directory.Organisation;
import java.time.Instant;
import java.util.List;

/** Sends what waits in a queue to other hosts, message after message. */
final class QueueSender {
  private final Transport.Settings settings;
  private final QueueTable table;
  private final Endings endings;
  private final RemoteQueueRunner remote;

  QueueSender(Transport.Settings settings, QueueTable table, Endings endings) {
    this.settings = settings;
    this.table = table;
    this.endings = endings;
    this.remote = new RemoteQueueRunner(settings, endings);
  }

  /** Works off a queue that the caller has claimed; what comes meanwhile goes along. */
  void drain(Queue queue) {
    Instant wake = Instant.MAX;
    try (OutboundConnection connection = remote.connection(queue)) {
      do {
        queue.seen();
        if (!offer(queue, connection)) {
          wake = queue.nextRetry();
          resubmitAfterLongRetry(queue);
          return;
        }
        wake = table.earliest(queue);
      } while (queue.touched() && !queue.suspended());
    } finally {
      remote.flush();
      endings.flush();
      queue.release(wake, settings.clock().instant());
    }
  }

  /** Offers every message once; false when there is nobody to offer them to. */
  private boolean offer(Queue queue, OutboundConnection connection) {
    Organisation organisation = settings.organisation().get();
    for (QueuedMessage message : queue.messages()) {
      if (queue.suspended()) {
        return true;
      }
      if (!message.suspended() && !attempt(organisation, queue, connection, message)) {
        return false;
      }
    }
    return true;
  }

  private boolean attempt(
      Organisation organisation,
      Queue queue,
      OutboundConnection connection,
      QueuedMessage message) {
    Instant now = settings.clock().instant();
    List<Delivery> batch =
        message.deliveries().stream()
            .filter(delivery -> table.queueOf(delivery.destination()) == queue)
            .filter(delivery -> delivery.take(now))
            .toList();
    if (batch.isEmpty()) {
      return true;
    }
    try {
      boolean spoken = remote.run(organisation, message, queue, connection, batch);
      table.leave(message, queue);
      endings.finish(message);
      return spoken;
    } catch (RuntimeException fault) {
      table.poison(message, fault, settings.clock().instant());
      return true;
    }
  }

  private void resubmitAfterLongRetry(Queue queue) {
    Instant now = settings.clock().instant();
    if (!queue.retrySince().plus(RetrySchedule.RESUBMIT).isAfter(now)) {
      queue.resubmitted(now);
      queue.messages().forEach(table::resubmit);
    }
  }

  void close() {
    remote.close();
  }
}
