package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Bytes;
import dev.relaylab.server.shell.lang.ScriptObject;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** .NET's Encoding: bytes from texts and texts from bytes. */
record Encodings() implements ScriptType {

  @Override
  public String fullName() {
    return "System.Text.Encoding";
  }

  @Override
  public Object get(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "ascii" -> encoding("ASCII", StandardCharsets.US_ASCII);
      case "utf8" -> encoding("UTF8", StandardCharsets.UTF_8);
      case "unicode" -> encoding("Unicode", StandardCharsets.UTF_16LE);
      case "bigendianunicode" -> encoding("BigEndianUnicode", StandardCharsets.UTF_16BE);
      case "default" -> encoding("Default", StandardCharsets.ISO_8859_1);
      default -> null;
    };
  }

  @Override
  public Object call(String name, List<Object> arguments) {
    if (!name.equalsIgnoreCase("GetEncoding") || arguments.isEmpty()) {
      return ScriptType.super.call(name, arguments);
    }
    String wanted = Text.of(arguments.get(0));
    return switch (wanted.toLowerCase(Locale.ROOT)) {
      case "utf-8", "65001" -> encoding("UTF8", StandardCharsets.UTF_8);
      case "us-ascii", "20127" -> encoding("ASCII", StandardCharsets.US_ASCII);
      case "utf-16", "1200" -> encoding("Unicode", StandardCharsets.UTF_16LE);
      default -> encoding(wanted, StandardCharsets.ISO_8859_1);
    };
  }

  static ScriptObject encoding(String name, Charset charset) {
    return new ScriptObject("System.Text.Encoding")
        .with("EncodingName", name)
        .with("BodyName", charset.name().toLowerCase(Locale.ROOT))
        .with("WebName", charset.name().toLowerCase(Locale.ROOT))
        .does("GetBytes", given -> Bytes.list(Text.of(given.get(0)).getBytes(charset)))
        .does("GetByteCount", given -> Text.of(given.get(0)).getBytes(charset).length)
        .does("GetString", given -> text(given, charset))
        .showing(() -> name);
  }

  private static String text(List<Object> given, Charset charset) {
    byte[] bytes = Bytes.of(given.get(0));
    int from = given.size() > 1 ? ((Number) given.get(1)).intValue() : 0;
    int count = given.size() > 2 ? ((Number) given.get(2)).intValue() : bytes.length - from;
    if (from < 0 || count < 0 || from + count > bytes.length) {
      throw new IndexOutOfBoundsException("GetString");
    }
    return new String(bytes, from, count, charset);
  }
}
