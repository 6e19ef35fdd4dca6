package dev.relaylab.server.transport;

import dev.relaylab.server.policy.Reply;

/** Where the SMTP engine hands over a message it has taken in; the way into transport. */
public interface MessageSink {

  /**
   * Takes responsibility for a message, or refuses it.
   *
   * <p>When this returns without a refusal the message is kept, whatever happens to the process.
   */
  Acceptance accept(SubmittedMessage message);

  /**
   * The answer.
   *
   * @param refusal the reply to give at the end of DATA instead of 250, or null
   * @param internalId Exchange's InternalId, shown in the 250 reply
   * @param messageId the Message-ID with its angle brackets, made by the server where it was
   *     missing
   */
  record Acceptance(Reply refusal, long internalId, String messageId) {}
}
