package dev.relaylab.server.smtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The content of a message as it comes in, in blocks, so that nothing is copied while it grows;
 * beyond its limit octets are counted and not kept.
 */
final class MessageBuffer {
  private static final int FIRST = 2048;
  private static final int LARGEST = 1 << 18;
  private final long limit;
  private final List<byte[]> full = new ArrayList<>();
  private byte[] block = new byte[FIRST];
  private int filled;
  private long received;
  private boolean bareLineFeed;

  MessageBuffer(long limit) {
    this.limit = limit;
  }

  void append(byte[] source, int from, int to) {
    received += to - from;
    if (overflowed()) {
      full.clear();
      block = null;
      return;
    }
    for (int at = from; at < to; ) {
      if (filled == block.length) {
        full.add(block);
        block = new byte[Math.min(LARGEST, 2 * block.length)];
        filled = 0;
      }
      int length = Math.min(to - at, block.length - filled);
      System.arraycopy(source, at, block, filled, length);
      filled += length;
      at += length;
    }
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
    byte[] bytes = bytes();
    if (binary || !bareLineFeed) {
      return bytes;
    }
    byte[] message = new byte[2 * bytes.length];
    int at = 0;
    byte before = 0;
    for (byte octet : bytes) {
      if (octet == '\n' && before != '\r') {
        message[at++] = '\r';
      }
      before = octet;
      message[at++] = before;
    }
    return Arrays.copyOf(message, at);
  }

  private byte[] bytes() {
    byte[] bytes = new byte[(int) received];
    int at = 0;
    for (byte[] one : full) {
      System.arraycopy(one, 0, bytes, at, one.length);
      at += one.length;
    }
    System.arraycopy(block, 0, bytes, at, filled);
    return bytes;
  }
}
