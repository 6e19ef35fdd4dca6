package dev.relaylab.server.transport;

import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.TransportConfigSchema;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.policy.RelayPolicy;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes delivery status notifications (RFC 3461, RFC 3464) in Exchange's shape: a readable part in
 * text and HTML, the machine-readable part, and the original message or its header. For addresses
 * outside ASCII the parts are those of RFC 6533.
 */
final class DsnWriter {
  private static final String BOUNDARY = "=_relay_lab_";

  /** No boundary may begin with another (RFC 2046 section 5.1.1). */
  private static final String TEXT_BOUNDARY = "=_relay_text_";

  private final Organisation organisation;
  private final QueuedMessage about;
  private final Kind kind;
  private final boolean internal;

  /** What a notification tells. */
  enum Kind {
    FAILED(
        "Undeliverable: ",
        "failed",
        "Delivery has failed to these recipients or groups:",
        Envelope.Notify.FAILURE),
    DELAYED(
        "Delivery delayed: ",
        "delayed",
        "Delivery to these recipients or groups has been delayed:",
        Envelope.Notify.DELAY),
    DELIVERED(
        "Delivered: ",
        "delivered",
        "Your message has been delivered to the following recipients:",
        Envelope.Notify.SUCCESS),
    RELAYED(
        "Relayed: ",
        "relayed",
        "Delivery to these recipients or groups is complete, but no delivery notification was sent by the destination server:",
        Envelope.Notify.SUCCESS),
    EXPANDED(
        "Expanded: ",
        "expanded",
        "The following distribution group has been expanded:",
        Envelope.Notify.SUCCESS);

    private final String prefix;
    private final String action;
    private final String headline;
    private final Envelope.Notify event;

    Kind(String prefix, String action, String headline, Envelope.Notify event) {
      this.prefix = prefix;
      this.action = action;
      this.headline = headline;
      this.event = event;
    }

    String action() {
      return action;
    }

    String headline() {
      return headline;
    }

    /** The NOTIFY keyword that asks for it. */
    Envelope.Notify event() {
      return event;
    }
  }

  DsnWriter(Organisation organisation, QueuedMessage about, Kind kind) {
    this.organisation = organisation;
    this.about = about;
    this.kind = kind;
    this.internal =
        RelayPolicy.isInternal(organisation, RelayPolicy.domainOf(about.envelope().sender()));
  }

  private <T> T config(Property<T> property) {
    return TransportConfigSchema.in(organisation).get(property);
  }

  /** The whole notification, ready to be delivered under the null reverse-path. */
  byte[] write(List<Delivery> recipients, String messageId, Instant now) {
    String own = Long.toHexString(about.id()) + "_" + kind.action();
    String outer = BOUNDARY + own;
    DsnStatus status = new DsnStatus(about, kind, authority());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    header(out, messageId, now, outer);
    line(out, "--" + outer);
    readable(out, new DsnText(organisation, about, kind), recipients, TEXT_BOUNDARY + own);
    line(out, "");
    line(out, "--" + outer);
    boolean global = status.global(recipients);
    line(out, "Content-Type: message/" + (global ? "global-delivery-status" : "delivery-status"));
    line(out, global ? "Content-Transfer-Encoding: 8bit\r\n" : "");
    status.lines(recipients).forEach(each -> line(out, each));
    line(out, "");
    line(out, "--" + outer);
    original(out);
    line(out, "--" + outer + "--");
    return out.toByteArray();
  }

  private static void line(ByteArrayOutputStream out, String text) {
    out.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private String authority() {
    String own =
        config(
            internal
                ? TransportConfigSchema.INTERNAL_DSN_REPORTING_AUTHORITY
                : TransportConfigSchema.EXTERNAL_DSN_REPORTING_AUTHORITY);
    return own == null || own.isEmpty() ? organisation.server().fqdn() : own;
  }

  private void header(ByteArrayOutputStream out, String messageId, Instant now, String boundary) {
    List<String> fields = new ArrayList<>();
    fields.add("From: " + from());
    fields.add("To: <" + about.envelope().sender() + ">");
    fields.add("Date: " + HeaderText.date(now));
    fields.add(HeaderText.field("Subject", kind.prefix + about.subject()));
    fields.add("Message-ID: " + messageId);
    fields.add("In-Reply-To: " + HeaderText.oneLine(about.messageId()));
    fields.add("References: " + HeaderText.oneLine(about.messageId()));
    fields.add("Auto-Submitted: auto-replied");
    fields.add("X-MS-Exchange-Message-Is-Ndr:");
    fields.add("MIME-Version: 1.0");
    fields.add("Content-Type: multipart/report; report-type=delivery-status;");
    fields.add(" boundary=\"" + boundary + "\"\r\n");
    fields.forEach(field -> line(out, field));
  }

  private String from() {
    String domain = organisation.defaultDomain();
    if (internal) {
      return "Microsoft Outlook\r\n <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@"
          + domain
          + ">";
    }
    String postmaster = config(TransportConfigSchema.EXTERNAL_POSTMASTER_ADDRESS);
    boolean own = postmaster != null && !postmaster.isEmpty();
    return "<" + (own ? postmaster : "postmaster@" + domain) + ">";
  }

  private void readable(
      ByteArrayOutputStream out, DsnText text, List<Delivery> recipients, String boundary) {
    boolean html =
        config(
            internal
                ? TransportConfigSchema.INTERNAL_DSN_SEND_HTML
                : TransportConfigSchema.EXTERNAL_DSN_SEND_HTML);
    line(out, "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"\r\n");
    line(out, "--" + boundary);
    part(out, "plain", text.plain(recipients));
    if (html) {
      line(out, "--" + boundary);
      part(out, "html", text.html(recipients));
    }
    line(out, "--" + boundary + "--");
  }

  private static void part(ByteArrayOutputStream out, String subtype, String text) {
    line(out, "Content-Type: text/" + subtype + "; charset=UTF-8");
    line(out, "Content-Transfer-Encoding: quoted-printable\r\n");
    out.writeBytes(DsnText.quotedPrintable(text));
    line(out, "");
  }

  /** A failure returns the whole message, unless it is too large or the sender wants its header. */
  private void original(ByteArrayOutputStream out) {
    Unlimited<ByteSize> limit =
        config(
            internal
                ? TransportConfigSchema.INTERNAL_DSN_MAX_MESSAGE_ATTACH_SIZE
                : TransportConfigSchema.EXTERNAL_DSN_MAX_MESSAGE_ATTACH_SIZE);
    boolean fits = limit.isUnlimited() || about.content().length <= limit.value().bytes();
    boolean whole = kind == Kind.FAILED && fits && !"HDRS".equalsIgnoreCase(about.envelope().ret());
    byte[] content = Conversion.of(about.content(), true);
    byte[] original = whole ? content : MessageText.parse(content).headerBytes();
    line(out, "Content-Type: " + (whole ? "message/rfc822" : "text/rfc822-headers"));
    line(out, ascii(original) ? "" : "Content-Transfer-Encoding: 8bit\r\n");
    out.writeBytes(original);
    line(out, "");
  }

  private static boolean ascii(byte[] content) {
    for (byte octet : content) {
      if (octet < 0) {
        return false;
      }
    }
    return true;
  }
}
