package dev.relaylab.server.policy.map;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of IPv4 and IPv6 addresses as the fewest ranges.
 *
 * @param ranges ascending, disjoint, no two of them adjacent
 */
public record AddressSet(List<IpRange> ranges) {

  public static final AddressSet EMPTY = new AddressSet(List.of());

  /** The union of any ranges, in any order. */
  public static AddressSet of(List<IpRange> any) {
    List<IpRange> sorted = new ArrayList<>(any);
    sorted.sort(Comparator.comparing(IpRange::lower).thenComparing(IpRange::upper));
    Ascending set = new Ascending();
    sorted.forEach(range -> set.add(range.lower(), range.upper()));
    return set.set();
  }

  /** Gathers ranges that come in ascending order of their lower ends, and merges them. */
  static final class Ascending {
    private final List<IpRange> merged = new ArrayList<>();
    private IpAddress lower;
    private IpAddress upper;

    void add(IpAddress nextLower, IpAddress nextUpper) {
      if (upper != null && joins(upper, nextLower)) {
        upper = nextUpper.compareTo(upper) > 0 ? nextUpper : upper;
        return;
      }
      close();
      lower = nextLower;
      upper = nextUpper;
    }

    AddressSet set() {
      close();
      lower = null;
      upper = null;
      return new AddressSet(List.copyOf(merged));
    }

    private void close() {
      if (lower != null) {
        merged.add(IpRange.between(lower, upper));
      }
    }

    private static boolean joins(IpAddress upper, IpAddress nextLower) {
      if (upper.v4() != nextLower.v4()) {
        return false;
      }
      IpAddress after = upper.next();
      return after == null || nextLower.compareTo(after) <= 0;
    }
  }

  public static AddressSet single(IpAddress address) {
    return new AddressSet(List.of(IpRange.between(address, address)));
  }

  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  public boolean contains(IpAddress address) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      IpRange range = ranges.get(middle);
      if (range.contains(address)) {
        return true;
      }
      if (address.compareTo(range.lower()) < 0) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return false;
  }

  /** How many addresses. */
  public BigInteger count() {
    return ranges.stream().map(IpRange::size).reduce(BigInteger.ZERO, BigInteger::add);
  }

  public AddressSet plus(AddressSet other) {
    List<IpRange> both = new ArrayList<>(ranges);
    both.addAll(other.ranges);
    return of(both);
  }

  /** The addresses of this set that are not in the other. */
  public AddressSet minus(AddressSet other) {
    List<IpRange> left = new ArrayList<>();
    int from = 0;
    for (IpRange range : ranges) {
      while (from < other.ranges.size()
          && other.ranges.get(from).upper().compareTo(range.lower()) < 0) {
        from++;
      }
      IpAddress lower = range.lower();
      for (int i = from; lower != null && i < other.ranges.size(); i++) {
        IpRange hole = other.ranges.get(i);
        if (hole.lower().compareTo(range.upper()) > 0) {
          break;
        }
        if (hole.lower().compareTo(lower) > 0) {
          left.add(IpRange.between(lower, hole.lower().previous()));
        }
        lower = hole.upper().compareTo(range.upper()) >= 0 ? null : hole.upper().next();
      }
      if (lower != null) {
        left.add(IpRange.between(lower, range.upper()));
      }
    }
    return new AddressSet(List.copyOf(left));
  }

  /** {@code 192.0.2.40-192.0.2.40}, as the JSON contract writes every range. */
  public List<String> asBounds() {
    return ranges.stream().map(range -> range.lower() + "-" + range.upper()).toList();
  }
}
