package dev.relaylab.server.policy.map;

import java.math.BigInteger;
import java.util.Locale;

/** The one sentence a map comes down to: how many addresses can relay without logging on. */
public final class RelaySentence {

  private RelaySentence() {}

  public static String of(RelayMap map) {
    AddressSet open = AddressSet.EMPTY;
    for (AttemptKind kind : AttemptKind.ALL) {
      if (kind.isRelay() && kind.identity() != AttemptKind.As.AUTHENTICATED) {
        open = open.plus(map.anywhere(kind));
      }
    }
    if (open.isEmpty()) {
      return "No address can relay without logging on.";
    }
    boolean onlyV4 = open.ranges().stream().allMatch(range -> range.lower().v4());
    String many =
        onlyV4
            ? String.format(Locale.ROOT, "%,d", open.count())
                + (open.count().equals(BigInteger.ONE) ? " address" : " addresses")
            : AddressCount.of(open);
    return many + " can relay without logging on.";
  }
}
