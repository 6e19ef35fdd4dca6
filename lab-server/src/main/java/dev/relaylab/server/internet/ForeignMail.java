package dev.relaylab.server.internet;

import dev.relaylab.server.transport.Envelope;
import dev.relaylab.server.transport.MessageSink;
import dev.relaylab.server.transport.SubmittedMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes in a foreign exchanger's mail: stamps it as the last hop does and puts it into mailboxes.
 */
final class ForeignMail implements MessageSink {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

  private final ForeignHost host;
  private final ForeignMailboxes mailboxes;
  private final AtomicLong taken = new AtomicLong();

  ForeignMail(ForeignHost host, ForeignMailboxes mailboxes) {
    this.host = host;
    this.mailboxes = mailboxes;
  }

  /** How many messages it has taken so far. */
  long taken() {
    return taken.get();
  }

  @Override
  public Acceptance accept(SubmittedMessage message) {
    long id = taken.incrementAndGet();
    for (Envelope.Recipient recipient : message.envelope().recipients()) {
      mailboxes.deliver(recipient.address(), stamped(message, id, recipient.address()));
    }
    return new Acceptance(null, id, "<" + id + "@" + host.machine().host() + ">");
  }

  /** With Return-Path and Received as RFC 5321 section 4.4 asks of final delivery. */
  private byte[] stamped(SubmittedMessage message, long id, String recipient) {
    String trace =
        "Return-Path: <"
            + message.envelope().sender()
            + ">\r\nReceived: from "
            + (message.helo().isEmpty() ? "unknown" : message.helo())
            + " (["
            + message.session().client()
            + "])\r\n by "
            + host.machine().host()
            + " with "
            + message.protocol()
            + " id "
            + id
            + "\r\n for <"
            + recipient
            + ">; "
            + DATE.format(message.received())
            + "\r\n";
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(trace.getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(message.content());
    return whole.toByteArray();
  }
}
