package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.SessionFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What transport takes out of a message's header and puts into it: the header firewall by the
 * session's rights, Received (RFC 5321 section 4.4), Exchange's organisation headers, a missing
 * Message-ID.
 */
final class Stamps {
  private static final Pattern ADDRESS = Pattern.compile("<?([^<>\\s,]+@[^<>\\s,]+)>?");

  private Stamps() {}

  /** Whether mail of this session counts as internal. */
  static boolean trusted(SessionFacts session) {
    return session.holds(Right.ACCEPT_AUTHENTICATION_FLAG)
        || session.identity() instanceof Identity.Authenticated;
  }

  static MessageText stamped(
      SubmittedMessage submitted, String messageId, boolean messageIdMissing) {
    SessionFacts session = submitted.session();
    String fqdn = session.organisation().server().fqdn();
    MessageText text = firewall(MessageText.parse(submitted.content()), session);
    List<String> first = new ArrayList<>();
    first.add(received(submitted, fqdn));
    List<String> last = new ArrayList<>();
    if (messageIdMissing) {
      text = text.without("Message-ID"::equalsIgnoreCase);
      last.add("Message-ID: " + messageId);
    }
    if (text.value("Date").isEmpty()) {
      last.add("Date: " + HeaderText.date(submitted.received()));
    }
    if (text.value("From").isEmpty() && !submitted.envelope().sender().isEmpty()) {
      last.add("From: <" + submitted.envelope().sender() + ">");
    }
    boolean trusted = trusted(session);
    stamp(text, last, "AuthSource", fqdn);
    stamp(text, last, "AuthAs", trusted ? "Internal" : "Anonymous");
    if (trusted) {
      boolean secured = session.identity() instanceof Identity.ExternallySecured;
      stamp(text, last, "AuthMechanism", secured ? "10" : "06");
    }
    if (session.holds(Right.BYPASS_ANTI_SPAM)) {
      stamp(text, last, "SCL", "-1");
    }
    return named(text.with(first).withLast(last), session.organisation(), trusted);
  }

  /** Puts an organisation header in, unless one came from a server that may bring it. */
  private static void stamp(MessageText text, List<String> last, String name, String value) {
    String field = "X-MS-Exchange-Organization-" + name;
    if (text.count(field) == 0) {
      last.add(field + ": " + value);
    }
  }

  /** Routing, organisation and forest headers stay only where the session may bring them. */
  private static MessageText firewall(MessageText text, SessionFacts session) {
    return text.without(
        name -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (lower.startsWith("x-ms-exchange-organization-")) {
            return !session.holds(Right.ACCEPT_HEADERS_ORGANIZATION);
          }
          if (lower.startsWith("x-ms-exchange-forest-")) {
            return !session.holds(Right.ACCEPT_HEADERS_FOREST);
          }
          boolean routing = lower.equals("received") || lower.startsWith("resent-");
          return lower.equals("return-path")
              || (routing && !session.holds(Right.ACCEPT_HEADERS_ROUTING));
        });
  }

  private static String received(SubmittedMessage submitted, String fqdn) {
    String helo = submitted.helo().isEmpty() ? "unknown" : word(submitted.helo());
    String tls = submitted.tls() == null ? "" : " (" + submitted.tls() + ")";
    return "Received: from "
        + helo
        + " ("
        + submitted.session().client()
        + ") by "
        + fqdn
        + "\r\n ("
        + submitted.session().organisation().server().address()
        + ") with Microsoft SMTP Server"
        + tls
        + " id 15.2.1544.4;\r\n "
        + HeaderText.date(submitted.received());
  }

  /** What the client called itself, as one word that closes no comment. */
  private static String word(String helo) {
    String word = helo.replaceAll("[\\p{Cntrl}\\s()<>;,\\\\\"]", "_");
    return word.length() > 255 ? word.substring(0, 255) : word;
  }

  /**
   * A trusted sender's address gets the display name of its mailbox; others stay a bare address.
   */
  private static MessageText named(MessageText text, Organisation organisation, boolean trusted) {
    Optional<String> from = text.value("From");
    if (!trusted || from.isEmpty()) {
      return text;
    }
    Matcher matcher = ADDRESS.matcher(from.get());
    Optional<AdObject> owner =
        matcher.find() ? organisation.recipient(matcher.group(1)) : Optional.empty();
    if (owner.isEmpty()) {
      return text;
    }
    String display = owner.get().get(RecipientSchema.DISPLAY_NAME);
    return text.withValue("From", HeaderText.mailbox(display, matcher.group(1)));
  }

  /** As it is put into a mailbox: with the Return-Path (RFC 5321 section 4.4). */
  static byte[] delivered(QueuedMessage message) {
    byte[] field =
        ("Return-Path: <" + message.envelope().sender() + ">\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] delivered = Arrays.copyOf(field, field.length + message.content().length);
    System.arraycopy(message.content(), 0, delivered, field.length, message.content().length);
    return delivered;
  }

  /** As it leaves the organisation: without the organisation's own headers. */
  static byte[] outbound(QueuedMessage message) {
    return MessageText.parse(message.content())
        .without(
            name -> {
              String lower = name.toLowerCase(Locale.ROOT);
              return lower.startsWith("x-ms-exchange-organization-")
                  || lower.startsWith("x-ms-exchange-forest-")
                  || lower.equals("bcc");
            })
        .bytes();
  }
}
