package dev.relaylab.server.transport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A message as header fields and body, byte for byte (RFC 5322 section 2): fields can be taken out
 * and put before without touching the rest, whatever character set they are in.
 *
 * @param fields each whole with its folded lines and line ends, one character an octet
 */
public record MessageText(List<String> fields, byte[] body) {

  /** Splits a message; what has no header is all body. */
  public static MessageText parse(byte[] content) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    while (start < content.length) {
      int end = lineEnd(content, start);
      String line = new String(content, start, end - start, StandardCharsets.ISO_8859_1);
      if (line.isBlank()) {
        return new MessageText(fields, Arrays.copyOfRange(content, end, content.length));
      }
      boolean folded = (line.charAt(0) == ' ' || line.charAt(0) == '\t') && !fields.isEmpty();
      if (!folded && line.indexOf(':') <= 0) {
        return new MessageText(fields, Arrays.copyOfRange(content, start, content.length));
      }
      if (folded) {
        fields.set(fields.size() - 1, fields.get(fields.size() - 1) + line);
      } else {
        fields.add(line.endsWith("\n") ? line : line + "\r\n");
      }
      start = end;
    }
    return new MessageText(fields, new byte[0]);
  }

  private static int lineEnd(byte[] content, int start) {
    int end = start;
    while (end < content.length && content[end] != '\n') {
      end++;
    }
    return Math.min(content.length, end + 1);
  }

  /** The name of a field. */
  public static String name(String field) {
    return field.substring(0, field.indexOf(':')).strip();
  }

  /** The unfolded value of the first field of a name: UTF-8 where it is that, else Latin-1. */
  public Optional<String> value(String name) {
    return fields.stream()
        .filter(field -> name(field).equalsIgnoreCase(name))
        .findFirst()
        .map(field -> field.substring(field.indexOf(':') + 1))
        .map(value -> readable(value.replaceAll("\r?\n[ \t]+", " ").strip()));
  }

  /** What octets, one a character, say: UTF-8 where they are that, else Latin-1. */
  static String readable(String octets) {
    try {
      byte[] bytes = octets.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException otherCharset) {
      return octets;
    }
  }

  private static String octets(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** How many fields have a name. */
  public long count(String name) {
    return fields.stream().filter(field -> name(field).equalsIgnoreCase(name)).count();
  }

  /** Without the fields whose names fit. */
  public MessageText without(Predicate<String> names) {
    return new MessageText(
        fields.stream().filter(field -> !names.test(name(field))).toList(), body);
  }

  /** With fields before all others, in the order given. */
  public MessageText with(List<String> first) {
    List<String> all = new ArrayList<>();
    first.forEach(field -> all.add(octets(field) + "\r\n"));
    all.addAll(fields);
    return new MessageText(all, body);
  }

  /** With fields behind all others. */
  public MessageText withLast(List<String> last) {
    List<String> all = new ArrayList<>(fields);
    last.forEach(field -> all.add(octets(field) + "\r\n"));
    return new MessageText(all, body);
  }

  /** With another value in each field of a name. */
  public MessageText withValue(String name, String value) {
    List<String> all = new ArrayList<>();
    for (String field : fields) {
      boolean meant = name(field).equalsIgnoreCase(name);
      all.add(meant ? octets(name + ": " + value) + "\r\n" : field);
    }
    return new MessageText(all, body);
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 1024);
    out.writeBytes(headerBytes());
    out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** The header alone, as {@code text/rfc822-headers} has it. */
  public byte[] headerBytes() {
    return String.join("", fields).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The header alone as a person reads it. */
  public String header() {
    return readable(String.join("", fields));
  }
}
