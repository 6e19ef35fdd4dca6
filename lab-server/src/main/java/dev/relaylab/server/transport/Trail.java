package dev.relaylab.server.transport;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.TransportServiceSchema;
import java.util.List;
import java.util.function.Supplier;

/** Writes the message tracking rows of what becomes of a message (Exchange: message tracking). */
final class Trail {
  private static final String TO_MAILBOX = "Intra-Organization SMTP Send Connector";
  private static final String OK = "250 2.1.5 Recipient OK";
  private static final String EXPANDED =
      "250 2.1.5 RESOLVER.GRP.Expanded; distribution list expanded";

  private final TrackingLog log;
  private final LabClock clock;
  private final Supplier<Organisation> organisation;

  Trail(TrackingLog log, LabClock clock, Supplier<Organisation> organisation) {
    this.log = log;
    this.clock = clock;
    this.organisation = organisation;
  }

  private void row(
      QueuedMessage message,
      String event,
      String source,
      String connector,
      List<String> recipients,
      List<String> status,
      String context,
      String related,
      String reference) {
    AdObject service = TransportServiceSchema.in(organisation.get());
    if (service.get(TransportServiceSchema.MESSAGE_TRACKING_LOG_ENABLED)) {
      boolean subject =
          service.get(TransportServiceSchema.MESSAGE_TRACKING_LOG_SUBJECT_LOGGING_ENABLED);
      log.add(
          new TrackingRow(
              clock.instant(),
              source,
              event,
              TrackedMessage.of(message, subject),
              connector,
              recipients,
              status,
              context,
              related,
              reference));
    }
  }

  private void row(
      QueuedMessage message, String event, String source, List<String> to, List<String> status) {
    row(message, event, source, "", to, status, "", "", "");
  }

  void flush() {
    log.flush();
  }

  /** One server has no other to keep a shadow copy on; then the message is there. */
  void received(QueuedMessage message, String context) {
    String connector = message.origin().connector();
    row(
        message,
        "HAREDIRECTFAIL",
        "SMTP",
        connector,
        message.addresses(),
        List.of(),
        "No suitable shadow servers",
        "",
        "");
    row(message, "RECEIVE", "SMTP", connector, message.addresses(), List.of(), context, "", "");
  }

  /** A user of a mailbox wrote it. */
  void submitted(QueuedMessage message) {
    row(message, "RECEIVE", "STOREDRIVER", message.addresses(), List.of());
    row(message, "SUBMIT", "STOREDRIVER", message.addresses(), List.of());
  }

  void categorised(QueuedMessage message) {
    row(
        message,
        "AGENTINFO",
        "AGENT",
        "",
        message.addresses(),
        List.of(),
        "CatContentConversion",
        "",
        "");
  }

  void expanded(QueuedMessage message, AdObject group, String address) {
    List<String> members = group.get(RecipientSchema.MEMBERS);
    row(message, "EXPAND", "ROUTING", "", members, List.of(EXPANDED), "", address, "");
  }

  void delivered(QueuedMessage message, String recipient) {
    row(
        message,
        "SEND",
        "SMTP",
        TO_MAILBOX,
        List.of(recipient),
        List.of(OK),
        message.networkMessageId(),
        "",
        "");
    row(message, "DELIVER", "STOREDRIVER", List.of(recipient), List.of());
  }

  void sentOut(QueuedMessage message, Delivery delivery, String connector) {
    row(
        message,
        "SENDEXTERNAL",
        "SMTP",
        connector,
        List.of(delivery.address()),
        List.of(delivery.last().toString()),
        "",
        "",
        "");
  }

  void deferred(QueuedMessage message, List<Delivery> waiting, String connector, String error) {
    List<String> recipients = waiting.stream().map(Delivery::address).toList();
    row(message, "DEFER", "SMTP", connector, recipients, List.of(error), "", "", "");
  }

  /**
   * It came to nothing.
   *
   * @param source ROUTING, SMTP, DNS, QUEUE or ADMIN
   */
  void failed(QueuedMessage message, Delivery delivery, String source) {
    List<String> status = List.of(delivery.last().toString());
    row(message, "FAIL", source, List.of(delivery.address()), status);
  }

  /** A report goes out; it refers to the message that it is about. */
  void reported(QueuedMessage report, QueuedMessage about, List<Delivery> recipients) {
    List<String> status = recipients.stream().map(each -> String.valueOf(each.last())).toList();
    row(
        report,
        "DSN",
        "DSN",
        "",
        report.addresses(),
        status,
        "",
        String.join(";", recipients.stream().map(Delivery::address).toList()),
        about.messageId());
  }
}
