package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.BARE_LINEFEED_REJECTION_ENABLED;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.MAX_HEADER_SIZE;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.MAX_HOP_COUNT;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.MAX_LOCAL_HOP_COUNT;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.MAX_MESSAGE_SIZE;

import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.transport.MessageSink.Acceptance;
import dev.relaylab.server.transport.SubmittedMessage;
import java.time.Duration;
import java.util.Locale;

/** From the first octet of content to the reply at the end of it. */
final class Intake {
  /** Kept in memory at most, also for sessions that no message size limit applies to. */
  private static final long CEILING = 128L << 20;

  private static final Outcome HEADER_TOO_LARGE =
      Outcome.of(552, "5.3.4", "Header size exceeds fixed maximum size");
  private static final Outcome TOO_MANY_HOPS =
      Outcome.of(554, "5.4.6", "Hop count exceeded - possible mail loop");
  private static final Outcome BARE_LINE_FEEDS =
      Outcome.of(
          550,
          "5.6.11",
          "SMTPSEND.BareLinefeedsAreIllegal; message contains bare linefeeds, which cannot be sent via DATA");

  private Intake() {}

  /** Why content cannot come now, or null. */
  static Outcome outOfPlace(Conversation conversation) {
    if (!conversation.greeted()) {
      return Replies.SEND_HELLO_FIRST;
    }
    if (conversation.transaction() == null) {
      return Replies.NEED_MAIL;
    }
    return conversation.transaction().recipients().isEmpty() ? Replies.NEED_RCPT : null;
  }

  static MessageBuffer buffer(Conversation conversation) {
    boolean bypass = conversation.facts().holds(Right.BYPASS_MESSAGE_SIZE_LIMIT);
    long limit = bypass ? CEILING : conversation.connector().get(MAX_MESSAGE_SIZE).bytes();
    return conversation
        .transaction()
        .content(Math.min(limit, CEILING), conversation.services().clock().instant());
  }

  /** Checks the whole message, hands it to transport and forgets the transaction. */
  static Outcome finish(Conversation conversation) {
    Transaction transaction = conversation.transaction();
    conversation.reset();
    MessageBuffer buffer = transaction.content();
    if (buffer.overflowed()) {
      return Replies.TOO_LARGE;
    }
    ReceiveConnector connector = conversation.connector();
    if (buffer.hasBareLineFeed() && connector.get(BARE_LINEFEED_REJECTION_ENABLED)) {
      return BARE_LINE_FEEDS;
    }
    byte[] content = buffer.toMessage(transaction.binary());
    HeaderScan header = HeaderScan.of(content, conversation.organisation().server().fqdn());
    if (header.size() > connector.get(MAX_HEADER_SIZE).bytes()) {
      return HEADER_TOO_LARGE;
    }
    int localLimit = connector.get(MAX_LOCAL_HOP_COUNT);
    if (header.hops() > connector.get(MAX_HOP_COUNT)
        || (localLimit > 0 && header.localHops() > localLimit)) {
      return TOO_MANY_HOPS;
    }
    Outcome filtered = FilterAgents.atEnd(conversation, transaction);
    return filtered == null ? handOver(conversation, transaction, buffer, content) : filtered;
  }

  private static Outcome handOver(
      Conversation conversation, Transaction transaction, MessageBuffer buffer, byte[] content) {
    if (conversation.frontEnd()) {
      conversation.log("", "Proxy destination(s) obtained from OnProxyInboundMessage event");
    }
    Acceptance acceptance;
    try {
      acceptance =
          conversation.services().sink().accept(message(conversation, transaction, content));
    } catch (RuntimeException fault) {
      conversation.log(String.valueOf(fault), "Message could not be handed to transport");
      return Replies.TEMPORARY_ERROR;
    }
    if (acceptance.refusal() != null) {
      return Outcome.of(acceptance.refusal());
    }
    Duration taken =
        Duration.between(transaction.contentBegan(), conversation.services().clock().instant());
    double seconds = Math.max(1, taken.toMillis()) / 1000.0;
    String text =
        String.format(
            Locale.ROOT,
            "%s [InternalId=%d, Hostname=%s] %d bytes in %.3f, %.3f KB/sec Queued mail for delivery",
            acceptance.messageId(),
            acceptance.internalId(),
            conversation.organisation().server().fqdn(),
            buffer.received(),
            seconds,
            buffer.received() / 1024.0 / seconds);
    return Outcome.of(250, "2.6.0", text);
  }

  private static SubmittedMessage message(
      Conversation conversation, Transaction transaction, byte[] content) {
    return new SubmittedMessage(
        conversation.facts(),
        conversation.sessionId(),
        conversation.hello(),
        protocol(conversation, transaction),
        conversation.tlsDescription(),
        conversation.services().clock().instant(),
        transaction.envelope(),
        content);
  }

  /** RFC 3848 and RFC 6531 section 4.3. */
  private static String protocol(Conversation conversation, Transaction transaction) {
    if (!conversation.extended()) {
      return "SMTP";
    }
    return (transaction.smtpUtf8() ? "UTF8SMTP" : "ESMTP")
        + (conversation.tls() ? "S" : "")
        + (conversation.facts().identity() instanceof Identity.Authenticated ? "A" : "");
  }
}
