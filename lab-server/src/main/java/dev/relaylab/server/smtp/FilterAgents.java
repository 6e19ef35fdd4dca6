package dev.relaylab.server.smtp;

import dev.relaylab.server.policy.AntispamAgents;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.transport.AgentRow;
import dev.relaylab.server.transport.Envelope;
import java.util.List;
import java.util.Optional;

/**
 * When the antispam agents are asked. They run in the Transport service: on its own ports a sender
 * or a recipient is refused at once; the Front End hears of it at the end of the data only, so that
 * one bad recipient costs the whole message. Each refusal is a row of the agent log.
 */
final class FilterAgents {
  private static final String SENDER_FILTER = "Sender Filter Agent";
  private static final String RECIPIENT_FILTER = "Recipient Filter Agent";

  private FilterAgents() {}

  static Optional<Reply> atSender(Conversation conversation, String sender) {
    return conversation.frontEnd() ? Optional.empty() : sender(conversation, sender, List.of());
  }

  static Optional<Reply> atRecipient(Conversation conversation, String recipient) {
    return conversation.frontEnd()
        ? Optional.empty()
        : recipient(conversation, conversation.transaction().sender(), recipient);
  }

  /** The refusal of a whole message, or null. */
  static Outcome atEnd(Conversation conversation, Transaction transaction) {
    if (!conversation.frontEnd()) {
      return null;
    }
    List<String> recipients =
        transaction.recipients().stream().map(Envelope.Recipient::address).toList();
    Optional<Reply> sender = sender(conversation, transaction.sender(), recipients);
    if (sender.isPresent()) {
      return Outcome.decided(sender.get()).then(Outcome.Then.CLOSE);
    }
    return recipients.stream()
        .map(address -> recipient(conversation, transaction.sender(), address))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Outcome::decided)
        .orElse(null);
  }

  private static Optional<Reply> sender(
      Conversation conversation, String sender, List<String> recipients) {
    Optional<Reply> refusal = AntispamAgents.sender(conversation.facts(), sender);
    refusal.ifPresent(
        reply ->
            log(
                conversation,
                sender,
                recipients,
                SENDER_FILTER,
                "OnMailCommand",
                reply,
                sender.isEmpty() ? "BlankSender" : "SenderOnBlockList"));
    return refusal;
  }

  private static Optional<Reply> recipient(
      Conversation conversation, String sender, String recipient) {
    Optional<Reply> refusal = AntispamAgents.recipient(conversation.facts(), recipient);
    refusal.ifPresent(
        reply ->
            log(
                conversation,
                sender,
                List.of(recipient),
                RECIPIENT_FILTER,
                "OnRcptCommand",
                reply,
                AntispamAgents.onBlockList(conversation.organisation(), recipient)
                    ? "RecipientOnBlockList"
                    : "RecipientDoesNotExist"));
    return refusal;
  }

  private static void log(
      Conversation conversation,
      String sender,
      List<String> recipients,
      String agent,
      String event,
      Reply reply,
      String reason) {
    Connection connection = conversation.connection();
    String refused = agent.equals(SENDER_FILTER) ? sender : recipients.get(0);
    conversation
        .services()
        .agents()
        .accept(
            new AgentRow(
                conversation.services().clock().instant(),
                conversation.sessionId(),
                connection.localEndpoint(),
                connection.remoteEndpoint(),
                connection.client().toString(),
                "",
                sender,
                List.of(),
                recipients,
                agent,
                event,
                "RejectCommand",
                reply.code() + " " + reply.enhanced() + " " + reply.text(),
                reason,
                refused));
  }
}
