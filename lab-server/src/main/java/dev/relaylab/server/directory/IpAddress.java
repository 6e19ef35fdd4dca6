package dev.relaylab.server.directory;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv6.IPv6Address;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * An IPv4 or IPv6 address as a value: two unsigned 64-bit halves, cheap to compare.
 *
 * <p>An IPv4-mapped IPv6 address ({@code ::ffff:a.b.c.d}) is the IPv4 address it maps. IPv4
 * addresses sort before IPv6 addresses.
 *
 * @param v4 whether this is an IPv4 address; then {@code high} is 0 and {@code low} below 2^32
 */
public record IpAddress(boolean v4, long high, long low) implements Comparable<IpAddress> {

  public static final IpAddress V4_MIN = new IpAddress(true, 0, 0);
  public static final IpAddress V4_MAX = new IpAddress(true, 0, 0xffffffffL);
  public static final IpAddress V6_MIN = new IpAddress(false, 0, 0);
  public static final IpAddress V6_MAX = new IpAddress(false, -1L, -1L);

  /**
   * Parses an IPv4 address in four decimal parts or an IPv6 address, with or without brackets.
   *
   * @throws InvalidValueException when the text is no single address
   */
  public static IpAddress parse(String text) {
    String bare = text.strip();
    if (bare.startsWith("[") && bare.endsWith("]")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    IPAddress parsed = isDottedQuadOrV6(bare) ? new IPAddressString(bare).getAddress() : null;
    if (parsed == null || parsed.isMultiple() || parsed.isPrefixed()) {
      throw new InvalidValueException("\"" + text + "\" isn't a valid IP address.");
    }
    return of(parsed);
  }

  private static boolean isDottedQuadOrV6(String text) {
    return text.indexOf(':') >= 0
        ? text.indexOf('%') < 0
        : text.matches("\\d{1,3}(\\.\\d{1,3}){3}");
  }

  static IpAddress of(IPAddress address) {
    return ofBytes(address.getBytes());
  }

  public static IpAddress of(InetAddress address) {
    return ofBytes(address.getAddress());
  }

  private static IpAddress ofBytes(byte[] bytes) {
    if (bytes.length == 4) {
      return new IpAddress(true, 0, ByteBuffer.wrap(bytes).getInt() & 0xffffffffL);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long high = buffer.getLong();
    long low = buffer.getLong();
    boolean mapped = high == 0 && (low >>> 32) == 0xffffL;
    return mapped ? new IpAddress(true, 0, low & 0xffffffffL) : new IpAddress(false, high, low);
  }

  /** The four or sixteen bytes in network order. */
  public byte[] bytes() {
    return v4
        ? ByteBuffer.allocate(4).putInt((int) low).array()
        : ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  public InetAddress toInetAddress() {
    try {
      return InetAddress.getByAddress(bytes());
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The address as an unsigned number, for counting addresses in a range. */
  public BigInteger toBigInteger() {
    return new BigInteger(1, bytes());
  }

  /** {@code 0.0.0.0} or {@code ::}: as a binding, every address of the family. */
  public boolean isUnspecified() {
    return high == 0 && low == 0;
  }

  public boolean isLoopback() {
    return v4 ? (low >>> 24) == 127 : high == 0 && low == 1;
  }

  /** The next higher address of the same family, or null after the highest. */
  public IpAddress next() {
    if (equals(V4_MAX) || equals(V6_MAX)) {
      return null;
    }
    return new IpAddress(v4, low == -1L ? high + 1 : high, low + 1);
  }

  /** The next lower address of the same family, or null before the lowest. */
  public IpAddress previous() {
    if (isUnspecified()) {
      return null;
    }
    return new IpAddress(v4, low == 0 ? high - 1 : high, low - 1);
  }

  @Override
  public int compareTo(IpAddress other) {
    if (v4 != other.v4) {
      return v4 ? -1 : 1;
    }
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  /** Dotted decimal, or the canonical IPv6 form of RFC 5952. */
  @Override
  public String toString() {
    if (v4) {
      return ((low >>> 24) & 255)
          + "."
          + ((low >>> 16) & 255)
          + "."
          + ((low >>> 8) & 255)
          + "."
          + (low & 255);
    }
    return new IPv6Address(bytes()).toCanonicalString();
  }
}
