package dev.relaylab.server.smtp;

import java.util.Arrays;

/** The content of a message as it comes in; beyond its limit octets are counted and not kept. */
final class MessageBuffer {
  private static final int FIRST = 2048;
  private final long limit;
  private byte[] bytes = new byte[FIRST];
  private int size;
  private long received;
  private boolean bareLineFeed;

  MessageBuffer(long limit) {
    this.limit = limit;
  }

  void append(byte[] source, int from, int to) {
    int length = to - from;
    received += length;
    if (received > limit) {
      bytes = new byte[0];
      size = 0;
      return;
    }
    if (size + length > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, (int) Math.min(limit, Math.max((long) size + length, 2L * bytes.length)));
    }
    System.arraycopy(source, from, bytes, size, length);
    size += length;
  }

  void append(byte value) {
    append(new byte[] {value}, 0, 1);
  }

  void sawBareLineFeed() {
    bareLineFeed = true;
  }

  boolean hasBareLineFeed() {
    return bareLineFeed;
  }

  boolean overflowed() {
    return received > limit;
  }

  long received() {
    return received;
  }

  /** The content, every bare line feed made CRLF so that no next hop can read it another way. */
  byte[] toMessage(boolean binary) {
    if (binary || !bareLineFeed) {
      return Arrays.copyOf(bytes, size);
    }
    byte[] message = new byte[2 * size];
    int at = 0;
    byte before = 0;
    for (int i = 0; i < size; i++) {
      if (bytes[i] == '\n' && before != '\r') {
        message[at++] = '\r';
      }
      before = bytes[i];
      message[at++] = before;
    }
    return Arrays.copyOf(message, at);
  }
}
