package dev.relaylab.server.smtp;

import dev.relaylab.server.policy.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reply bytes on their way out: all replies to one batch of input go in one write. */
final class ReplyBuffer {
  private byte[] bytes = new byte[512];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void line(String text) {
    utf8(text);
    crlf();
  }

  /** Adds a reply; every line but the last gets the hyphen of RFC 5321 section 4.2.1. */
  void reply(List<Reply> lines, boolean enhanced) {
    for (int i = 0; i < lines.size(); i++) {
      Reply line = lines.get(i);
      room(4);
      bytes[size++] = (byte) ('0' + line.code() / 100);
      bytes[size++] = (byte) ('0' + line.code() / 10 % 10);
      bytes[size++] = (byte) ('0' + line.code() % 10);
      bytes[size++] = (byte) (i < lines.size() - 1 ? '-' : ' ');
      if (enhanced && line.enhanced() != null) {
        utf8(line.enhanced());
        room(1);
        bytes[size++] = ' ';
      }
      line(line.text());
    }
  }

  private void utf8(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  private void crlf() {
    room(2);
    bytes[size++] = '\r';
    bytes[size++] = '\n';
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }

  byte[] take() {
    int length = size;
    size = 0;
    return Arrays.copyOf(bytes, length);
  }
}
