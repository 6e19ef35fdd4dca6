package dev.relaylab.server.command;

import dev.relaylab.server.policy.map.AddressSet;
import dev.relaylab.server.policy.map.AttemptKind;
import dev.relaylab.server.policy.map.RelayMap;

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
    return String.format("%,d", open.count())
        + (open.count().bitLength() == 1 ? " address" : " addresses")
        + " can relay without logging on.";
  }
}
