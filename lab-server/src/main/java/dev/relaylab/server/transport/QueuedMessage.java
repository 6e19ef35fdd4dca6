package dev.relaylab.server.transport;

import dev.relaylab.server.directory.IpAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A message that transport answers for, until each recipient has come to an end. */
public final class QueuedMessage {
  private final long id;
  private final String messageId;
  private final String networkMessageId;
  private final Instant arrived;
  private final Origin origin;
  private final Envelope envelope;
  private final byte[] content;
  private final String subject;
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private volatile boolean suspended;
  private volatile boolean delayReported;
  private volatile boolean categorised;

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
    this.envelope = envelope;
    this.content = content;
    this.subject = MessageText.parse(content).value("Subject").map(HeaderText::decoded).orElse("");
  }

  /**
   * Where a message came from.
   *
   * @param client the device's address, null for the server's own messages
   * @param connector the Receive connector that took it, {@code Server\Name}
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
    return envelope;
  }

  public byte[] content() {
    return content;
  }

  public String subject() {
    return subject;
  }

  /** What is still to be done, and what has been. */
  public List<Delivery> deliveries() {
    return deliveries;
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
}
