package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.ParameterType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code -Encoding} names in Windows PowerShell 5.1. */
enum TextEncoding {
  UNICODE("Unicode", "UTF-16LE", 0xFF, 0xFE),
  STRING("String", "UTF-16LE", 0xFF, 0xFE),
  BIG_ENDIAN_UNICODE("BigEndianUnicode", "UTF-16BE", 0xFE, 0xFF),
  UTF8("UTF8", "UTF-8", 0xEF, 0xBB, 0xBF),
  ASCII("ASCII", "US-ASCII"),
  DEFAULT("Default", "windows-1252"),
  OEM("OEM", "IBM437"),
  UTF7("UTF7", "US-ASCII"),
  /** Bytes as they are, each a number. */
  BYTE("Byte", "ISO-8859-1"),
  UTF32("UTF32", "UTF-32LE", 0xFF, 0xFE, 0x00, 0x00);

  /** The parameter's type. */
  static final ParameterType TYPE =
      new ParameterType() {
        @Override
        public String name() {
          return "Encoding";
        }

        @Override
        public Object convert(Object value) {
          for (TextEncoding encoding : values()) {
            if (encoding.psName.equalsIgnoreCase(String.valueOf(value))) {
              return encoding;
            }
          }
          throw new ConversionException(
              "Unable to match the identifier name "
                  + value
                  + " to a valid enumerator name. Specify one of the"
                  + " following enumerator names and try again: "
                  + String.join(", ", choices()));
        }

        @Override
        public List<String> choices() {
          return Arrays.stream(values()).map(encoding -> encoding.psName).toList();
        }
      };

  private final String psName;
  private final String charset;
  private final byte[] mark;

  TextEncoding(String psName, String charset, int... mark) {
    this.psName = psName;
    this.charset = charset;
    this.mark = new byte[mark.length];
    for (int i = 0; i < mark.length; i++) {
      this.mark[i] = (byte) mark[i];
    }
  }

  Charset charset() {
    return Charset.forName(charset);
  }

  /**
   * The text's bytes, a byte order mark first where the encoding has one and the file begins here.
   */
  byte[] encode(String text, boolean fileBegins) {
    byte[] body = text.getBytes(charset());
    if (!fileBegins || mark.length == 0) {
      return body;
    }
    byte[] whole = Arrays.copyOf(mark, mark.length + body.length);
    System.arraycopy(body, 0, whole, mark.length, body.length);
    return whole;
  }

  /** The encoding that a file's first bytes tell; none when there are none. */
  static Optional<TextEncoding> of(byte[] start) {
    for (TextEncoding encoding : List.of(UTF32, UNICODE, BIG_ENDIAN_UNICODE, UTF8)) {
      byte[] mark = encoding.mark;
      if (start.length >= mark.length
          && Arrays.equals(start, 0, mark.length, mark, 0, mark.length)) {
        return Optional.of(encoding);
      }
    }
    return start.length == 0 ? Optional.empty() : Optional.of(DEFAULT);
  }

  static String decode(byte[] bytes, TextEncoding wanted) {
    TextEncoding marked = of(bytes).orElse(DEFAULT);
    if (marked.mark.length > 0) {
      return new String(
          bytes, marked.mark.length, bytes.length - marked.mark.length, marked.charset());
    }
    if (wanted != null) {
      return new String(bytes, wanted.charset());
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, DEFAULT.charset());
    }
  }

  /** Bytes as .NET counts them, from 0 to 255. */
  static List<Integer> numbers(byte[] bytes) {
    List<Integer> numbers = new ArrayList<>();
    for (byte each : bytes) {
      numbers.add(each & 0xff);
    }
    return numbers;
  }

  /** The lines of a text; a line end at its end begins no further line. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\r\n|\n|\r", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  @Override
  public String toString() {
    return psName.toLowerCase(Locale.ROOT);
  }
}
