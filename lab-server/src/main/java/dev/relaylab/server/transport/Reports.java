package dev.relaylab.server.transport;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RemoteDomainSchema;
import dev.relaylab.server.directory.TransportConfigSchema;
import dev.relaylab.server.policy.RelayPolicy;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Decides whether a sender is told what became of a message, and tells it (RFC 3461). */
final class Reports {
  private final LabClock clock;
  private final Supplier<Organisation> organisation;
  private final Ids ids;
  private final Trail trail;
  private final Consumer<QueuedMessage> keep;

  /**
   * @param keep takes a finished report over like any other message
   */
  Reports(
      LabClock clock,
      Supplier<Organisation> organisation,
      Ids ids,
      Trail trail,
      Consumer<QueuedMessage> keep) {
    this.clock = clock;
    this.organisation = organisation;
    this.ids = ids;
    this.trail = trail;
    this.keep = keep;
  }

  /** Sends one report about those recipients whose end the sender wants to hear of. */
  void about(QueuedMessage message, DsnWriter.Kind kind, List<Delivery> recipients) {
    List<Delivery> wanted =
        recipients.stream().filter(delivery -> delivery.wants(kind.event())).toList();
    Organisation now = organisation.get();
    if (wanted.isEmpty() || !allowed(now, message.envelope().sender(), kind)) {
      return;
    }
    long id = ids.next();
    String messageId = ids.messageId(id, now.server().fqdn());
    byte[] content = new DsnWriter(now, message, kind).write(wanted, messageId, clock.instant());
    Envelope.Recipient sender =
        new Envelope.Recipient(message.envelope().sender(), Set.of(Envelope.Notify.NEVER), null);
    Envelope envelope =
        new Envelope("", null, null, "8BITMIME", message.envelope().smtpUtf8(), List.of(sender));
    QueuedMessage report =
        new QueuedMessage(
            id,
            messageId,
            ids.networkId(id),
            clock.instant(),
            QueuedMessage.Origin.SYSTEM,
            envelope,
            content);
    trail.reported(report, message, wanted);
    keep.accept(report);
  }

  /** No report about a report: the null reverse-path gets none (RFC 3464 section 2). */
  private static boolean allowed(Organisation organisation, String sender, DsnWriter.Kind kind) {
    if (sender.isEmpty()) {
      return false;
    }
    String domain = RelayPolicy.domainOf(sender);
    boolean internal = RelayPolicy.isInternal(organisation, domain);
    if (kind == DsnWriter.Kind.DELAYED
        && !TransportConfigSchema.in(organisation)
            .get(
                internal
                    ? TransportConfigSchema.INTERNAL_DELAY_DSN_ENABLED
                    : TransportConfigSchema.EXTERNAL_DELAY_DSN_ENABLED)) {
      return false;
    }
    boolean success = kind.event() == Envelope.Notify.SUCCESS;
    return internal
        || RemoteDomains.allow(
            organisation,
            domain,
            success ? RemoteDomainSchema.DELIVERY_REPORT_ENABLED : RemoteDomainSchema.NDR_ENABLED);
  }
}
