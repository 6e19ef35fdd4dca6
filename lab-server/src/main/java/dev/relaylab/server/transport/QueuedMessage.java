package dev.relaylab.server.transport;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.policy.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A message that transport answers for, until each recipient has come to an end. */
public final class QueuedMessage {
  private final long id;
  private final String messageId;
  private final String networkMessageId;
  private final Instant arrived;
  private final Origin origin;
  private final Form submitted;
  private volatile Form form;
  private final CopyOnWriteArrayList<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final Map<String, Delivery.State> endedBefore = new ConcurrentHashMap<>();
  private volatile boolean suspended;
  private volatile boolean delayReported;
  private volatile boolean categorised;
  private volatile boolean waitedBefore;

  QueuedMessage(
      long id,
      String messageId,
      String networkMessageId,
      Instant arrived,
      Origin origin,
      Envelope envelope,
      byte[] content) {
    this.id = id;
    this.messageId = messageId;
    this.networkMessageId = networkMessageId;
    this.arrived = arrived;
    this.origin = origin;
    this.submitted = new Form(envelope, content, subject(content));
    this.form = submitted;
  }

  /** Envelope and content, as submitted or as transport rules have made them. */
  private record Form(Envelope envelope, byte[] content, String subject) {}

  private static String subject(byte[] content) {
    return MessageText.parse(content).value("Subject").map(HeaderText::decoded).orElse("");
  }

  /** Goes on with another envelope and content. */
  void take(Envelope envelope, byte[] content) {
    form = new Form(envelope, content, subject(content));
  }

  /** Goes back to what was submitted. */
  void restoreForm() {
    form = submitted;
  }

  /**
   * Where a message came from.
   *
   * @param client the device's address, null for the server's own messages
   * @param connector the Receive connector that tracking names, {@code Server\Name}
   * @param trusted whether its sender counts as internal
   * @param user who had logged on, or null
   */
  public record Origin(
      IpAddress client, String helo, String connector, boolean trusted, String user) {
    static final Origin SYSTEM = new Origin(null, "", "", true, null);
  }

  public long id() {
    return id;
  }

  public String messageId() {
    return messageId;
  }

  public String networkMessageId() {
    return networkMessageId;
  }

  public Instant arrived() {
    return arrived;
  }

  public Origin origin() {
    return origin;
  }

  public Envelope envelope() {
    return form.envelope();
  }

  public byte[] content() {
    return form.content();
  }

  public String subject() {
    return form.subject();
  }

  /** What is still to be done, and what has been. */
  public List<Delivery> deliveries() {
    return deliveries;
  }

  /** The addresses in the envelope. */
  List<String> addresses() {
    return envelope().recipients().stream().map(Envelope.Recipient::address).toList();
  }

  /**
   * Takes a new categorisation over. What has ended, or is in somebody's hand, stays as it is, so
   * that nobody is served twice.
   *
   * @return the deliveries that are new
   */
  synchronized List<Delivery> categorise(List<Delivery> decided) {
    List<Delivery> kept = deliveries.stream().filter(Delivery::settledOrInHand).toList();
    Set<String> keys = new TreeSet<>();
    kept.forEach(delivery -> keys.add(delivery.key()));
    List<Delivery> fresh = new ArrayList<>();
    for (Delivery delivery : decided) {
      if (keys.add(delivery.key())) {
        Delivery.State before = endedBefore.get(delivery.key());
        if (before != null) {
          delivery.end(before, new Reply(250, "2.0.0", "Done before the restart"));
        } else {
          fresh.add(delivery);
        }
      }
    }
    deliveries.removeIf(delivery -> !kept.contains(delivery));
    decided.stream()
        .filter(each -> each.ended() || fresh.contains(each))
        .filter(each -> kept.stream().noneMatch(old -> old.key().equals(each.key())))
        .forEach(deliveries::add);
    categorised = true;
    return fresh;
  }

  /** Stands for each address of the envelope where the categoriser has not seen it yet. */
  synchronized void categoriseUnseen() {
    if (!categorised && deliveries.isEmpty()) {
      envelope()
          .recipients()
          .forEach(
              recipient ->
                  deliveries.add(
                      new Delivery(recipient, new Destination.NoRoute(recipient.address(), ""))));
    }
    categorised = true;
  }

  /** What an earlier process had ended already. */
  void endedBefore(String key, Delivery.State state) {
    endedBefore.put(key, state);
  }

  /** Whether it is on record that the categoriser has seen it. */
  boolean waitedBefore() {
    return waitedBefore;
  }

  void markWaited() {
    waitedBefore = true;
  }

  boolean suspended() {
    return suspended;
  }

  void suspend(boolean stop) {
    suspended = stop;
  }

  boolean delayReported() {
    return delayReported;
  }

  void reportDelay() {
    delayReported = true;
  }

  boolean categorised() {
    return categorised;
  }

  void markCategorised(boolean done) {
    categorised = done;
  }

  boolean finished() {
    return categorised && deliveries.stream().allMatch(Delivery::ended);
  }

  /** The recipients that have not come to an end. */
  public List<Delivery> open() {
    return deliveries.stream().filter(delivery -> !delivery.ended()).toList();
  }

  /** Ready, Retry or Suspended, as Get-Message shows it in this queue. */
  public String statusIn(Queue queue) {
    if (suspended) {
      return "Suspended";
    }
    boolean deferred =
        open().stream().anyMatch(delivery -> delivery.notBefore().isAfter(Instant.MIN));
    return deferred && queue.status().equals("Ready") ? "Retry" : queue.status();
  }
}
