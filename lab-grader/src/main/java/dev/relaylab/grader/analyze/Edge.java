package dev.relaylab.grader.analyze;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.policy.map.AddressSet;
import dev.relaylab.server.policy.map.AttemptKind;
import dev.relaylab.server.policy.map.RelayMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An address next to the end of a range.
 *
 * @param relays what the relay map says of a foreign sender from there
 */
public record Edge(Source source, boolean relays) {

  /**
   * Every edge of the sets that the map has for one port: the last addresses inside and the first
   * ones outside.
   *
   * @param port the port that is probed
   * @param stranger whether the server ought not to relay for an address
   */
  public static List<Edge> of(RelayMap map, int port, Predicate<IpAddress> stranger) {
    AddressSet open = AddressSet.EMPTY;
    AddressSet anonymous = AddressSet.EMPTY;
    for (RelayMap.Endpoint endpoint : map.endpoints()) {
      if (endpoint.binding().port() == port) {
        for (AttemptKind kind : AttemptKind.ALL) {
          if (kind.isRelay() && kind.identity() != AttemptKind.As.AUTHENTICATED) {
            AddressSet set = endpoint.addresses().get(kind);
            open = open.plus(set);
            boolean foreign = kind.sender() == AttemptKind.Sender.FOREIGN;
            anonymous = foreign ? anonymous.plus(set) : anonymous;
          }
        }
      }
    }
    TreeSet<IpAddress> addresses = new TreeSet<>();
    for (IpRange range : open.ranges()) {
      Stream.of(range.lower(), range.upper(), range.lower().previous(), range.upper().next())
          .filter(Objects::nonNull)
          .forEach(addresses::add);
    }
    List<Edge> edges = new ArrayList<>();
    for (IpAddress address : addresses) {
      Source source = new Source(address.toString(), address, stranger.test(address));
      edges.add(new Edge(source, anonymous.contains(address)));
    }
    return edges;
  }
}
