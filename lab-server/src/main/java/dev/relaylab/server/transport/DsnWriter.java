package dev.relaylab.server.transport;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes delivery status notifications (RFC 3461, RFC 3464) in Exchange's shape: a readable part in
 * text and HTML, the machine-readable part, and the original message or its header.
 */
final class DsnWriter {
  private static final int LARGEST_WHOLE = 10 * 1024 * 1024;
  private static final String BOUNDARY = "=_relay_lab_";

  private final Organisation organisation;
  private final QueuedMessage about;
  private final Kind kind;

  /** What a notification tells. */
  enum Kind {
    FAILED("Undeliverable: ", "failed", "Delivery has failed to these recipients or groups:"),
    DELAYED(
        "Delivery delayed: ",
        "delayed",
        "Delivery to these recipients or groups has been delayed:"),
    DELIVERED(
        "Delivered: ", "delivered", "Your message has been delivered to the following recipients:"),
    RELAYED(
        "Relayed: ",
        "relayed",
        "Delivery to these recipients or groups is complete, but no delivery notification was sent by the destination server:"),
    EXPANDED("Expanded: ", "expanded", "The following distribution group has been expanded:");

    private final String prefix;
    private final String action;
    private final String headline;

    Kind(String prefix, String action, String headline) {
      this.prefix = prefix;
      this.action = action;
      this.headline = headline;
    }
  }

  DsnWriter(Organisation organisation, QueuedMessage about, Kind kind) {
    this.organisation = organisation;
    this.about = about;
    this.kind = kind;
  }

