package dev.relaylab.server.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Puts a message into a form that every host takes: no line longer than 998 octets (RFC 5322
 * section 2.1.1) and, for a host without 8BITMIME, no octet outside ASCII in a body (RFC 6152
 * section 3). Only parts that need it are encoded anew, as quoted-printable; what is in order stays
 * octet by octet.
 */
final class Conversion {
  private static final int LINE = 998;
  private final boolean sevenBit;

  private Conversion(boolean sevenBit) {
    this.sevenBit = sevenBit;
  }

  /**
   * The message as it can be sent.
   *
   * @param eightBit whether the host takes octets outside ASCII in bodies
   */
  static byte[] of(byte[] content, boolean eightBit) {
    Conversion conversion = new Conversion(!eightBit);
    return conversion.unfit(content) ? conversion.entity(content, true) : content;
  }

  /**
   * The message with its header in ASCII, as it has to be outside SMTPUTF8 (RFC 5322 section 2.2):
   * raw octets of a character set become encoded words (RFC 2047).
   */
  static byte[] asciiHeader(byte[] content) {
    MessageText text = MessageText.parse(content);
    return text.fields().stream().allMatch(Conversion::ascii)
        ? content
        : new MessageText(
                text.fields().stream()
                    .map(field -> ascii(field) ? field : HeaderText.inAscii(field))
                    .toList(),
                text.body())
            .bytes();
  }

  private static boolean ascii(String field) {
    return field.chars().allMatch(octet -> octet < 128);
  }

  private boolean unfit(byte[] content) {
    int length = 0;
    for (byte octet : content) {
      length = octet == '\n' || octet == '\r' ? 0 : length + 1;
      if (length > LINE || (sevenBit && octet < 0)) {
        return true;
      }
    }
    return false;
  }

  /** A header and its body; only the outermost says which version of MIME it follows. */
  private byte[] entity(byte[] content, boolean outermost) {
    MessageText text = MessageText.parse(content);
    MessageText folded =
        new MessageText(text.fields().stream().map(Conversion::folded).toList(), text.body());
    if (!unfit(text.body())) {
      return folded.bytes();
    }
    ContentType type = type(folded);
    if (type != null && type.match("multipart/*") && type.getParameter("boundary") != null) {
      return sevenBitLabel(folded, parts(folded.body(), "--" + type.getParameter("boundary")));
    }
    if (type != null && type.match("message/rfc822")) {
      return sevenBitLabel(folded, entity(folded.body(), false));
    }
    return encoded(folded, outermost, type == null);
  }

  private static ContentType type(MessageText text) {
    try {
      String value = text.value("Content-Type").orElse(null);
      return value == null ? null : new ContentType(value);
    } catch (ParseException malformed) {
      return null;
    }
  }

  /** Around encoded parts 8bit is no longer true. */
  private byte[] sevenBitLabel(MessageText text, byte[] body) {
    MessageText labelled = sevenBit ? text.withValue("Content-Transfer-Encoding", "7bit") : text;
    return new MessageText(labelled.fields(), body).bytes();
  }

  private byte[] parts(byte[] body, String delimiter) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 1024);
    ByteArrayOutputStream part = null;
    for (byte[] line : lines(body)) {
      String start = new String(line, StandardCharsets.ISO_8859_1).stripTrailing();
      boolean end = start.equals(delimiter + "--");
      if (end || start.equals(delimiter)) {
        finish(part, out);
        out.writeBytes(line);
        part = end ? null : new ByteArrayOutputStream();
      } else {
        (part == null ? out : part).writeBytes(line);
      }
    }
    finish(part, out);
    return out.toByteArray();
  }

  private void finish(ByteArrayOutputStream part, ByteArrayOutputStream out) {
    if (part != null) {
      byte[] content = part.toByteArray();
      out.writeBytes(unfit(content) ? entity(content, false) : content);
    }
  }

  private static List<byte[]> lines(byte[] content) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        lines.add(Arrays.copyOfRange(content, start, i + 1));
        start = i + 1;
      }
    }
    if (start < content.length) {
      lines.add(Arrays.copyOfRange(content, start, content.length));
    }
    return lines;
  }

  /** What is encoded already, and still unfit, is encoded over its own encoding's octets. */
  private static byte[] encoded(MessageText text, boolean outermost, boolean untyped) {
    List<String> fields = new ArrayList<>();
    if (outermost && text.value("MIME-Version").isEmpty()) {
      fields.add("MIME-Version: 1.0");
    }
    if (untyped) {
      fields.add("Content-Type: text/plain; charset=UTF-8");
    }
    fields.add("Content-Transfer-Encoding: quoted-printable");
    MessageText head =
        text.without(
                name ->
                    name.equalsIgnoreCase("Content-Transfer-Encoding")
                        || (untyped && name.equalsIgnoreCase("Content-Type")))
            .withLast(fields);
    return new MessageText(head.fields(), quotedPrintable(text)).bytes();
  }

  private static byte[] quotedPrintable(MessageText text) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream(text.body().length * 2);
    String before =
        text.value("Content-Transfer-Encoding").orElse("8bit").strip().toLowerCase(Locale.ROOT);
    try (OutputStream out = MimeUtility.encode(encoded, "quoted-printable")) {
      boolean plain = List.of("7bit", "8bit", "binary").contains(before);
      out.write(plain ? text.body() : decoded(text.body(), before));
    } catch (IOException | MessagingException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
    return encoded.toByteArray();
  }

  private static byte[] decoded(byte[] body, String encoding) throws MessagingException {
    try {
      return MimeUtility.decode(new ByteArrayInputStream(body), encoding).readAllBytes();
    } catch (IOException | MessagingException unknown) {
      return body;
    }
  }

  /**
   * Too long a line of a field goes on in the next: at a blank, or where there is none, anywhere.
   */
  private static String folded(String field) {
    StringBuilder out = new StringBuilder();
    for (String line : field.split("(?<=\n)")) {
      String rest = line;
      while (rest.stripTrailing().length() > LINE) {
        int blank = rest.lastIndexOf(' ', LINE - 1);
        int cut = blank > 1 ? blank : LINE - 1;
        out.append(rest, 0, cut).append("\r\n ");
        rest = rest.substring(cut).stripLeading();
      }
      out.append(rest);
    }
    return out.toString();
  }
}
