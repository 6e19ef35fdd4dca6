package dev.relaylab.server.transport;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.Organisation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Takes messages over from SMTP, keeps them until each recipient has come to an end, and sends the
 * reports that the sender asked for.
 *
 * <p>A message that {@link #accept} took is on disk before it returns and stays there until every
 * recipient has been served or has failed, whatever happens to the process: afterwards it is in a
 * mailbox, at another host, in a queue or in a report, never in none.
 *
 * <p>Of duplicates this is promised: a recipient is served a second time only if the process died
 * between serving it and the note of that in the spool, which is at most one recipient in each
 * mailbox, host or report that was being worked on at that moment. While the process lives nobody
 * is served twice. (RFC 5321 section 6.1 prefers a duplicate to a loss.)
 */
public final class Transport implements MessageSink, AutoCloseable {
  private final Settings settings;
  private final Ids ids;
  private final Spool spool;
  private final TrackingLog tracking;
  private final AgentLog agents;
  private final Trail trail;
  private final Intakes intakes;
  private final Dispatcher dispatcher;
  private final Queues queues;

  /**
   * What transport works with.
   *
   * @param organisation the newest revision's
   * @param worker runs the work after 250: another thread in a live lab, the caller in grading
   * @param senders speak to other hosts, one queue a task; null leaves that to the worker
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
      Executor senders,
      Path spool,
      Path logs) {

    /** With no senders of their own. */
    public Settings(
        LabClock clock,
        long seed,
        Supplier<Organisation> organisation,
        MailboxStore mailboxes,
        NextHops nextHops,
        Courier courier,
        Executor worker,
        Path spool,
        Path logs) {
      this(clock, seed, organisation, mailboxes, nextHops, courier, worker, null, spool, logs);
    }
  }

  public Transport(Settings settings) {
    this.settings = settings;
    this.spool = new Spool(settings.spool());
    this.ids = new Ids(settings.seed(), spool);
    this.tracking =
        new TrackingLog(
            settings.logs() == null ? null : settings.logs().resolve("MessageTracking"),
            settings.organisation());
    this.agents = new AgentLog(settings.logs(), settings.organisation());
    this.trail = new Trail(tracking, settings.clock(), settings.organisation());
    this.intakes = new Intakes(settings.organisation(), ids);
    Reports reports =
        new Reports(settings.clock(), settings.organisation(), ids, trail, this::keep);
    QueueTable table = new QueueTable();
    Endings endings = new Endings(settings.mailboxes(), spool, trail, reports, table);
    this.dispatcher = new Dispatcher(settings, table, endings);
    this.queues = new Queues(settings, table, dispatcher, endings);
  }

  private void keep(QueuedMessage message) {
    spool.put(message);
    dispatcher.arrived(message);
  }

  /** Takes up what an earlier process left behind. */
  public void resume() {
    spool.left().forEach(dispatcher::restore);
    settings.worker().execute(dispatcher::nudge);
  }

  /** What transport agents did. */
  public AgentLog agents() {
    return agents;
  }

  public TrackingLog tracking() {
    return tracking;
  }

  public Queues queues() {
    return queues;
  }

  @Override
  public Acceptance accept(SubmittedMessage submitted) {
    QueuedMessage message = intakes.fromSmtp(submitted, settings.clock().instant());
    spool.put(message);
    trail.received(message, submitted.sessionId());
    dispatcher.arrived(message);
    settings.worker().execute(dispatcher::nudge);
    return new Acceptance(null, message.id(), message.messageId());
  }

  /**
   * A message that a mailbox user of the organisation writes, as Outlook would submit it.
   *
   * @return its internal id
   */
  public long submit(String sender, String recipient, String subject) {
    QueuedMessage message =
        intakes.fromMailbox(sender, recipient, subject, settings.clock().instant());
    spool.put(message);
    trail.submitted(message);
    dispatcher.arrived(message);
    settings.worker().execute(dispatcher::nudge);
    return message.id();
  }

  /** Lets time pass on the lab's clock; the queues do at each moment what falls due. */
  public void pass(Duration time) {
    Instant end = settings.clock().instant().plus(time);
    queues.work();
    while (true) {
      Optional<Instant> next = dispatcher.nextEvent();
      Instant now = settings.clock().instant();
      if (next.isEmpty() || next.get().isAfter(end)) {
        settings.clock().advance(now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO);
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

  /** Lets go of the files; what still happens opens them again. */
  @Override
  public void close() {
    dispatcher.close();
    tracking.close();
    agents.close();
    spool.close();
  }
}
