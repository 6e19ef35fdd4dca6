package dev.relaylab.server.shell.cmdlet.exchange;

import java.time.Instant;
import java.util.List;

/** The Transport service's queues, as the queue cmdlets see and work them. */
public interface QueueView {

  /** The queues, in the order of their identities. */
  List<Queue> queues();

  /** All messages of all queues. */
  List<Message> messages();

  /** Tries a queue in status Retry now; with resubmit, its messages are categorised again. */
  void retry(String queue, boolean resubmit);

  void suspend(String queue);

  void resume(String queue);

  void suspendMessage(long id);

  void resumeMessage(long id);

  void removeMessage(long id, boolean withNdr);

  /** A message as it would be sent; empty when there is no such message. */
  byte[] content(long id);

  /**
   * A queue.
   *
   * @param name what stands after the server: {@code Submission}, {@code Unreachable}, a number
   */
  record Queue(
      String name,
      String deliveryType,
      String status,
      int messageCount,
      String nextHopDomain,
      String nextHopConnector,
      String lastError,
      Instant lastRetryTime,
      Instant nextRetryTime) {}

  /** A message in a queue. */
  record Message(
      long id,
      String queue,
      String fromAddress,
      String status,
      String subject,
      String internetMessageId,
      long size,
      Instant dateReceived,
      Instant expirationTime,
      String lastError,
      int retryCount,
      String sourceIp,
      List<String> recipients) {}

  /** The queues of a server that has had no mail. */
  static QueueView fresh() {
    return new FreshQueues();
  }
}
