package dev.relaylab.server.smtp.host;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
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
  private static final int LONGEST_V2 = 4096;
  private static final ProxyHeader NO_ONE = new ProxyHeader(null, 0);

  /**
   * Reads the header and not an octet more.
   *
   * @throws ProtocolException when what comes is no PROXY header
   */
  static ProxyHeader read(InputStream in) throws IOException {
    int first = in.read();
    if (first == 'P') {
      return version1(in);
    }
    if (first == SIGNATURE[0]) {
      return version2(new DataInputStream(in));
    }
    throw new ProtocolException("no PROXY header");
  }

  private static ProxyHeader version1(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder("P");
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || line.length() > LONGEST_V1) {
        throw new ProtocolException("no PROXY header");
      }
      line.append((char) c);
    }
    String[] words = line.toString().strip().split(" ");
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

  private static ProxyHeader version2(DataInputStream in) throws IOException {
    byte[] signature = new byte[SIGNATURE.length];
    signature[0] = SIGNATURE[0];
    in.readFully(signature, 1, signature.length - 1);
    int versionAndCommand = in.readUnsignedByte();
    int family = in.readUnsignedByte() >>> 4;
    int length = in.readUnsignedShort();
    if (!Arrays.equals(signature, SIGNATURE)
        || versionAndCommand >>> 4 != 2
        || length > LONGEST_V2) {
      throw new ProtocolException("no PROXY header");
    }
    byte[] rest = new byte[length];
    in.readFully(rest);
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
