package dev.relaylab.server.transport;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.policy.Reply;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What time alone does to messages: their senders are told of delay, and what has waited too long
 * is given up. One thread at a time looks; messages may arrive from any.
 */
final class Ageing {
  private static final Reply EXPIRED = new Reply(550, "4.4.7", "QUEUE.Expired; message expired");

  /** Until a recipient that somebody has in hand is looked at again. */
  private static final int BUSY_SECONDS = 60;

  private final LabClock clock;
  private final QueueTable table;
  private final Endings endings;
  private final AtomicReference<Instant> youngest = new AtomicReference<>(Instant.MAX);
  private volatile Instant next = Instant.MIN;
  private Organisation seen;

  Ageing(LabClock clock, QueueTable table, Endings endings) {
    this.clock = clock;
    this.table = table;
    this.endings = endings;
  }

  void arrived(QueuedMessage message, Organisation organisation) {
    Instant first = message.arrived().plus(RetrySchedule.first(organisation));
    youngest.accumulateAndGet(first, Ageing::earlier);
  }

  /** When something falls due, as far as is known. */
  Instant next() {
    return next;
  }

  /** Looks at all messages when one is due, or when the times themselves may have changed. */
  void work(Organisation organisation) {
    Instant now = clock.instant();
    next = earlier(next, youngest.getAndSet(Instant.MAX));
    if (now.isBefore(next) && organisation == seen) {
      return;
    }
    seen = organisation;
    Instant soonest = Instant.MAX;
    for (QueuedMessage message : table.messages()) {
      soonest = earlier(soonest, age(message, organisation, now));
    }
    next = soonest;
  }

  /** Returns when this message is due next. */
  private Instant age(QueuedMessage message, Organisation organisation, Instant now) {
    Instant expiry = message.arrived().plus(RetrySchedule.expiration(organisation));
    Instant notice = message.arrived().plus(RetrySchedule.delayNotice(organisation));
    boolean seenByCategoriser = message.categorised() || message.suspended();
    if (seenByCategoriser && !now.isBefore(expiry)) {
      return expire(message) ? Instant.MAX : now.plusSeconds(BUSY_SECONDS);
    }
    if (seenByCategoriser && !message.delayReported() && !now.isBefore(notice)) {
      endings.delayed(message, message.open());
    }
    return message.delayReported() ? expiry : earlier(notice, expiry);
  }

  /** False while somebody still has a recipient in hand. */
  private boolean expire(QueuedMessage message) {
    List<Delivery> waiting =
        message.open().stream().filter(delivery -> delivery.take(Instant.MAX)).toList();
    endings.fail(message, waiting, EXPIRED, "QUEUE");
    endings.finish(message);
    return message.open().isEmpty();
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
