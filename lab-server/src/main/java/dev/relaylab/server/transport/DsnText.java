package dev.relaylab.server.transport;

import dev.relaylab.server.directory.Organisation;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a person reads in a delivery status notification. */
final class DsnText {
  private static final int NULL_MX = 556;
  private final Organisation organisation;
  private final QueuedMessage about;
  private final DsnWriter.Kind kind;

  DsnText(Organisation organisation, QueuedMessage about, DsnWriter.Kind kind) {
    this.organisation = organisation;
    this.about = about;
    this.kind = kind;
  }

  private boolean troubled() {
    return kind == DsnWriter.Kind.FAILED || kind == DsnWriter.Kind.DELAYED;
  }

  String plain(List<Delivery> recipients) {
    StringBuilder text = new StringBuilder(kind.headline()).append("\r\n\r\n");
    for (Delivery delivery : recipients) {
      text.append(delivery.original()).append("\r\n");
      if (troubled()) {
        text.append(meaning(delivery)).append("\r\n\r\n");
      }
    }
    if (kind == DsnWriter.Kind.FAILED) {
      text.append("\r\nDiagnostic information for administrators:\r\n\r\nGenerating server: ")
          .append(organisation.server().fqdn())
          .append("\r\n\r\n");
      for (Delivery delivery : recipients) {
        text.append(delivery.original()).append("\r\n").append(remote(delivery));
        text.append(delivery.last()).append("\r\n\r\n");
      }
      text.append("Original message headers:\r\n\r\n")
          .append(MessageText.parse(about.content()).header());
    }
    return text.toString();
  }

  private static String remote(Delivery delivery) {
    return delivery.destination() instanceof Destination.Routed routed
        ? "Remote server of " + routed.domain() + " returned '" + delivery.last() + "'\r\n"
        : "";
  }

  private String meaning(Delivery delivery) {
    if (kind == DsnWriter.Kind.DELAYED) {
      return "The message has not been delivered yet. The server goes on trying.";
    }
    if (delivery.last() != null && delivery.last().code() == NULL_MX) {
      return "The domain of the address says in its DNS that it takes no mail at all (null MX).";
    }
    String code = delivery.last() == null ? "" : String.valueOf(delivery.last().enhanced());
    return switch (code) {
      case "5.1.10", "5.1.1" ->
          "The e-mail address you entered couldn't be found. Check the address and send the message again.";
      case "5.7.1" ->
          "The recipient accepts mail only from senders who have logged on, or the other server refuses to relay.";
      case "5.2.3", "5.3.4" ->
          "The message is larger than the sender, the recipient or the route may have it.";
      case "5.4.4" -> "The domain of the address does not exist.";
      case "5.4.6" -> "The addresses forward to each other in a circle.";
      case "4.4.7" -> "The message could not be delivered in time.";
      default -> "The message could not be delivered. The answer of the server stands below.";
    };
  }

  String html(List<Delivery> recipients) {
    StringBuilder html =
        new StringBuilder("<html><body><p><b>").append(kind.headline()).append("</b></p>\r\n");
    for (Delivery delivery : recipients) {
      html.append("<p>").append(escaped(delivery.original()));
      if (troubled()) {
        html.append("<br>\r\n").append(escaped(meaning(delivery)));
      }
      html.append("</p>\r\n");
    }
    return html.append("</body></html>\r\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A text whose lines fit into any message (RFC 2045 section 6.7). */
  static byte[] quotedPrintable(String text) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (OutputStream out = MimeUtility.encode(encoded, "quoted-printable")) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | MessagingException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
    return encoded.toByteArray();
  }
}
