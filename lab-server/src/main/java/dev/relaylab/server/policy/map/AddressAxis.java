package dev.relaylab.server.policy.map;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The address space from left to right: IPv4, a gap, IPv6, each cut where anything changes and each
 * piece as wide as the logarithm of its size.
 */
record AddressAxis(List<Piece> pieces) {
  private static final double GAP = 14;
  private static final double LEAST_SHARE = 0.2;
  private static final double MOST_SHARE = 0.5;

  /** Neighbouring addresses that are all alike, and where they are drawn. */
  record Piece(IpRange range, double x, double width) {
    boolean v4() {
      return range.lower().v4();
    }

    double end() {
      return x + width;
    }
  }

  static AddressAxis of(Collection<AddressSet> sets, double left, double width) {
    List<IpRange> v4 = cut(sets, IpAddress.V4_MIN, IpAddress.V4_MAX);
    List<IpRange> v6 = cut(sets, IpAddress.V6_MIN, IpAddress.V6_MAX);
    double share = weight(v6) / (weight(v4) + weight(v6));
    double widthV6 = (width - GAP) * Math.min(MOST_SHARE, Math.max(LEAST_SHARE, share));
    double widthV4 = width - GAP - widthV6;
    List<Piece> pieces = new ArrayList<>();
    place(pieces, v4, left, widthV4);
    place(pieces, v6, left + widthV4 + GAP, widthV6);
    return new AddressAxis(List.copyOf(pieces));
  }

  private static List<IpRange> cut(Collection<AddressSet> sets, IpAddress first, IpAddress last) {
    TreeSet<IpAddress> cuts = new TreeSet<>();
    cuts.add(first);
    for (AddressSet set : sets) {
      for (IpRange range : set.ranges()) {
        if (range.lower().v4() == first.v4()) {
          cuts.add(range.lower());
          if (!range.upper().equals(last)) {
            cuts.add(range.upper().next());
          }
        }
      }
    }
    List<IpRange> ranges = new ArrayList<>();
    for (IpAddress lower : cuts) {
      IpAddress next = cuts.higher(lower);
      ranges.add(IpRange.between(lower, next == null ? last : next.previous()));
    }
    return ranges;
  }

  private static void place(List<Piece> pieces, List<IpRange> ranges, double left, double width) {
    double scale = width / weight(ranges);
    double x = left;
    for (IpRange range : ranges) {
      double wide = scale * weight(range);
      pieces.add(new Piece(range, x, wide));
      x += wide;
    }
  }

  private static double weight(List<IpRange> ranges) {
    return ranges.stream().mapToDouble(AddressAxis::weight).sum();
  }

  /** A single address is still wide enough to be seen. */
  private static double weight(IpRange range) {
    return 4 + range.size().bitLength();
  }
}