  /** The whole notification, ready to be delivered under the null reverse-path. */
  byte[] write(List<Delivery> recipients, String messageId, Instant now) {
    String outer = BOUNDARY + Long.toHexString(about.id()) + "_" + kind.action;
    String inner = outer + "_text";
    StringBuilder out = new StringBuilder();
    header(out, messageId, now, outer);
    out.append("--")
        .append(outer)
        .append("\r\nContent-Type: multipart/alternative; boundary=\"")
        .append(inner)
        .append("\"\r\n\r\n");
    out.append("--")
        .append(inner)
        .append(
            "\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
        .append(text(recipients));
    out.append("\r\n--")
        .append(inner)
        .append(
            "\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
        .append(html(recipients));
    out.append("\r\n--")
        .append(inner)
        .append("--\r\n\r\n--")
        .append(outer)
        .append("\r\nContent-Type: message/delivery-status\r\n\r\n")
        .append(status(recipients));
    out.append("\r\n--").append(outer).append("\r\n");
    boolean whole =
        kind == Kind.FAILED
            && !"HDRS".equalsIgnoreCase(about.envelope().ret())
            && about.content().length <= LARGEST_WHOLE;
    String original =
        whole
            ? new String(about.content(), StandardCharsets.UTF_8)
            : MessageText.parse(about.content()).header();
    out.append("Content-Type: ")
        .append(whole ? "message/rfc822" : "text/rfc822-headers")
        .append("\r\n\r\n")
        .append(original);
    out.append(original.endsWith("\n") ? "" : "\r\n")
        .append("\r\n--")
        .append(outer)
        .append("--\r\n");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void header(StringBuilder out, String messageId, Instant now, String boundary) {
    String domain = organisation.defaultDomain();
    boolean internal =
        RelayPolicy.isInternal(organisation, RelayPolicy.domainOf(about.envelope().sender()));
    String from =
        internal
            ? "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@" + domain + ">"
            : "<postmaster@" + domain + ">";
    out.append("From: ").append(from).append("\r\n");
    out.append("To: <").append(about.envelope().sender()).append(">\r\n");
    out.append("Date: ").append(HeaderText.date(now)).append("\r\n");
    out.append("Subject: ")
        .append(HeaderText.encoded(kind.prefix + about.subject()))
        .append("\r\n");
    out.append("Message-ID: ").append(messageId).append("\r\n");
    out.append("In-Reply-To: ").append(about.messageId()).append("\r\n");
    out.append("References: ").append(about.messageId()).append("\r\n");
    out.append(
        "Auto-Submitted: auto-replied\r\nX-MS-Exchange-Message-Is-Ndr:\r\nMIME-Version: 1.0\r\n");
    out.append("Content-Type: multipart/report; report-type=delivery-status;\r\n boundary=\"")
        .append(boundary)
        .append("\"\r\n\r\n");
  }

  private String text(List<Delivery> recipients) {
    StringBuilder text = new StringBuilder(kind.headline).append("\r\n\r\n");
    for (Delivery delivery : recipients) {
      text.append(delivery.original()).append("\r\n");
      if (kind == Kind.FAILED || kind == Kind.DELAYED) {
        text.append(meaning(delivery)).append("\r\n\r\n");
      }
    }
    if (kind == Kind.FAILED) {
      text.append("\r\nDiagnostic information for administrators:\r\n\r\nGenerating server: ")
          .append(organisation.server().fqdn())
          .append("\r\n\r\n");
      recipients.forEach(
          delivery ->
              text.append(delivery.original())
                  .append("\r\n")
                  .append(delivery.last())
                  .append("\r\n\r\n"));
      text.append("Original message headers:\r\n\r\n")
          .append(MessageText.parse(about.content()).header());
    }
    return text.toString();
  }

  private static String meaning(Delivery delivery) {
    String code = delivery.last() == null ? "" : String.valueOf(delivery.last().enhanced());
    return switch (code) {
      case "5.1.10", "5.1.1" ->
          "The e-mail address you entered couldn't be found. Check the address and send the message again.";
      case "5.7.1" ->
          "The recipient accepts mail only from senders who have logged on, or the other server refuses to relay.";
      case "5.2.3", "5.3.4" -> "The message is larger than this recipient or route allows.";
      case "4.4.7" -> "The message could not be delivered in time.";
      default -> "The message could not be delivered. The answer of the server stands below.";
    };
  }

  private String html(List<Delivery> recipients) {
    StringBuilder html =
        new StringBuilder("<html><body><p><b>").append(kind.headline).append("</b></p><p>");
    recipients.forEach(delivery -> html.append(escaped(delivery.original())).append("<br>"));
    return html.append("</p></body></html>\r\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String status(List<Delivery> recipients) {
    List<String> lines = new ArrayList<>();
    if (about.envelope().envid() != null) {
      lines.add("Original-Envelope-Id: " + about.envelope().envid());
    }
    lines.add("Reporting-MTA: dns;" + organisation.server().fqdn());
    if (!about.origin().helo().isEmpty()) {
      lines.add("Received-From-MTA: dns;" + about.origin().helo());
    }
    lines.add("Arrival-Date: " + HeaderText.date(about.arrived()));
    for (Delivery delivery : recipients) {
      lines.add("");
      if (delivery.orcpt() != null) {
        lines.add("Original-Recipient: " + delivery.orcpt());
      }
      lines.add("Final-Recipient: rfc822;" + delivery.address());
      lines.add("Action: " + kind.action);
      lines.add("Status: " + statusCode(delivery));
      Reply last = delivery.last();
      if (last != null && (kind == Kind.FAILED || kind == Kind.DELAYED)) {
        lines.add("Diagnostic-Code: smtp;" + last);
        if (delivery.destination() instanceof Destination.Routed routed) {
          lines.add("Remote-MTA: dns;" + routed.domain());
        }
      }
      lines.add("X-Display-Name: " + delivery.original());
    }
    return String.join("\r\n", lines) + "\r\n";
  }

  private String statusCode(Delivery delivery) {
    return switch (kind) {
      case DELIVERED, RELAYED, EXPANDED -> "2.1.5";
      case DELAYED -> "4.4.7";
      case FAILED ->
          delivery.last() != null && delivery.last().enhanced() != null
              ? delivery.last().enhanced().toLowerCase(Locale.ROOT)
              : "5.0.0";
    };
  }
}
