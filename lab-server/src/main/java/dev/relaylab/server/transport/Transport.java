package dev.relaylab.server.transport;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.policy.SessionFacts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Takes messages over from SMTP, keeps them until each recipient has come to an end, and sends the
 * reports that the sender asked for.
 */
public final class Transport implements MessageSink {
  private static final long FIRST_ID = 5_111_011_082_240L;
  private static final String TO_MAILBOX = "Intra-Organization SMTP Send Connector";

  private final Settings settings;
  private final Spool spool;
  private final TrackingLog tracking;
  private final Queues queues;
  private final AtomicLong ids = new AtomicLong(FIRST_ID);

  /**
   * What transport works with.
   *
   * @param organisation the newest revision's
   * @param worker runs the work after 250: another thread in a live lab, the caller in grading
   * @param spool where messages are kept, or null for nowhere
   * @param logs where the tracking log goes, or null for memory only
   */
  public record Settings(
      LabClock clock,
      long seed,
      Supplier<Organisation> organisation,
      MailboxStore mailboxes,
      NextHops nextHops,
      Courier courier,
      Executor worker,
      Path spool,
      Path logs) {}

  public Transport(Settings settings) {
    this.settings = settings;
    this.spool = new Spool(settings.spool());
    this.tracking =
        new TrackingLog(
            settings.logs() == null ? null : settings.logs().resolve("MessageTracking"),
            settings.organisation().get().server());
    this.queues = new Queues(settings, this);
  }

  /** Takes up what an earlier process left behind. */
  public void resume() {
    for (QueuedMessage message : spool.left()) {
      ids.accumulateAndGet(message.id(), Math::max);
      queues.add(message);
    }
    settings.worker().execute(queues::work);
  }

  public TrackingLog tracking() {
    return tracking;
  }

  public Queues queues() {
    return queues;
  }

  @Override
  public Acceptance accept(SubmittedMessage submitted) {
    Optional<String> own =
        MessageText.parse(submitted.content()).value("Message-ID").filter(id -> !id.isBlank());
    long id = nextId();
    String messageId = own.orElseGet(() -> newMessageId(id));
    MessageText text = Stamps.stamped(submitted, messageId, own.isEmpty());
    SessionFacts session = submitted.session();
    String user =
        session.identity() instanceof Identity.Authenticated who ? who.user().name() : null;
    QueuedMessage.Origin origin =
        new QueuedMessage.Origin(
            session.client(),
            submitted.helo(),
            session.connector().identity(),
            Stamps.trusted(session),
            user);
    QueuedMessage message =
        new QueuedMessage(
            id,
            messageId,
            networkId(id),
            settings.clock().instant(),
            origin,
            submitted.envelope(),
            text.bytes());
    spool.put(message);
    queues.add(message);
    track(
        message,
        "SMTP",
        "HAREDIRECTFAIL",
        hub(),
        message.envelope().recipients().stream().map(Envelope.Recipient::address).toList(),
        List.of(),
        "No suitable shadow servers");
    track(
        message,
        "SMTP",
        "RECEIVE",
        hub(),
        message.envelope().recipients().stream().map(Envelope.Recipient::address).toList(),
        List.of(),
        submitted.sessionId());
    settings.worker().execute(queues::work);
    return new Acceptance(null, id, messageId);
  }

  /** A message that a mailbox user of the organisation writes, as Outlook would submit it. */
  public void submit(String sender, String recipient, String subject) {
    long id = nextId();
    Instant now = settings.clock().instant();
    String messageId = newMessageId(id);
    String text =
        "From: <"
            + sender
            + ">\r\nTo: <"
            + recipient
            + ">\r\nSubject: "
            + HeaderText.encoded(subject)
            + "\r\nDate: "
            + HeaderText.date(now)
            + "\r\nMessage-ID: "
            + messageId
            + "\r\n\r\n"
            + subject
            + "\r\n";
    Envelope envelope =
        new Envelope(
            sender,
            null,
            null,
            "7BIT",
            false,
            List.of(new Envelope.Recipient(recipient, Set.of(), null)));
    QueuedMessage message =
        new QueuedMessage(
            id,
            messageId,
            networkId(id),
            now,
            QueuedMessage.Origin.SYSTEM,
            envelope,
            text.getBytes(StandardCharsets.UTF_8));
    spool.put(message);
    queues.add(message);
    track(message, "STOREDRIVER", "SUBMIT", "", List.of(recipient), List.of(), "");
  }

  /** Lets time pass on the lab's clock; the queues do at each moment what falls due. */
  public void pass(Duration time) {
    Instant end = settings.clock().instant().plus(time);
    queues.work();
    while (true) {
      Optional<Instant> next = queues.nextEvent();
      Instant now = settings.clock().instant();
      if (next.isEmpty() || next.get().isAfter(end)) {
        settings.clock().advance(Duration.between(now, end));
        queues.work();
        return;
      }
      settings
          .clock()
          .advance(
              next.get().isAfter(now) ? Duration.between(now, next.get()) : Duration.ofSeconds(1));
      queues.work();
    }
  }

  private String hub() {
    String server = settings.organisation().get().server().name();
    return server + "\\Default " + server;
  }

  private long nextId() {
    return ids.incrementAndGet();
  }

