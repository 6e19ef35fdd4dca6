package dev.relaylab.server.smtp.host;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The header of the PROXY protocol, version 1 or 2, which says where a connection really comes from
 * (HAProxy's specification, section 2).
 *
 * @param source null when the header names no one ({@code UNKNOWN}, {@code LOCAL}): the peer itself
 *     counts
 */
record ProxyHeader(IpAddress source, int port) {
  private static final byte[] SIGNATURE = {13, 10, 13, 10, 0, 13, 10, 'Q', 'U', 'I', 'T', 10};
  private static final int LONGEST_V1 = 107;
  private static final int FIXED_V2 = 16;
  private static final int LONGEST_V2 = 4096;

  /** No header is longer. */
  static final int LONGEST = FIXED_V2 + LONGEST_V2;

  private static final ProxyHeader NO_ONE = new ProxyHeader(null, 0);

  /**
   * Reads the header and not an octet more.
   *
   * @return null when there is only a part of it yet; then nothing is read
   * @throws ProtocolException when what comes is no PROXY header
   */
  static ProxyHeader read(ByteBuffer in) throws IOException {
    if (!in.hasRemaining()) {
      return null;
    }
    return in.get(in.position()) == 'P' ? version1(in) : version2(in);
  }

  private static ProxyHeader version1(ByteBuffer in) throws ProtocolException {
    int end = in.position();
    while (end < in.limit() && in.get(end) != '\n') {
      end++;
    }
    if (end - in.position() > LONGEST_V1) {
      throw new ProtocolException("no PROXY header");
    }
    if (end == in.limit()) {
      return null;
    }
    byte[] line = new byte[end + 1 - in.position()];
    in.get(line);
    return version1(new String(line, StandardCharsets.ISO_8859_1).strip());
  }

  private static ProxyHeader version1(String line) throws ProtocolException {
    String[] words = line.split(" ");
    if (words.length >= 2 && words[0].equals("PROXY") && words[1].equals("UNKNOWN")) {
      return NO_ONE;
    }
    boolean v4 = words.length == 6 && words[1].equals("TCP4");
    boolean v6 = words.length == 6 && words[1].equals("TCP6");
    if (!words[0].equals("PROXY") || !(v4 || v6)) {
      throw new ProtocolException("no PROXY header");
    }
    try {
      IpAddress source = IpAddress.parse(words[2]);
      IpAddress.parse(words[3]);
      if (v4 && !source.v4()) {
        throw new ProtocolException("TCP4 with another kind of address");
      }
      return new ProxyHeader(source, port(words[4]));
    } catch (InvalidValueException malformed) {
      throw new ProtocolException(malformed.getMessage());
    }
  }

  private static int port(String text) throws ProtocolException {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new ProtocolException("bad port");
    }
    return Integer.parseInt(text);
  }

  private static ProxyHeader version2(ByteBuffer in) throws IOException {
    int start = in.position();
    for (int i = 0; i < Math.min(SIGNATURE.length, in.remaining()); i++) {
      if (in.get(start + i) != SIGNATURE[i]) {
        throw new ProtocolException("no PROXY header");
      }
    }
    if (in.remaining() < FIXED_V2) {
      return null;
    }
    int versionAndCommand = in.get(start + 12) & 0xff;
    int family = (in.get(start + 13) & 0xff) >>> 4;
    int length = in.getShort(start + 14) & 0xffff;
    if (versionAndCommand >>> 4 != 2 || length > LONGEST_V2) {
      throw new ProtocolException("no PROXY header");
    }
    if (in.remaining() < FIXED_V2 + length) {
      return null;
    }
    byte[] rest = new byte[length];
    in.position(start + FIXED_V2).get(rest);
    if ((versionAndCommand & 15) == 0) {
      return NO_ONE;
    }
    return switch (family) {
      case 1 -> addresses(rest, 4);
      case 2 -> addresses(rest, 16);
      default -> NO_ONE;
    };
  }

  private static ProxyHeader addresses(byte[] rest, int width) throws IOException {
    if (rest.length < 2 * width + 4) {
      throw new ProtocolException("short PROXY header");
    }
    IpAddress source = IpAddress.of(InetAddress.getByAddress(Arrays.copyOf(rest, width)));
    return new ProxyHeader(source, ByteBuffer.wrap(rest).getShort(2 * width) & 0xffff);
  }

  /** What a person who types is told when the header is missing. */
  static byte[] hint() {
    return "421 4.3.2 This port wants a PROXY header first: PROXY TCP4 <source> <destination> <source port> <destination port>\r\n"
        .getBytes(StandardCharsets.US_ASCII);
  }
}
