package dev.relaylab.server.directory;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.math.BigInteger;

/**
 * One entry of RemoteIPRanges: a single address, {@code a-b}, CIDR, or {@code address(mask)}, kept
 * as it was written.
 *
 * <p>A CIDR with host bits, such as {@code 192.168.5.1/24}, means its whole network (Exchange
 * accepts it).
 */
public record IpRange(IpAddress lower, IpAddress upper, String expression) {

  public static final IpRange ALL_V4 = parse("0.0.0.0-255.255.255.255");
  public static final IpRange ALL_V6 = parse("::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");

  /**
   * Parses an address, {@code a-b} with both ends included, a CIDR block, or an address with its
   * mask in brackets.
   *
   * @throws InvalidValueException when the text is none of these, the ends are of two families, or
   *     the second end lies below the first
   */
  public static IpRange parse(String text) {
    String expression = text.strip();
    int dash = expression.indexOf('-');
    if (dash > 0) {
      return ofBounds(expression, expression.substring(0, dash), expression.substring(dash + 1));
    }
    if (expression.indexOf('/') > 0) {
      return ofCidr(expression);
    }
    int open = expression.indexOf('(');
    if (open > 0 && expression.endsWith(")")) {
      return ofMask(expression, expression.substring(0, open), expression.substring(open + 1));
    }
    try {
      IpAddress single = IpAddress.parse(expression);
      return new IpRange(single, single, single.toString());
    } catch (InvalidValueException noAddress) {
      throw invalid(text);
    }
  }

  public static IpRange between(IpAddress lower, IpAddress upper) {
    return new IpRange(lower, upper, lower.equals(upper) ? lower.toString() : lower + "-" + upper);
  }

  private static IpRange ofBounds(String expression, String first, String second) {
    try {
      IpAddress lower = IpAddress.parse(first);
      IpAddress upper = IpAddress.parse(second);
      if (lower.v4() != upper.v4() || lower.compareTo(upper) > 0) {
        throw invalid(expression);
      }
      return new IpRange(lower, upper, lower + "-" + upper);
    } catch (InvalidValueException bad) {
      throw invalid(expression);
    }
  }

  private static IpRange ofCidr(String expression) {
    int slash = expression.indexOf('/');
    try {
      IpAddress.parse(expression.substring(0, slash));
    } catch (InvalidValueException bad) {
      throw invalid(expression);
    }
    IPAddress block = new IPAddressString(expression).getAddress();
    if (block == null
        || !block.isPrefixed()
        || !expression.substring(slash + 1).matches("\\d{1,3}")) {
      throw invalid(expression);
    }
    IPAddress whole = block.toPrefixBlock();
    return new IpRange(IpAddress.of(whole.getLower()), IpAddress.of(whole.getUpper()), expression);
  }

  private static IpRange ofMask(String expression, String address, String mask) {
    IPAddress bits = new IPAddressString(mask.substring(0, mask.length() - 1)).getAddress();
    Integer prefix = bits == null ? null : bits.getBlockMaskPrefixLength(true);
    if (prefix == null) {
      throw invalid(expression);
    }
    IpRange block = ofCidr(address.strip() + "/" + prefix);
    return new IpRange(block.lower(), block.upper(), expression);
  }

  private static InvalidValueException invalid(String text) {
    return new InvalidValueException(
        "The IP address range \""
            + text
            + "\" isn't valid. Write a single address, a range"
            + " (192.0.2.1-192.0.2.20) or a subnet (192.0.2.0/24).");
  }

  public boolean contains(IpAddress address) {
    return address.v4() == lower.v4()
        && lower.compareTo(address) <= 0
        && address.compareTo(upper) <= 0;
  }

  public boolean contains(IpRange other) {
    return contains(other.lower) && contains(other.upper);
  }

  public boolean overlaps(IpRange other) {
    return lower.v4() == other.lower.v4()
        && lower.compareTo(other.upper) <= 0
        && other.lower.compareTo(upper) <= 0;
  }

  public boolean sameAddressesAs(IpRange other) {
    return lower.equals(other.lower) && upper.equals(other.upper);
  }

  /** How many addresses the range holds: at least 1. */
  public BigInteger size() {
    return upper.toBigInteger().subtract(lower.toBigInteger()).add(BigInteger.ONE);
  }

  @Override
  public String toString() {
    return expression;
  }
}
