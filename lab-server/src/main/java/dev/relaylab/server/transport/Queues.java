package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.policy.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The queues of the Transport service and the work on them. Thread-safe; one worker at a time. */
public final class Queues {
  private static final String SUBMISSION = "Submission";
  private static final String UNREACHABLE = "Unreachable";

  private final Transport.Settings settings;
  private final Transport transport;
  private final RemoteQueueRunner remote;
  private final Map<Long, QueuedMessage> messages = new LinkedHashMap<>();
  private final Map<String, Queue> queues = new LinkedHashMap<>();
  private int lastNumber = 2;

  Queues(Transport.Settings settings, Transport transport) {
    this.settings = settings;
    this.transport = transport;
    this.remote = new RemoteQueueRunner(settings, transport);
    queues.put("mailbox", new Queue("1", "SmtpDeliveryToMailbox", "Mailbox Database 01", ""));
    queues.put("submission", new Queue(SUBMISSION, "Undefined", SUBMISSION, ""));
  }

  synchronized void add(QueuedMessage message) {
    messages.put(message.id(), message);
  }

  /** Does all that is due now; returns when nothing more can be done at this moment. */
  public synchronized void work() {
    boolean progress = true;
    while (progress) {
      progress = false;
      for (QueuedMessage message : new ArrayList<>(messages.values())) {
        progress |= workOn(message);
      }
    }
  }

  private boolean workOn(QueuedMessage message) {
    if (message.suspended() || queue("submission").suspended()) {
      return false;
    }
    Organisation organisation = settings.organisation().get();
    boolean progress = false;
    if (!message.categorised()) {
      message.deliveries().clear();
      message.deliveries().addAll(Categoriser.categorise(organisation, message));
      message.markCategorised(true);
      transport.categorised(message);
      progress = true;
    }
    for (Delivery delivery : message.deliveries()) {
      if (!delivery.ended()
          && delivery.destination() instanceof Destination.ToMailbox local
          && !queue("mailbox").suspended()) {
        transport.delivered(
            message, delivery, local.mailbox().get(RecipientSchema.PRIMARY_SMTP_ADDRESS));
        progress = true;
      }
    }
    for (Map.Entry<String, List<Delivery>> group : routed(message).entrySet()) {
      Queue queue = queues.get(group.getKey());
      if (queue.due(settings.clock().instant())) {
        progress |= remote.run(organisation, message, queue, group.getValue());
      }
    }
    ageing(organisation, message);
    if (message.finished()) {
      messages.remove(message.id());
      transport.finished(message);
      progress = true;
    }
    return progress;
  }

  /** The open deliveries of a message to other hosts, by the queue they wait in. */
  private Map<String, List<Delivery>> routed(QueuedMessage message) {
    Map<String, List<Delivery>> groups = new LinkedHashMap<>();
    for (Delivery delivery : message.deliveries()) {
      if (delivery.ended()) {
        continue;
      }
      if (delivery.destination() instanceof Destination.Routed routed) {
        groups.computeIfAbsent(key(routed), ignored -> new ArrayList<>()).add(delivery);
      } else if (delivery.destination() instanceof Destination.NoRoute) {
        queues.computeIfAbsent(
            "unreachable",
            ignored -> new Queue(UNREACHABLE, UNREACHABLE, "Unreachable Domain", ""));
        queue("unreachable").note(Destination.NoRoute.LAST_ERROR);
      }
    }
    return groups;
  }

  private String key(Destination.Routed routed) {
    AdObject connector = routed.connector();
    boolean smartHost = SmartHosts.used(connector);
    String nextHop =
        smartHost ? SmartHosts.text(connector) : routed.domain().toLowerCase(Locale.ROOT);
    String key = connector.name() + "/" + nextHop;
    queues.computeIfAbsent(
        key,
        ignored ->
            new Queue(
                Integer.toString(++lastNumber),
                smartHost ? "SmartHostConnectorDelivery" : "DnsConnectorDelivery",
                nextHop,
                connector.name()));
    return key;
  }

  private void ageing(Organisation organisation, QueuedMessage message) {
    List<Delivery> waiting =
        message.deliveries().stream().filter(delivery -> !delivery.ended()).toList();
    if (waiting.isEmpty()) {
      return;
    }
    Instant now = settings.clock().instant();
    if (!now.isBefore(message.arrived().plus(RetrySchedule.expiration(organisation)))) {
      waiting.forEach(
          delivery ->
              transport.fail(
                  message,
                  delivery,
                  new Reply(550, "4.4.7", "QUEUE.Expired; message expired"),
                  "QUEUE"));
      transport.reportFailures(message, waiting);
    } else if (!message.delayReported()
        && !now.isBefore(message.arrived().plus(RetrySchedule.delayNotice(organisation)))) {
      transport.reportDelay(message, waiting);
    }
  }

