package dev.relaylab.server;

import dev.relaylab.server.shell.cmdlet.exchange.AgentLogView;
import dev.relaylab.server.shell.cmdlet.exchange.MailflowProbe;
import dev.relaylab.server.shell.cmdlet.exchange.QueueView;
import dev.relaylab.server.shell.cmdlet.exchange.TrackingView;
import dev.relaylab.server.transport.AgentLog;
import dev.relaylab.server.transport.Delivery;
import dev.relaylab.server.transport.Envelope;
import dev.relaylab.server.transport.QueuedMessage;
import dev.relaylab.server.transport.TrackingLog;
import dev.relaylab.server.transport.TrackingRow;
import dev.relaylab.server.transport.Transport;
import java.time.Duration;
import java.time.Instant;
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

      @Override
      public byte[] content(long id) {
        return transport.queues().messages().stream()
            .filter(message -> message.id() == id)
            .map(QueuedMessage::content)
            .findFirst()
            .orElse(new byte[0]);
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

  /**
   * By way of the cells of the file, so that a row reads the same whether it lies on disk or not.
   */
  static TrackingView tracking(Transport transport) {
    TrackingLog log = transport.tracking();
    return () ->
        log.rows().stream()
            .map(log::cells)
            .map(cells -> TrackingFiles.row(cells.toArray(String[]::new)))
            .toList();
  }

  static AgentLogView agents(Transport transport) {
    AgentLog log = transport.agents();
    return () ->
        log.rows().stream()
            .map(log::cells)
            .map(cells -> AgentFiles.row(cells.toArray(String[]::new)))
            .toList();
  }

  static MailflowProbe probe(Transport transport) {
    return (sender, recipient, patience) -> {
      long id = transport.submit(sender, recipient, "Test-Mailflow");
      long end = System.nanoTime() + patience.toNanos();
      List<TrackingRow> life = life(transport, id);
      while (!isOver(life) && System.nanoTime() < end) {
        try {
          Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          return Optional.empty();
        }
        life = life(transport, id);
      }
      Instant begin = life.isEmpty() ? null : life.get(0).time();
      return life.stream()
          .filter(row -> ENDS.contains(row.event()))
          .findFirst()
          .filter(row -> !row.event().equals("FAIL"))
          .map(row -> Duration.between(begin, row.time()));
    };
  }

  /** What tracking tells of a message. */
  private static List<TrackingRow> life(Transport transport, long id) {
    return transport.tracking().rows().stream().filter(row -> row.message().id() == id).toList();
  }

  private static boolean isOver(List<TrackingRow> life) {
    return life.stream().anyMatch(row -> ENDS.contains(row.event()));
  }
}
