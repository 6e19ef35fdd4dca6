package dev.relaylab.server.transport;

/**
 * What tracking tells of a message itself, without its content, so that a row can outlive it.
 *
 * @param sender the reverse-path, empty for the null reverse-path
 * @param size in octets
 */
public record TrackedMessage(
    long id,
    String messageId,
    String networkMessageId,
    String subject,
    String sender,
    int size,
    QueuedMessage.Origin origin) {

  /**
   * As a row has it.
   *
   * @param subject whether it may tell the subject
   */
  static TrackedMessage of(QueuedMessage message, boolean subject) {
    return new TrackedMessage(
        message.id(),
        message.messageId(),
        message.networkMessageId(),
        subject ? message.subject() : "",
        message.envelope().sender(),
        message.content().length,
        message.origin());
  }
}
