package dev.relaylab.server.transport;

import dev.relaylab.server.policy.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One mail transaction (RFC 5321 section 3.3), with the parameters that the host takes: SIZE (RFC
 * 1870), BODY (RFC 6152), SMTPUTF8 (RFC 6531) and those of delivery reports (RFC 3461).
 */
final class Transaction {
  private static final Reply NO_UTF8 =
      new Reply(
          550,
          "5.6.7",
          "The next host does not take addresses outside ASCII (RFC 6531 section 3.6)");

  private final ClientSession.Line line;
  private final Envelope envelope;
  private final byte[] content;
  private final boolean dsn;
  private final boolean international;
  private final boolean utf8;

  Transaction(ClientSession.Line line, Envelope envelope, byte[] content) {
    this.line = line;
    this.envelope = envelope;
    this.dsn = offers("DSN");
    this.international = international(envelope);
    this.utf8 = (envelope.smtpUtf8() || international) && offers("SMTPUTF8");
    this.content =
        Conversion.of(utf8 ? content : Conversion.asciiHeader(content), offers("8BITMIME"));
  }

  private boolean offers(String keyword) {
    return line.extension(keyword).isPresent();
  }

  static boolean international(Envelope envelope) {
    return !ascii(envelope.sender())
        || envelope.recipients().stream().anyMatch(recipient -> !ascii(recipient.address()));
  }

  private static boolean ascii(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }

  Courier.Outcome run() throws IOException {
    if (international && !offers("SMTPUTF8")) {
      return Courier.Outcome.all(envelope.recipients(), NO_UTF8);
    }
    Reply mail = line.say(mailCommand());
    if (!mail.positive()) {
      return Courier.Outcome.all(envelope.recipients(), mail);
    }
    Map<String, Reply> replies = new LinkedHashMap<>();
    for (Envelope.Recipient recipient : envelope.recipients()) {
      replies.put(recipient.address(), line.say(rcptCommand(recipient)));
    }
    if (replies.values().stream().noneMatch(Reply::positive)) {
      return new Courier.Outcome(replies, dsn);
    }
    Reply end = line.data(content);
    replies.replaceAll((address, reply) -> reply.positive() ? end : reply);
    return new Courier.Outcome(replies, dsn);
  }

  private String mailCommand() {
    StringBuilder command = new StringBuilder("MAIL FROM:<").append(envelope.sender()).append('>');
    if (offers("SIZE")) {
      command.append(" SIZE=").append(content.length);
    }
    if (offers("8BITMIME") && !"7BIT".equalsIgnoreCase(envelope.body())) {
      command.append(" BODY=8BITMIME");
    }
    if (utf8) {
      command.append(" SMTPUTF8");
    }
    if (dsn && envelope.ret() != null) {
      command.append(" RET=").append(envelope.ret());
    }
    if (dsn && envelope.envid() != null) {
      command.append(" ENVID=").append(envelope.envid());
    }
    return command.toString();
  }

  private String rcptCommand(Envelope.Recipient recipient) {
    StringBuilder command = new StringBuilder("RCPT TO:<").append(recipient.address()).append('>');
    if (dsn && !recipient.notifyOn().isEmpty()) {
      command
          .append(" NOTIFY=")
          .append(recipient.notifyOn().stream().map(Enum::name).collect(Collectors.joining(",")));
    }
    if (dsn && recipient.orcpt() != null) {
      command.append(" ORCPT=").append(recipient.orcpt());
    }
    return command.toString();
  }
}
