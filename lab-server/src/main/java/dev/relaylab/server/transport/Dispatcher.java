package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.policy.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Moves messages: from the categoriser into mailboxes and queues, and says which queues are due to
 * be sent. One thread at a time does the first; each queue has one sender at a time, and no lock is
 * held while a host is spoken to.
 */
final class Dispatcher {
  private final Transport.Settings settings;
  private final QueueTable table;
  private final Endings endings;
  private final QueueSender sender;
  private final ReentrantLock working = new ReentrantLock();
  private final Ageing ageing;
  private List<AdObject> routes = List.of();

  Dispatcher(Transport.Settings settings, QueueTable table, Endings endings) {
    this.settings = settings;
    this.table = table;
    this.endings = endings;
    this.sender = new QueueSender(settings, table, endings);
    this.ageing = new Ageing(settings.clock(), table, endings);
    this.routes = routes(settings.organisation().get());
  }

  private static List<AdObject> routes(Organisation organisation) {
    return List.copyOf(organisation.all(SendConnectorSchema.SCHEMA));
  }

  void arrived(QueuedMessage message) {
    table.add(message);
    ageing.arrived(message, settings.organisation().get());
  }

  /** Does in this thread all that is due now, and waits for what other threads are sending. */
  void work() {
    turn(true);
    for (Queue queue : table.remote()) {
      try {
        queue.awaitIdle();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    turn(true);
  }

  /** Does what is due now; other hosts are left to the senders. */
  void nudge() {
    try {
      turn(settings.senders() == null);
    } catch (RuntimeException fault) {
      table.submission().note(String.valueOf(fault));
    }
  }

  private void turn(boolean inline) {
    boolean more = true;
    while (more) {
      local();
      List<Queue> due = claimDue();
      due.forEach(queue -> send(queue, inline));
      more = inline && !due.isEmpty();
    }
  }

  private List<Queue> claimDue() {
    Instant now = settings.clock().instant();
    return table.remote().stream().filter(queue -> queue.claim(now)).toList();
  }

  private void send(Queue queue, boolean inline) {
    if (inline) {
      sender.drain(queue);
      return;
    }
    try {
      settings
          .senders()
          .execute(
              () -> {
                sender.drain(queue);
                settings.worker().execute(this::nudge);
              });
    } catch (RejectedExecutionException closing) {
      queue.release(Instant.MIN, settings.clock().instant());
    }
  }

  /** Categorises, delivers into mailboxes, and puts the rest into queues. */
  private void local() {
    working.lock();
    try {
      Organisation organisation = settings.organisation().get();
      followRoutes(organisation);
      ageing.work(organisation);
      List<QueuedMessage> due = mailboxQueueDue();
      while (!due.isEmpty()) {
        due.forEach(message -> handle(organisation, message));
        due = table.takeSubmitted();
      }
      table.mailbox().sleepUntil(table.earliest(table.mailbox()));
      table.forgetIdle(settings.clock().instant().minus(RetrySchedule.idle(organisation)));
    } finally {
      working.unlock();
      endings.flush();
    }
  }

  private List<QueuedMessage> mailboxQueueDue() {
    Instant now = settings.clock().instant();
    List<QueuedMessage> due = new ArrayList<>(table.takeSubmitted());
    Queue mailbox = table.mailbox();
    if (!mailbox.wake().isAfter(now)) {
      mailbox.messages().stream().filter(each -> !each.suspended()).forEach(due::add);
    }
    return due;
  }

  private void handle(Organisation organisation, QueuedMessage message) {
    Instant now = settings.clock().instant();
    try {
      if (!message.categorised()) {
        endings.categorised(
            message, message.categorise(Categoriser.categorise(organisation, message)));
      }
      if (!table.mailbox().suspended()) {
        message.deliveries().stream()
            .filter(delivery -> delivery.destination() instanceof Destination.ToMailbox)
            .filter(delivery -> delivery.take(now))
            .forEach(delivery -> deliver(organisation, message, delivery));
      }
      table.leave(message, table.mailbox());
      table.place(message, now);
      endings.finish(message);
      if (!message.finished()) {
        endings.waits(message);
      }
    } catch (RuntimeException fault) {
      table.poison(message, fault, settings.clock().instant());
    }
  }

  private void deliver(Organisation organisation, QueuedMessage message, Delivery delivery) {
    try {
      endings.deliver(message, delivery);
    } catch (RuntimeException refused) {
      String why = "432 4.2.0 STOREDRV.Deliver.Exception; " + refused.getMessage();
      Instant now = settings.clock().instant();
      delivery.defer(new Reply(432, "4.2.0", why), now.plus(RetrySchedule.message(organisation)));
      table.mailbox().note(why);
      endings.deferred(message, List.of(delivery), "", why);
    }
  }

  /** New connectors are tried for what was unreachable; what lost its connector is routed anew. */
  private void followRoutes(Organisation organisation) {
    List<AdObject> now = routes(organisation);
    if (now.equals(routes)) {
      return;
    }
    routes = now;
    table.unreachable().messages().forEach(table::resubmit);
    table.remote().stream()
        .filter(queue -> !Routing.stands(organisation, queue))
        .forEach(queue -> queue.messages().forEach(table::resubmit));
  }

  /**
   * Takes a message up that an earlier process left behind: back into its queues where it had been
   * categorised, else to the categoriser.
   */
  void restore(QueuedMessage message) {
    arrived(message);
    if (message.waitedBefore()) {
      message.categorise(Categoriser.categorise(settings.organisation().get(), message));
      boolean waiting =
          message.open().stream()
              .noneMatch(
                  each ->
                      each.destination() instanceof Destination.Refused
                          || each.destination() instanceof Destination.Expanded);
      if (waiting) {
        table.takeUp(message, settings.clock().instant());
      } else {
        message.markCategorised(false);
      }
    }
  }

  /** When something falls due next: a retry, a delay report or an expiry. */
  Optional<Instant> nextEvent() {
    Instant now = settings.clock().instant();
    List<Instant> events = new ArrayList<>(List.of(ageing.next()));
    table.queues().forEach(queue -> events.add(queue.wake()));
    return events.stream()
        .filter(event -> event.isAfter(now) && event.isBefore(Instant.MAX))
        .min(Instant::compareTo);
  }

  void close() {
    sender.close();
  }
}
