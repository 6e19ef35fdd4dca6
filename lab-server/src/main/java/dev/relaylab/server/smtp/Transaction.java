package dev.relaylab.server.smtp;

import dev.relaylab.server.transport.Envelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One mail transaction: its envelope as it grows, and its content. */
final class Transaction {
  private final String sender;
  private final EsmtpParameters parameters;
  private final List<Envelope.Recipient> recipients = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private MessageBuffer buffer;
  private Instant contentBegan;

  Transaction(String sender, EsmtpParameters parameters) {
    this.sender = sender;
    this.parameters = parameters;
  }

  String sender() {
    return sender;
  }

  boolean smtpUtf8() {
    return parameters.smtpUtf8();
  }

  boolean binary() {
    return "BINARYMIME".equals(parameters.body());
  }

  List<Envelope.Recipient> recipients() {
    return Collections.unmodifiableList(recipients);
  }

  /** Adds a recipient; one that is there already is not added twice. */
  void add(Envelope.Recipient recipient) {
    if (known.add(recipient.address().toLowerCase(Locale.ROOT))) {
      recipients.add(recipient);
    }
  }

  Envelope envelope() {
    return new Envelope(
        sender,
        parameters.ret(),
        parameters.envid(),
        parameters.body(),
        parameters.smtpUtf8(),
        List.copyOf(recipients));
  }

  /** Where the content goes, from the first DATA or BDAT on. */
  MessageBuffer content(long limit, Instant now) {
    if (buffer == null) {
      buffer = new MessageBuffer(limit);
      contentBegan = now;
    }
    return buffer;
  }

  boolean contentStarted() {
    return buffer != null;
  }

  MessageBuffer content() {
    return buffer;
  }

  Instant contentBegan() {
    return contentBegan;
  }
}
