package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which messages there are, and which queue each of their recipients waits in. Thread-safe. */
final class QueueTable {
  private final Map<Long, QueuedMessage> messages = new LinkedHashMap<>();
  private final Map<Long, QueuedMessage> submission = new LinkedHashMap<>();
  private final Map<String, Queue> queues = new LinkedHashMap<>();
  private final Queue submissionQueue = new Queue("Submission", "Undefined", "Submission", "");
  private final Queue mailboxQueue =
      new Queue("1", "SmtpDeliveryToMailbox", "Mailbox Database 01", "");
  private final Queue unreachable =
      new Queue("Unreachable", "Unreachable", "Unreachable Domain", "");
  private final Queue poison = new Queue("Poison", "Undefined", "Poison Message", "");
  private int lastNumber = 2;

  QueueTable() {
    queues.put("mailbox", mailboxQueue);
    queues.put("submission", submissionQueue);
    queues.put("unreachable", unreachable);
    queues.put("poison", poison);
    unreachable.note(Destination.NoRoute.LAST_ERROR);
  }

  Queue submission() {
    return submissionQueue;
  }

  Queue mailbox() {
    return mailboxQueue;
  }

  Queue unreachable() {
    return unreachable;
  }

  Queue poison() {
    return poison;
  }

  synchronized void add(QueuedMessage message) {
    messages.put(message.id(), message);
    submission.put(message.id(), message);
  }

  synchronized List<QueuedMessage> messages() {
    return List.copyOf(messages.values());
  }

  synchronized QueuedMessage message(long id) {
    return messages.get(id);
  }

  synchronized List<Queue> queues() {
    return List.copyOf(queues.values());
  }

  /** The queues to other hosts. */
  synchronized List<Queue> remote() {
    return queues.values().stream().filter(queue -> !queue.connector().isEmpty()).toList();
  }

  synchronized List<QueuedMessage> submitted() {
    return List.copyOf(submission.values());
  }

  /** Takes the messages that wait for the categoriser; suspended ones stay. */
  synchronized List<QueuedMessage> takeSubmitted() {
    if (submissionQueue.suspended()) {
      return List.of();
    }
    List<QueuedMessage> taken =
        submission.values().stream().filter(message -> !message.suspended()).toList();
    taken.forEach(message -> submission.remove(message.id()));
    return taken;
  }

  /** Back to the categoriser. */
  synchronized void resubmit(QueuedMessage message) {
    if (messages.containsKey(message.id())) {
      queues.values().forEach(queue -> queue.drop(message));
      message.markCategorised(false);
      submission.put(message.id(), message);
    }
  }

  /** Puts a message into the queue of each recipient that has not come to an end. */
  synchronized void place(QueuedMessage message, Instant now) {
    if (!messages.containsKey(message.id()) || submission.containsKey(message.id())) {
      return;
    }
    Set<Queue> wanted = new LinkedHashSet<>();
    message.open().forEach(delivery -> wanted.add(queueOf(delivery.destination())));
    for (Queue queue : wanted) {
      queue.add(message, now);
    }
  }

  /** Straight into the queues, past the categoriser. */
  synchronized void takeUp(QueuedMessage message, Instant now) {
    submission.remove(message.id());
    place(message, now);
  }

  /**
   * A message that cannot be worked on stands aside and stops no other (Exchange: poison queue).
   */
  synchronized void poison(QueuedMessage message, RuntimeException fault, Instant now) {
    message.deliveries().forEach(Delivery::letGo);
    message.suspend(true);
    queues.values().forEach(queue -> queue.drop(message));
    poison.add(message, now);
    poison.note(String.valueOf(fault));
  }

  /** Takes it out of a queue in which no recipient of it waits any more. */
  synchronized void leave(QueuedMessage message, Queue queue) {
    if (message.open().stream().noneMatch(each -> queueOf(each.destination()) == queue)) {
      queue.drop(message);
    }
  }

  synchronized void remove(QueuedMessage message) {
    messages.remove(message.id());
    submission.remove(message.id());
    queues.values().forEach(queue -> queue.drop(message));
  }

  /** The queues that a message waits in. */
  synchronized List<Queue> queuesOf(QueuedMessage message) {
    if (submission.containsKey(message.id())) {
      return List.of(submissionQueue);
    }
    List<Queue> waiting = new ArrayList<>();
    for (Queue queue : queues.values()) {
      if (queue.messages().contains(message)) {
        waiting.add(queue);
      }
    }
    return waiting;
  }

  synchronized Queue queueOf(Destination destination) {
    if (destination instanceof Destination.NoRoute) {
      return unreachable;
    }
    if (!(destination instanceof Destination.Routed routed)) {
      return mailboxQueue;
    }
    AdObject connector = routed.connector();
    boolean smartHost = SmartHosts.used(connector);
    String nextHop =
        smartHost ? SmartHosts.text(connector) : routed.domain().toLowerCase(Locale.ROOT);
    return queues.computeIfAbsent(
        connector.name() + "/" + nextHop,
        any ->
            new Queue(
                Integer.toString(++lastNumber),
                smartHost ? "SmartHostConnectorDelivery" : "DnsConnectorDelivery",
                nextHop,
                connector.name()));
  }

  /** When a message of a queue may be tried; suspended ones may not. */
  Instant earliest(Queue queue) {
    return queue.messages().stream()
        .filter(message -> !message.suspended())
        .flatMap(message -> message.open().stream())
        .filter(delivery -> queueOf(delivery.destination()) == queue)
        .map(Delivery::notBefore)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  /** A queue by its name, or by its next hop. */
  synchronized Optional<Queue> named(String name) {
    return queues.values().stream()
        .filter(each -> each.name().equalsIgnoreCase(name) || each.nextHop().equalsIgnoreCase(name))
        .findFirst();
  }

  /** Forgets queues to other hosts that have long been empty. */
  synchronized void forgetIdle(Instant since) {
    queues.values().removeIf(queue -> !queue.connector().isEmpty() && queue.idleSince(since));
  }
}
