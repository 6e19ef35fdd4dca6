package dev.relaylab.server.policy.map;

import dev.relaylab.server.directory.IpRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sets of addresses in words: {@code 4,294,967,296 IPv4 addresses}. */
public final class AddressCount {
  private static final BigInteger READABLE = BigInteger.TEN.pow(15);

  private AddressCount() {}

  /** How many, each family by itself. */
  public static String of(AddressSet set) {
    List<String> parts = new ArrayList<>();
    for (boolean v4 : new boolean[] {true, false}) {
      BigInteger count =
          set.ranges().stream()
              .filter(range -> range.lower().v4() == v4)
              .map(IpRange::size)
              .reduce(BigInteger.ZERO, BigInteger::add);
      if (count.signum() > 0) {
        parts.add(text(count) + (v4 ? " IPv4" : " IPv6"));
      }
    }
    String plural = set.count().equals(BigInteger.ONE) ? " address" : " addresses";
    return parts.isEmpty() ? "no addresses" : String.join(" + ", parts) + plural;
  }

  private static String text(BigInteger count) {
    if (count.compareTo(READABLE) < 0) {
      return String.format(Locale.ROOT, "%,d", count);
    }
    boolean power = count.bitCount() == 1;
    return (power ? "2^" : "over 2^") + (count.bitLength() - 1);
  }

  /** Which, with a name for a whole family. */
  public static String ranges(AddressSet set) {
    return String.join(", ", set.ranges().stream().map(AddressCount::range).toList());
  }

  private static String range(IpRange range) {
    if (range.sameAddressesAs(IpRange.ALL_V4)) {
      return "all IPv4";
    }
    return range.sameAddressesAs(IpRange.ALL_V6) ? "all IPv6" : range.toString();
  }
}
