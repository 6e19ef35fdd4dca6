package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.policy.Reply;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries one message's recipients in one queue, host by host. A host that cannot be spoken to puts
 * the whole queue into Retry once all its fellows have failed too; what a host says to a recipient
 * concerns that message alone.
 */
final class RemoteQueueRunner {
  private static final Reply NO_DOMAIN =
      new Reply(550, "5.4.4", "SMTPSEND.DNS.NonExistentDomain; nonexistent domain");

  /** RFC 7505 section 4.1 names code and text. */
  private static final Reply NULL_MX = new Reply(556, "5.1.10", "Recipient address has null MX");

  private final Transport.Settings settings;
  private final Endings endings;
  private final Hops hops;
  private final ConnectivityLog connectivity;

  RemoteQueueRunner(Transport.Settings settings, Endings endings) {
    this.settings = settings;
    this.connectivity =
        new ConnectivityLog(settings.logs(), settings.clock(), settings.organisation());
    this.endings = endings;
    this.hops = new Hops(settings.nextHops());
  }

  /** For the sender that works off a queue now. */
  OutboundConnection connection(Queue queue) {
    return new OutboundConnection(settings.courier(), connectivity, queue);
  }

  /**
   * Tries once. That its queue cannot get out is told of a recipient once; what a host says to it
   * is told each time.
   *
   * @return false when no host could be spoken to, and the queue has to wait
   */
  boolean run(
      Organisation organisation,
      QueuedMessage message,
      Queue queue,
      OutboundConnection connection,
      List<Delivery> deliveries) {
    Destination.Routed routed = (Destination.Routed) deliveries.get(0).destination();
    AdObject connector = Routing.current(organisation, routed.connector());
    Instant now = settings.clock().instant();
    Hops.Found found = hops.of(organisation, connector, routed.domain());
    if (!(found instanceof Hops.Hosts hosts)) {
      Reply never = found instanceof Hops.NullMx ? NULL_MX : NO_DOMAIN;
      endings.fail(message, deliveries, never, "DNS");
      return true;
    }
    connection.towards(hosts.hops());
    int most = connector.get(SendConnectorSchema.SMTP_MAX_MESSAGES_PER_CONNECTION);
    Envelope envelope = envelope(message, deliveries);
    byte[] content = Stamps.outbound(message);
    String error = LastError.DNS;
    for (Courier.Hop hop : hosts.hops()) {
      try {
        Courier.Outcome outcome = connection.hand(hop, most, envelope, content);
        settle(organisation, message, connector, hop, deliveries, outcome);
        queue.succeeded(now);
        return true;
      } catch (Courier.Unwilling refused) {
        error = LastError.unwilling(hop, refused.getMessage(), now);
      } catch (IOException unreachable) {
        error = LastError.unreachable(hop, unreachable.getMessage(), now);
      }
    }
    connection.nobody();
    Reply waiting = new Reply(451, "4.4.0", error);
    List<Delivery> delayed = deliveries.stream().filter(each -> each.last() == null).toList();
    deliveries.forEach(delivery -> delivery.defer(waiting, Instant.MIN));
    queue.failed(error, now, now.plus(RetrySchedule.after(organisation, queue.failures() + 1)));
    endings.deferred(message, delayed, connector.name(), error);
    return false;
  }

  void flush() {
    connectivity.flush();
  }

  void close() {
    connectivity.close();
  }

  private static Envelope envelope(QueuedMessage message, List<Delivery> deliveries) {
    Envelope own = message.envelope();
    List<Envelope.Recipient> recipients = new ArrayList<>();
    deliveries.forEach(
        delivery ->
            recipients.add(
                new Envelope.Recipient(delivery.address(), delivery.notifyOn(), delivery.orcpt())));
    return new Envelope(
        own.sender(), own.ret(), own.envid(), own.body(), own.smtpUtf8(), recipients);
  }

  /** Takes each recipient's answer for what it is. */
  private void settle(
      Organisation organisation,
      QueuedMessage message,
      AdObject connector,
      Courier.Hop hop,
      List<Delivery> deliveries,
      Courier.Outcome outcome) {
    Instant now = settings.clock().instant();
    List<Delivery> failed = new ArrayList<>();
    List<Delivery> deferred = new ArrayList<>();
    String error = "";
    for (Delivery delivery : deliveries) {
      Reply reply =
          outcome.replies().getOrDefault(delivery.address(), new Reply(451, "4.4.0", "No answer"));
      if (reply.positive()) {
        endings.relayed(message, delivery, reply, connector.name(), outcome.dsn());
      } else if (reply.permanentFailure()) {
        if (delivery.end(Delivery.State.FAILED, reply)) {
          failed.add(delivery);
        }
      } else {
        delivery.defer(reply, now.plus(RetrySchedule.message(organisation)));
        deferred.add(delivery);
        error = LastError.deferred(hop, reply.toString(), now);
      }
    }
    endings.failed(message, failed, "SMTP");
    endings.deferred(message, deferred, connector.name(), error);
  }
}
