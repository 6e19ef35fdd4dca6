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

  static TrackedMessage of(QueuedMessage message) {
    return new TrackedMessage(
        message.id(),
        message.messageId(),
        message.networkMessageId(),
        message.subject(),
        message.envelope().sender(),
        message.content().length,
        message.origin());
  }
}
