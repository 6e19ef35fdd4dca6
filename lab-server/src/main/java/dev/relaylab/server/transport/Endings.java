package dev.relaylab.server.transport;

import dev.relaylab.server.policy.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Brings recipients to their end: the tracking row, the report to the sender, and the note in the
 * spool, in this order, so that a kill in between repeats a step and never leaves one out.
 */
final class Endings {
  private static final Reply OK = new Reply(250, "2.1.5", "Recipient OK");
  private static final String AGENT = "AGENT";
  private static final Reply EXPANDED =
      new Reply(250, "2.1.5", "RESOLVER.GRP.Expanded; distribution list expanded");

  private final MailboxStore mailboxes;
  private final Spool spool;
  private final Trail trail;
  private final Reports reports;
  private final QueueTable table;

  Endings(MailboxStore mailboxes, Spool spool, Trail trail, Reports reports, QueueTable table) {
    this.mailboxes = mailboxes;
    this.spool = spool;
    this.trail = trail;
    this.reports = reports;
    this.table = table;
  }

  /** What the categoriser decided at once: groups expanded, recipients refused. */
  void categorised(QueuedMessage message, List<Delivery> decided) {
    trail.categorised(message);
    for (Delivery delivery : decided) {
      if (delivery.destination() instanceof Destination.Expanded group
          && delivery.end(Delivery.State.DELIVERED, EXPANDED)) {
        trail.expanded(message, group.group(), group.address());
        reports.about(message, DsnWriter.Kind.EXPANDED, List.of(delivery));
        note(message, delivery);
      }
    }
    for (Delivery delivery : decided) {
      if (delivery.destination() instanceof Destination.Deleted deleted
          && delivery.end(Delivery.State.REMOVED, deleted.reply())) {
        trail.failed(message, delivery, AGENT);
        note(message, delivery);
      }
    }
    List<Delivery> refused =
        decided.stream()
            .filter(delivery -> delivery.destination() instanceof Destination.Refused)
            .filter(
                delivery ->
                    delivery.end(
                        Delivery.State.FAILED,
                        ((Destination.Refused) delivery.destination()).reply()))
            .toList();
    Map<Boolean, List<Delivery>> byRules =
        refused.stream().collect(Collectors.partitioningBy(Endings::byRule));
    failed(message, byRules.get(true), AGENT);
    failed(message, byRules.get(false), "ROUTING");
  }

  private static boolean byRule(Delivery delivery) {
    return delivery.last().text().startsWith("TRANSPORT.RULES.");
  }

  /** Into a mailbox of this server. */
  void deliver(QueuedMessage message, Delivery delivery) {
    mailboxes.deliver(delivery.address(), Stamps.delivered(message));
    delivery.end(Delivery.State.DELIVERED, OK);
    trail.delivered(message, delivery.address());
    reports.about(message, DsnWriter.Kind.DELIVERED, List.of(delivery));
    note(message, delivery);
  }

  /**
   * Another host took it.
   *
   * @param dsn whether that host reports success itself
   */
  void relayed(
      QueuedMessage message, Delivery delivery, Reply reply, String connector, boolean dsn) {
    delivery.end(Delivery.State.RELAYED, reply);
    trail.sentOut(message, delivery, connector);
    if (!dsn) {
      reports.about(message, DsnWriter.Kind.RELAYED, List.of(delivery));
    }
    note(message, delivery);
  }

  /** Those that had not ended before fail with one answer. */
  void fail(QueuedMessage message, List<Delivery> deliveries, Reply reply, String source) {
    failed(
        message,
        deliveries.stream().filter(each -> each.end(Delivery.State.FAILED, reply)).toList(),
        source);
  }

  /** The rows and the one report of recipients that have just failed. */
  void failed(QueuedMessage message, List<Delivery> failed, String source) {
    failed.forEach(delivery -> trail.failed(message, delivery, source));
    reports.about(message, DsnWriter.Kind.FAILED, failed);
    failed.forEach(delivery -> note(message, delivery));
  }

  /** The administrator took it out of the queue. */
  void removed(QueuedMessage message, List<Delivery> open, boolean withNdr) {
    Reply reply = new Reply(550, "5.7.1", "QUEUE.Removed; message removed by the administrator");
    List<Delivery> removed =
        open.stream().filter(each -> each.end(Delivery.State.REMOVED, reply)).toList();
    removed.forEach(delivery -> trail.failed(message, delivery, "ADMIN"));
    if (withNdr) {
      reports.about(message, DsnWriter.Kind.FAILED, removed);
    }
    removed.forEach(delivery -> note(message, delivery));
  }

  void delayed(QueuedMessage message, List<Delivery> waiting) {
    message.reportDelay();
    reports.about(message, DsnWriter.Kind.DELAYED, waiting);
    spool.delayReported(message);
  }

  void deferred(QueuedMessage message, List<Delivery> waiting, String connector, String error) {
    if (!waiting.isEmpty()) {
      trail.deferred(message, waiting, connector, error);
    }
  }

  /** It is categorised and has to wait. */
  void waits(QueuedMessage message) {
    if (!message.waitedBefore()) {
      message.markWaited();
      spool.waits(message);
    }
  }

  /** Puts what tracking has to tell into its file. */
  void flush() {
    trail.flush();
  }

  /** Takes a message away if all its recipients have come to an end. */
  void finish(QueuedMessage message) {
    if (message.finished()) {
      table.remove(message);
      spool.remove(message);
    }
  }

  /** The last recipient needs no note: the whole message goes. */
  private void note(QueuedMessage message, Delivery delivery) {
    if (!message.finished()) {
      spool.ended(message, delivery);
    }
  }
}