  private String newMessageId(long id) {
    return "<"
        + networkId(id).replace("-", "")
        + "@"
        + settings.organisation().get().server().fqdn()
        + ">";
  }

  private String networkId(long id) {
    return UUID.nameUUIDFromBytes((settings.seed() + "/" + id).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  void finished(QueuedMessage message) {
    spool.remove(message);
  }

  void track(
      QueuedMessage message,
      String source,
      String event,
      String connector,
      List<String> recipients,
      List<String> status,
      String context) {
    tracking.add(
        new TrackingRow(
            settings.clock().instant(),
            source,
            event,
            message,
            connector,
            recipients,
            status,
            context));
  }

  /** After categorisation: the rows of what it decided, and the NDRs of what it refused. */
  void categorised(QueuedMessage message) {
    track(
        message,
        "AGENT",
        "AGENTINFO",
        "",
        message.envelope().recipients().stream().map(Envelope.Recipient::address).toList(),
        List.of(),
        "CatContentConversion");
    for (Delivery delivery : message.deliveries()) {
      if (delivery.destination() instanceof Destination.Expanded group) {
        track(
            message,
            "ROUTING",
            "EXPAND",
            "",
            List.of(group.address()),
            List.of("250 2.1.5 RESOLVER.GRP.Expanded; distribution list expanded"),
            "");
        delivery.end(Delivery.State.DELIVERED, new Reply(250, "2.1.5", "RESOLVER.GRP.Expanded"));
        if (delivery.wants(Envelope.Notify.SUCCESS)) {
          report(message, DsnWriter.Kind.EXPANDED, List.of(delivery));
        }
      }
    }
    List<Delivery> refused =
        message.deliveries().stream()
            .filter(d -> d.destination() instanceof Destination.Refused)
            .toList();
    for (Delivery delivery : refused) {
      fail(message, delivery, ((Destination.Refused) delivery.destination()).reply(), "ROUTING");
    }
    reportFailures(message, refused);
  }

  void delivered(QueuedMessage message, Delivery delivery, String mailbox) {
    settings.mailboxes().deliver(mailbox, Stamps.delivered(message));
    delivery.end(Delivery.State.DELIVERED, new Reply(250, "2.1.5", "Recipient OK"));
    track(
        message,
        "SMTP",
        "SEND",
        TO_MAILBOX,
        List.of(delivery.address()),
        List.of("250 2.1.5 Recipient OK"),
        "");
    track(message, "STOREDRIVER", "DELIVER", "", List.of(delivery.address()), List.of(), "");
    if (delivery.wants(Envelope.Notify.SUCCESS)) {
      report(message, DsnWriter.Kind.DELIVERED, List.of(delivery));
    }
  }

  void relayed(
      QueuedMessage message,
      Delivery delivery,
      Reply reply,
      String connector,
      boolean dsnTakenOver) {
    delivery.end(Delivery.State.RELAYED, reply);
    track(
        message,
        "SMTP",
        "SENDEXTERNAL",
        connector,
        List.of(delivery.address()),
        List.of(reply.toString()),
        "");
    if (delivery.wants(Envelope.Notify.SUCCESS) && !dsnTakenOver) {
      report(message, DsnWriter.Kind.RELAYED, List.of(delivery));
    }
  }

  void fail(QueuedMessage message, Delivery delivery, Reply reply, String source) {
    delivery.end(Delivery.State.FAILED, reply);
    track(message, source, "FAIL", "", List.of(delivery.address()), List.of(reply.toString()), "");
  }

  void reportFailures(QueuedMessage message, List<Delivery> failed) {
    List<Delivery> wanted =
        failed.stream().filter(delivery -> delivery.wants(Envelope.Notify.FAILURE)).toList();
    if (!wanted.isEmpty()) {
      report(message, DsnWriter.Kind.FAILED, wanted);
    }
  }

  void reportDelay(QueuedMessage message, List<Delivery> waiting) {
    List<Delivery> wanted =
        waiting.stream().filter(delivery -> delivery.wants(Envelope.Notify.DELAY)).toList();
    message.reportDelay();
    if (!wanted.isEmpty()) {
      report(message, DsnWriter.Kind.DELAYED, wanted);
    }
  }

  /** No report about a report: the null reverse-path gets none (RFC 3464 section 2). */
  private void report(QueuedMessage about, DsnWriter.Kind kind, List<Delivery> recipients) {
    if (about.envelope().sender().isEmpty()) {
      return;
    }
    long id = nextId();
    Instant now = settings.clock().instant();
    String messageId = newMessageId(id);
    byte[] content =
        new DsnWriter(settings.organisation().get(), about, kind).write(recipients, messageId, now);
    Set<Envelope.Notify> never = EnumSet.of(Envelope.Notify.NEVER);
    Envelope envelope =
        new Envelope(
            "",
            null,
            null,
            "8BITMIME",
            false,
            List.of(new Envelope.Recipient(about.envelope().sender(), never, null)));
    QueuedMessage dsn =
        new QueuedMessage(
            id, messageId, networkId(id), now, QueuedMessage.Origin.SYSTEM, envelope, content);
    track(
        about,
        "DSN",
        "DSN",
        "",
        List.of(about.envelope().sender()),
        recipients.stream().map(d -> String.valueOf(d.last())).toList(),
        messageId);
    spool.put(dsn);
    queues.add(dsn);
  }
}
