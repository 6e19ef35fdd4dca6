package dev.relaylab.server.transport;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Texts of header fields. */
final class HeaderText {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

  private HeaderText() {}

  /** A date as RFC 5322 section 3.3 writes it, in UTC. */
  static String date(Instant instant) {
    return DATE.format(instant);
  }

  /** Encoded words (RFC 2047) made readable. */
  static String decoded(String value) {
    if (!value.contains("=?")) {
      return value;
    }
    try {
      return MimeUtility.decodeText(value);
    } catch (UnsupportedEncodingException unknownCharset) {
      return value;
    }
  }

  /** A text as a header value: encoded where it is not plain ASCII. */
  static String encoded(String text) {
    try {
      return MimeUtility.encodeText(text, "UTF-8", null);
    } catch (UnsupportedEncodingException impossible) {
      return text;
    }
  }
}
