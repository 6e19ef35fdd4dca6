package dev.relaylab.server.policy.map;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.policy.Selection;
import dev.relaylab.server.policy.Selection.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Which connector takes each client address at one endpoint: a sweep over the edges of all ranges.
 *
 * <p>Between two neighbouring edges nothing changes, so {@link Selection}'s own comparison is asked
 * once there: O(n log n) in the number of ranges, times the depth to which ranges nest.
 */
public final class Territories {

  /** Neighbouring addresses with one winner. */
  public record Territory(IpAddress lower, IpAddress upper, Candidate winner) {}

  private record Edge(IpAddress at, int connector, int range, boolean begins) {}

  private final List<Candidate> listening;
  private final List<Territory> found;

  private Territories(List<Candidate> listening, List<Territory> found) {
    this.listening = listening;
    this.found = found;
  }

  /**
   * Ascending and disjoint; addresses that no connector takes are left out.
   *
   * @param local an address of the server; where it is the server's own or unspecified, clients of
   *     the other family reach the server's address of their family
   */
  public static List<Territory> at(Organisation organisation, IpAddress local, int port) {
    List<Territory> found = new ArrayList<>();
    Server server = organisation.server();
    for (IpAddress last : List.of(IpAddress.V4_MAX, IpAddress.V6_MAX)) {
      boolean own = local.isUnspecified() || local.equals(server.address());
      if (own || last.v4() == local.v4()) {
        IpAddress reached = last.v4() == local.v4() ? local : server.addressFor(last);
        new Territories(Selection.listening(organisation, reached, port), found).family(last);
      }
    }
    return found;
  }

  private void family(IpAddress last) {
    Edge[] edges = edges(last.v4());
    BitSet[] open = new BitSet[listening.size()];
    Arrays.setAll(open, i -> new BitSet());
    Candidate[] best = new Candidate[listening.size()];
    int next = 0;
    while (next < edges.length) {
      IpAddress lower = edges[next].at();
      BitSet touched = new BitSet();
      for (; next < edges.length && edges[next].at().equals(lower); next++) {
        Edge edge = edges[next];
        open[edge.connector()].set(edge.range(), edge.begins());
        touched.set(edge.connector());
      }
      touched.stream().forEach(i -> best[i] = narrowest(i, open[i]));
      Candidate winner = winner(best);
      if (winner != null) {
        IpAddress upper = next < edges.length ? edges[next].at().previous() : last;
        found.add(new Territory(lower, upper, winner));
      }
    }
  }

  private Edge[] edges(boolean v4) {
    List<Edge> edges = new ArrayList<>();
    for (int c = 0; c < listening.size(); c++) {
      List<IpRange> ranges = listening.get(c).connector().remoteIpRanges();
      for (int r = 0; r < ranges.size(); r++) {
        IpRange range = ranges.get(r);
        if (range.lower().v4() != v4) {
          continue;
        }
        edges.add(new Edge(range.lower(), c, r, true));
        IpAddress after = range.upper().next();
        if (after != null) {
          edges.add(new Edge(after, c, r, false));
        }
      }
    }
    edges.sort(Comparator.comparing(Edge::at));
    return edges.toArray(Edge[]::new);
  }

  private Candidate narrowest(int connector, BitSet open) {
    List<IpRange> ranges = listening.get(connector).connector().remoteIpRanges();
    IpRange best = null;
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      best = Selection.narrower(best, ranges.get(i));
    }
    return best == null ? null : listening.get(connector).by(best);
  }

  private static Candidate winner(Candidate[] best) {
    Candidate winner = null;
    for (Candidate candidate : best) {
      if (candidate != null && (winner == null || candidate.beats(winner))) {
        winner = candidate;
      }
    }
    return winner;
  }
}
