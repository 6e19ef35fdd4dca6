package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.DELIVERY_STATUS_NOTIFICATION_ENABLED;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.LONG_ADDRESSES_ENABLED;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.MAX_RECIPIENTS_PER_MESSAGE;

import dev.relaylab.server.policy.Decision;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.transport.Envelope;
import java.util.Optional;

/** RCPT TO: the place where relay is decided. */
final class RcptVerb implements Verb {
  private static final Outcome INVALID_ADDRESS = Outcome.of(501, "5.1.3", "Invalid address");
  private static final Outcome TOO_MANY = Outcome.of(452, "4.5.3", "Too many recipients");

  @Override
  public Outcome run(Conversation conversation, String argument) {
    if (!conversation.greeted()) {
      return Replies.SEND_HELLO_FIRST;
    }
    Transaction transaction = conversation.transaction();
    if (transaction == null) {
      return Replies.NEED_MAIL;
    }
    if (transaction.contentStarted()) {
      return Replies.NEED_BDAT;
    }
    MailPath path = MailPath.parse(argument, "TO:");
    if (path == null) {
      return Replies.INVALID_ARGUMENTS;
    }
    String address = recipient(conversation, path.path());
    if (address == null) {
      return INVALID_ADDRESS;
    }
    try {
      boolean dsn = conversation.connector().get(DELIVERY_STATUS_NOTIFICATION_ENABLED);
      return add(conversation, RecipientParameters.parse(dsn, path.parameters()).of(address));
    } catch (EsmtpParameters.Refused refused) {
      return refused.outcome();
    }
  }

  private static Outcome add(Conversation conversation, Envelope.Recipient recipient) {
    Transaction transaction = conversation.transaction();
    if (transaction.recipients().size()
        >= conversation.connector().get(MAX_RECIPIENTS_PER_MESSAGE)) {
      return TOO_MANY;
    }
    Decision decision = RelayPolicy.rcpt(conversation.facts(), recipient.address());
    if (!decision.allowed()) {
      return Outcome.decided(decision.reply());
    }
    Optional<Reply> refusal =
        FilterAgents.atRecipient(conversation, recipient.address())
            .or(
                () ->
                    conversation
                        .services()
                        .recipients()
                        .refusal(conversation.facts(), transaction.sender(), recipient.address()));
    if (refusal.isPresent()) {
      return Outcome.decided(refusal.get());
    }
    transaction.add(recipient);
    return Outcome.of(decision.reply()).pressed(conversation.services().recipients().delay());
  }

  private static String recipient(Conversation conversation, String path) {
    String address =
        AddressGrammar.parse(
            path,
            conversation.transaction().smtpUtf8(),
            conversation.connector().get(LONG_ADDRESSES_ENABLED));
    if (address == null) {
      return null;
    }
    String complete = DefaultDomain.complete(conversation, address);
    if (complete == null && address.equalsIgnoreCase("postmaster")) {
      return address + "@" + conversation.organisation().defaultDomain();
    }
    return complete;
  }
}
