package dev.relaylab.server.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts input into command lines. A line ends at CRLF or at a lone LF, as people send who type into
 * netcat. The limit is applied while reading: what is over it is dropped as it comes.
 */
final class CommandLines {
  /** RFC 4954 section 4: lines of an AUTH exchange may have 12,288 octets. */
  static final int LONGEST = 12_288;

  private static final byte[] EMPTY = {};
  private byte[] partial = EMPTY;
  private int length;
  private boolean tooLong;
  private String line;

  /** Consumes input up to the end of one line, or all of it; returns the index behind. */
  int feed(byte[] input, int from, int to) {
    line = null;
    int end = from;
    while (end < to && input[end] != '\n') {
      end++;
    }
    boolean complete = end < to;
    if (length + end - from > LONGEST) {
      tooLong = true;
      length = 0;
    }
    if (complete && length == 0) {
      line = tooLong ? "" : decode(input, from, end);
    } else if (!tooLong) {
      keep(input, from, end);
      line = complete ? decode(partial, 0, length) : null;
    }
    if (complete) {
      length = 0;
      return end + 1;
    }
    return end;
  }

  /** The line just completed without its end, or null when more input is needed. */
  String line() {
    return line;
  }

  /** Whether the line just completed was over the limit; asking makes ready for the next one. */
  boolean takeTooLong() {
    boolean was = tooLong;
    tooLong = false;
    return was;
  }

  private void keep(byte[] input, int from, int end) {
    int needed = length + end - from;
    if (needed > partial.length) {
      partial = Arrays.copyOf(partial, Math.max(needed, Math.max(128, 2 * partial.length)));
    }
    System.arraycopy(input, from, partial, length, end - from);
    length = needed;
  }

  private static String decode(byte[] bytes, int from, int to) {
    int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    for (int i = from; i < end; i++) {
      if (bytes[i] < 0) {
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
      }
    }
    return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
