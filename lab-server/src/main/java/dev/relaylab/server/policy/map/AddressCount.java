package dev.relaylab.server.policy.map;

import java.math.BigInteger;
import java.util.Locale;

/** A number of addresses in words: {@code 4,294,967,296 addresses}. */
final class AddressCount {
  private static final BigInteger READABLE = BigInteger.TEN.pow(15);

  private AddressCount() {}

  static String of(AddressSet set) {
    BigInteger count = set.count();
    if (count.equals(BigInteger.ONE)) {
      return "1 address";
    }
    return count.compareTo(READABLE) < 0
        ? String.format(Locale.ROOT, "%,d addresses", count)
        : String.format(Locale.ROOT, "about 10^%d addresses", count.toString().length() - 1);
  }
}