  /** When something falls due next: a retry, a delay report or an expiry. */
  synchronized Optional<Instant> nextEvent() {
    Organisation organisation = settings.organisation().get();
    Instant now = settings.clock().instant();
    List<Instant> events = new ArrayList<>();
    queues.values().stream()
        .filter(queue -> queue.nextRetry() != null && !queue.suspended() && holds(queue))
        .forEach(queue -> events.add(queue.nextRetry()));
    for (QueuedMessage message : messages.values()) {
      if (!message.delayReported()) {
        events.add(message.arrived().plus(RetrySchedule.delayNotice(organisation)));
      }
      events.add(message.arrived().plus(RetrySchedule.expiration(organisation)));
    }
    return events.stream().filter(event -> event.isAfter(now)).min(Instant::compareTo);
  }

  private boolean holds(Queue queue) {
    return !messagesIn(queue).isEmpty();
  }

  private Queue queue(String key) {
    return queues.getOrDefault(key, queues.get("submission"));
  }

  /** The queues: those that always stand there, and those that hold messages or wait to retry. */
  public synchronized List<Queue> queues() {
    return queues.values().stream()
        .filter(
            queue ->
                queue.name().equals("1")
                    || queue.name().equals(SUBMISSION)
                    || queue.suspended()
                    || holds(queue))
        .toList();
  }

  public synchronized Collection<QueuedMessage> messages() {
    return List.copyOf(messages.values());
  }

  /** The messages that wait in a queue. */
  public synchronized List<QueuedMessage> messagesIn(Queue queue) {
    return messages.values().stream().filter(message -> queueOf(message).contains(queue)).toList();
  }

  /** The queues that a message waits in; Submission while it is not categorised. */
  public synchronized List<Queue> queueOf(QueuedMessage message) {
    if (!message.categorised()) {
      return List.of(queues.get("submission"));
    }
    List<Queue> waiting = new ArrayList<>();
    for (Delivery delivery : message.deliveries()) {
      if (!delivery.ended()) {
        Queue queue = queueOf(delivery.destination());
        if (queue != null && !waiting.contains(queue)) {
          waiting.add(queue);
        }
      }
    }
    return waiting;
  }

  private Queue queueOf(Destination destination) {
    if (destination instanceof Destination.Routed routed) {
      return queues.get(key(routed));
    }
    return destination instanceof Destination.NoRoute
        ? queues.get("unreachable")
        : queues.get("mailbox");
  }

  private Optional<Queue> named(String name) {
    return queues.values().stream()
        .filter(
            queue -> queue.name().equalsIgnoreCase(name) || queue.nextHop().equalsIgnoreCase(name))
        .findFirst();
  }

  /** Tries a queue now; with resubmit its messages are categorised anew. */
  public synchronized void retry(String name, boolean resubmit) {
    named(name)
        .ifPresent(
            queue -> {
              queue.retryNow();
              if (resubmit) {
                messagesIn(queue).forEach(message -> message.markCategorised(false));
              }
            });
    settings.worker().execute(this::work);
  }

  public synchronized void suspend(String name, boolean stop) {
    named(name).ifPresent(queue -> queue.suspend(stop));
    settings.worker().execute(this::work);
  }

  public synchronized void suspendMessage(long id, boolean stop) {
    QueuedMessage message = messages.get(id);
    if (message != null) {
      message.suspend(stop);
    }
    settings.worker().execute(this::work);
  }

  /** Removes a message; its sender hears of it when asked for. */
  public synchronized void remove(long id, boolean withNdr) {
    QueuedMessage message = messages.remove(id);
    if (message == null) {
      return;
    }
    List<Delivery> open =
        message.deliveries().stream().filter(delivery -> !delivery.ended()).toList();
    open.forEach(
        delivery ->
            delivery.end(
                Delivery.State.REMOVED,
                new Reply(550, "5.7.1", "QUEUE.Removed; message removed by the administrator")));
    if (withNdr) {
      transport.reportFailures(message, open);
    }
    transport.finished(message);
    settings.worker().execute(this::work);
  }
}
