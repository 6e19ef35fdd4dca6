package dev.relaylab.server.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** One exported file: what it is called in messages, and its bytes. */
public record ExportFile(String name, byte[] content) {
  private static final int LARGEST = 64 * 1024 * 1024;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /**
   * The text: by its byte order mark, else UTF-16 where every second byte is zero, else UTF-8, else
   * the code page of a western Windows.
   *
   * @throws ExportException when the file is empty, or larger than any export
   */
  String text() {
    if (content.length == 0) {
      throw new ExportException(name + " is empty. Export again.");
    }
    if (content.length > LARGEST) {
      throw new ExportException(name + " is larger than 64 MB, so no export of connectors.");
    }
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(0xFF, 0xFE)) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(0xFE, 0xFF)) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
    }
    if (content.length > 1 && content[1] == 0) {
      return new String(content, StandardCharsets.UTF_16LE);
    }
    if (content[0] == 0) {
      return new String(content, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(content, WINDOWS);
    }
  }

  private boolean startsWith(int... bytes) {
    if (content.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((content[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
