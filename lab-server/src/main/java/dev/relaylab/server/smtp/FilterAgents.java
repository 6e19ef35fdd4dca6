package dev.relaylab.server.smtp;

import dev.relaylab.server.policy.AntispamAgents;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.transport.Envelope;
import java.util.Optional;

/**
 * When the antispam agents are asked. They run in the Transport service: on its own ports a sender
 * or a recipient is refused at once; the Front End hears of it at the end of the data only, so that
 * one bad recipient costs the whole message.
 */
final class FilterAgents {

  private FilterAgents() {}

  static Optional<Reply> atSender(Conversation conversation, String sender) {
    return conversation.frontEnd()
        ? Optional.empty()
        : AntispamAgents.sender(conversation.facts(), sender);
  }

  static Optional<Reply> atRecipient(Conversation conversation, String recipient) {
    return conversation.frontEnd()
        ? Optional.empty()
        : AntispamAgents.recipient(conversation.facts(), recipient);
  }

  /** The refusal of a whole message, or null. */
  static Outcome atEnd(Conversation conversation, Transaction transaction) {
    if (!conversation.frontEnd()) {
      return null;
    }
    Optional<Reply> sender = AntispamAgents.sender(conversation.facts(), transaction.sender());
    if (sender.isPresent()) {
      return Outcome.decided(sender.get()).then(Outcome.Then.CLOSE);
    }
    return transaction.recipients().stream()
        .map(Envelope.Recipient::address)
        .map(address -> AntispamAgents.recipient(conversation.facts(), address))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Outcome::decided)
        .orElse(null);
  }
}
