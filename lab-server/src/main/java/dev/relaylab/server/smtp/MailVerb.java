package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.LONG_ADDRESSES_ENABLED;

import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.policy.Decision;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.Reply;
import java.time.Duration;
import java.util.Optional;

/**
 * MAIL FROM. Refusals come in this order: no hello, a transaction under way, no TLS where it is
 * required, no Submit right, a malformed address or parameter, the sender address, the size; then
 * back pressure and the message rate.
 */
final class MailVerb implements Verb {
  private static final Outcome SENDER_GIVEN =
      Outcome.error(503, "5.5.2", "Sender already specified");
  private static final Outcome INVALID_ADDRESS = Outcome.of(501, "5.1.7", "Invalid address");
  private static final Outcome NO_RESOURCES =
      Outcome.of(452, "4.3.1", "Insufficient system resources");
  private static final Outcome RATE_EXCEEDED =
      Outcome.of(
              421,
              "4.4.2",
              "Message submission rate for this client has exceeded the configured limit")
          .then(Outcome.Then.CLOSE);

  @Override
  public Outcome run(Conversation conversation, String argument) {
    if (!conversation.greeted()) {
      return Replies.SEND_HELLO_FIRST;
    }
    if (conversation.transaction() != null) {
      return SENDER_GIVEN;
    }
    Decision session = RelayPolicy.mail(conversation.facts(), "", 0);
    if (!session.allowed()) {
      return Outcome.decided(session.reply());
    }
    MailPath path = MailPath.parse(argument, "FROM:");
    if (path == null) {
      return Replies.INVALID_ARGUMENTS;
    }
    try {
      return begin(
          conversation, path, EsmtpParameters.parse(conversation.connector(), path.parameters()));
    } catch (EsmtpParameters.Refused refused) {
      return refused.outcome();
    }
  }

  private static Outcome begin(
      Conversation conversation, MailPath path, EsmtpParameters parameters) {
    String sender = sender(conversation, path, parameters.smtpUtf8());
    if (sender == null) {
      return INVALID_ADDRESS;
    }
    Decision decision = RelayPolicy.mail(conversation.facts(), sender, parameters.size());
    if (!decision.allowed()) {
      return Outcome.decided(decision.reply());
    }
    Optional<Reply> denied = FilterAgents.atSender(conversation, sender);
    if (denied.isPresent()) {
      return Outcome.decided(denied.get()).then(Outcome.Then.CLOSE);
    }
    Duration held =
        conversation.services().pressure().hold(() -> ofOrganisation(conversation, sender));
    if (held == null) {
      return NO_RESOURCES;
    }
    if (!conversation.services().rates().admit(conversation.facts())) {
      return RATE_EXCEEDED;
    }
    conversation.begin(new Transaction(sender, parameters));
    return Outcome.of(decision.reply()).pressed(held);
  }

  /** Whether the sender is of a domain for which the organisation is the authority. */
  private static boolean ofOrganisation(Conversation conversation, String sender) {
    return !sender.isEmpty()
        && conversation
            .organisation()
            .acceptedDomainFor(sender.substring(sender.lastIndexOf('@') + 1))
            .filter(domain -> domain.type() == DomainType.Authoritative)
            .isPresent();
  }

  private static String sender(Conversation conversation, MailPath path, boolean utf8) {
    if (path.path().isEmpty()) {
      return path.bracketed() ? "" : null;
    }
    String address =
        AddressGrammar.parse(
            path.path(), utf8, conversation.connector().get(LONG_ADDRESSES_ENABLED));
    return address == null ? null : DefaultDomain.complete(conversation, address);
  }
}
