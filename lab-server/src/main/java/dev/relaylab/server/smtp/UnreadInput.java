package dev.relaylab.server.smtp;

import java.util.Arrays;

/** What came from the client and was not looked at yet; it lies in the host's array. */
final class UnreadInput {
  private byte[] bytes;
  private int from;
  private int to;

  void take(byte[] newBytes, int offset, int length) {
    bytes = newBytes;
    from = offset;
    to = offset + length;
  }

  /** Copies what is left, as the host needs its array. */
  void keep() {
    bytes = isEmpty() ? null : Arrays.copyOfRange(bytes, from, to);
    to -= from;
    from = 0;
  }

  boolean isEmpty() {
    return from == to;
  }

  void feed(CommandLines lines) {
    from = lines.feed(bytes, from, to);
  }

  void feed(ContentReader content) {
    from = content.read(bytes, from, to);
  }

  void drop() {
    from = to;
  }
}
