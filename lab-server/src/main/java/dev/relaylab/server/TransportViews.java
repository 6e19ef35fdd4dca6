package dev.relaylab.server;

import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.cmdlet.exchange.MailflowProbe;
import dev.relaylab.server.shell.cmdlet.exchange.QueueView;
import dev.relaylab.server.shell.cmdlet.exchange.TrackingView;
import dev.relaylab.server.transport.Delivery;
import dev.relaylab.server.transport.Envelope;
import dev.relaylab.server.transport.QueuedMessage;
import dev.relaylab.server.transport.TrackingRow;
import dev.relaylab.server.transport.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Transport as the queue and tracking cmdlets see it. */
final class TransportViews {

  private static final Set<String> ENDS = Set.of("DELIVER", "SENDEXTERNAL", "FAIL");
  private static final long BETWEEN_LOOKS = 20;

  private TransportViews() {}

  static QueueView queues(Transport transport) {
    return new QueueView() {
      @Override
      public List<Queue> queues() {
        List<Queue> shown = new ArrayList<>();
        for (dev.relaylab.server.transport.Queue queue : transport.queues().queues()) {
          shown.add(
              new Queue(
                  queue.name(),
                  queue.deliveryType(),
                  queue.status(),
                  transport.queues().messagesIn(queue).size(),
                  queue.nextHop(),
                  queue.connector(),
                  queue.lastError(),
                  queue.lastRetry(),
                  queue.nextRetry()));
        }
        return shown;
      }

      @Override
      public List<Message> messages() {
        List<Message> shown = new ArrayList<>();
        for (QueuedMessage message : transport.queues().messages()) {
          for (dev.relaylab.server.transport.Queue queue : transport.queues().queueOf(message)) {
            shown.add(message(message, queue));
          }
        }
        return shown;
      }

      @Override
      public void retry(String queue, boolean resubmit) {
        transport.queues().retry(queue, resubmit);
      }

      @Override
      public void suspend(String queue) {
        transport.queues().suspend(queue, true);
      }

      @Override
      public void resume(String queue) {
        transport.queues().suspend(queue, false);
      }

      @Override
      public void suspendMessage(long id) {
        transport.queues().suspendMessage(id, true);
      }

      @Override
      public void resumeMessage(long id) {
        transport.queues().suspendMessage(id, false);
      }

      @Override
      public void removeMessage(long id, boolean withNdr) {
        transport.queues().remove(id, withNdr);
      }
    };
  }

  private static QueueView.Message message(
      QueuedMessage message, dev.relaylab.server.transport.Queue queue) {
    String last =
        message.deliveries().stream()
            .map(Delivery::last)
            .filter(reply -> reply != null && !reply.positive())
            .map(Object::toString)
            .findFirst()
            .orElse(queue.lastError());
    return new QueueView.Message(
        message.id(),
        queue.name(),
        message.envelope().sender().isEmpty() ? "<>" : message.envelope().sender(),
        message.statusIn(queue),
        message.subject(),
        message.messageId(),
        message.content().length,
        message.arrived(),
        message.arrived().plus(Duration.ofDays(2)),
        last,
        0,
        message.origin().client() == null ? "" : message.origin().client().toString(),
        message.envelope().recipients().stream().map(Envelope.Recipient::address).toList());
  }

  static TrackingView tracking(Transport transport, Server server) {
    return () -> transport.tracking().rows().stream().map(row -> row(row, server)).toList();
  }

  static MailflowProbe probe(Transport transport) {
    return (sender, recipient, patience) -> {
      String id = transport.submit(sender, recipient, "Test-Mailflow");
      long end = System.nanoTime() + patience.toNanos();
      Optional<TrackingRow> last = end(transport, id);
      while (last.isEmpty() && System.nanoTime() < end) {
        try {
          Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          return Optional.empty();
        }
        last = end(transport, id);
      }
      return last.filter(row -> !row.event().equals("FAIL"))
          .map(row -> Duration.between(row.message().arrived(), row.time()));
    };
  }

  /** The row that tells what became of a message, once there is one. */
  private static Optional<TrackingRow> end(Transport transport, String messageId) {
    return transport.tracking().rows().stream()
        .filter(row -> row.message().messageId().equals(messageId))
        .filter(row -> ENDS.contains(row.event()))
        .findFirst();
  }

  private static TrackingView.Row row(TrackingRow row, Server server) {
    QueuedMessage message = row.message();
    boolean device = message.origin().client() != null;
    String sender = message.envelope().sender().isEmpty() ? "<>" : message.envelope().sender();
    String own = server.address().toString();
    return new TrackingView.Row(
        row.time(),
        device ? own : "",
        device ? server.name() : "",
        own,
        server.name(),
        row.context(),
        row.connector(),
        row.source(),
        row.event(),
        Long.toString(message.id()),
        message.messageId(),
        message.networkMessageId(),
        row.recipients(),
        row.status(),
        message.content().length,
        row.related(),
        row.reference(),
        message.subject(),
        sender,
        sender,
        "",
        message.origin().trusted() ? "Originating" : "Incoming",
        device ? message.origin().client().toString() : "",
        "",
        "");
  }
}
