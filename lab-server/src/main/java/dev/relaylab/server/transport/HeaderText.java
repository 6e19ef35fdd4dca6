package dev.relaylab.server.transport;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts of header fields. */
final class HeaderText {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

  private static final Set<String> ADDRESSES =
      Set.of("from", "sender", "reply-to", "to", "cc", "bcc", "resent-from", "resent-to");

  private HeaderText() {}

  /** A date as RFC 5322 section 3.3 writes it, in UTC. */
  static String date(Instant instant) {
    return DATE.format(instant);
  }

  /** Encoded words (RFC 2047) made readable; what they hide of line ends and controls is blank. */
  static String decoded(String value) {
    if (!value.contains("=?")) {
      return oneLine(value);
    }
    try {
      return oneLine(MimeUtility.decodeText(value));
    } catch (UnsupportedEncodingException unknownCharset) {
      return oneLine(value);
    }
  }

  /** A value that cannot end its header field. */
  static String oneLine(String value) {
    return value.replaceAll("\\p{Cntrl}", " ").strip();
  }

  /** A whole unstructured field: encoded where it is not plain ASCII, folded where it is long. */
  static String field(String name, String text) {
    try {
      String encoded = MimeUtility.encodeText(oneLine(text), "UTF-8", null);
      return name + ": " + MimeUtility.fold(name.length() + 2, encoded);
    } catch (UnsupportedEncodingException impossible) {
      return name + ": " + oneLine(text);
    }
  }

  /** A field of raw octets with encoded words in their place; addresses stay as they are. */
  static String inAscii(String raw) {
    MessageText alone = new MessageText(List.of(raw), new byte[0]);
    String name = MessageText.name(raw);
    String value = alone.value(name).orElse("");
    if (!ADDRESSES.contains(name.toLowerCase(Locale.ROOT))) {
      return field(name, value) + "\r\n";
    }
    try {
      List<String> mailboxes = new ArrayList<>();
      for (InternetAddress each : InternetAddress.parseHeader(value, false)) {
        mailboxes.add(mailbox(each.getPersonal(), each.getAddress()));
      }
      return name + ": " + String.join(",\r\n ", mailboxes) + "\r\n";
    } catch (AddressException noAddresses) {
      return field(name, value) + "\r\n";
    }
  }

  /** A mailbox with its display name: quoted or encoded as it needs (RFC 5322 section 3.4). */
  static String mailbox(String display, String address) {
    if (display == null || display.isBlank()) {
      return "<" + address + ">";
    }
    try {
      String phrase = MimeUtility.encodeWord(oneLine(display), "UTF-8", null);
      boolean atoms = phrase.matches("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");
      String safe = atoms ? phrase : "\"" + phrase.replaceAll("([\"\\\\])", "\\\\$1") + "\"";
      return safe + " <" + address + ">";
    } catch (UnsupportedEncodingException impossible) {
      return "<" + address + ">";
    }
  }

  /** An xtext made readable (RFC 3461 section 4): {@code +2B} is a plus sign. */
  static String xtext(String encoded) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < encoded.length(); i++) {
      boolean escape =
          encoded.charAt(i) == '+' && encoded.substring(i).matches("(?s)\\+[0-9A-Fa-f]{2}.*");
      if (escape) {
        text.append((char) Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        text.append(encoded.charAt(i));
      }
    }
    return oneLine(text.toString());
  }
}
