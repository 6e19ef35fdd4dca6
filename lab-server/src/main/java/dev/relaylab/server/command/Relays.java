package dev.relaylab.server.command;

import dev.relaylab.server.policy.map.AddressCount;
import dev.relaylab.server.policy.map.AddressSet;
import dev.relaylab.server.policy.map.AttemptKind;
import dev.relaylab.server.policy.map.RelayMap;
import java.math.BigInteger;
import java.util.Locale;

/** The one sentence a map comes down to. */
final class Relays {

  private Relays() {}

  static String sentence(RelayMap map) {
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
