package dev.relaylab.server.policy;

import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import java.util.ArrayList;
import java.util.List;

/**
 * Which Receive connector takes a connection: of the enabled connectors with a matching binding,
 * those bound to the concrete local address go before those bound to all; then the smallest range
 * that contains the client wins. Permissions play no part (Exchange: Receive connectors, "Remote IP
 * addresses").
 *
 * @param candidates every enabled connector whose binding matches, with its best range or null
 * @param winner null when no range contains the client
 */
public record Selection(List<Candidate> candidates, Candidate winner) {

  /**
   * One connector in the running.
   *
   * @param range the smallest of its ranges that contains the client, or null
   */
  public record Candidate(ReceiveConnector connector, Binding binding, IpRange range) {

    /** Whether this one takes the connection rather than a candidate that stands before it. */
    public boolean beats(Candidate other) {
      boolean concrete = !binding.address().isUnspecified();
      boolean otherConcrete = !other.binding.address().isUnspecified();
      if (concrete != otherConcrete) {
        return concrete;
      }
      return !range.sameAddressesAs(other.range) && other.range.contains(range);
    }

    /** The same connector, with the range by which it takes another client. */
    public Candidate by(IpRange other) {
      return new Candidate(connector, binding, other);
    }
  }

  public static Selection of(
      Organisation organisation, IpAddress local, int port, IpAddress client) {
    List<Candidate> candidates = new ArrayList<>();
    Candidate winner = null;
    for (Candidate listening : listening(organisation, local, port)) {
      Candidate candidate = listening.by(smallest(listening.connector(), client));
      candidates.add(candidate);
      if (candidate.range() != null && (winner == null || candidate.beats(winner))) {
        winner = candidate;
      }
    }
    return new Selection(candidates, winner);
  }

  /** Every enabled connector with a binding that takes this endpoint, whoever the client is. */
  public static List<Candidate> listening(Organisation organisation, IpAddress local, int port) {
    List<Candidate> found = new ArrayList<>();
    for (ReceiveConnector connector : organisation.receiveConnectors()) {
      Binding binding = connector.enabled() ? bindingFor(connector, local, port) : null;
      if (binding != null) {
        found.add(new Candidate(connector, binding, null));
      }
    }
    return found;
  }

  /**
   * Of two ranges of one connector, the first in its list before the second, the one that counts.
   */
  public static IpRange narrower(IpRange best, IpRange next) {
    return best == null || best.contains(next) ? next : best;
  }

  private static Binding bindingFor(ReceiveConnector connector, IpAddress local, int port) {
    Binding found = null;
    for (Binding binding : connector.bindings()) {
      if (binding.takes(local, port) && (found == null || found.address().isUnspecified())) {
        found = binding;
      }
    }
    return found;
  }

  private static IpRange smallest(ReceiveConnector connector, IpAddress client) {
    IpRange best = null;
    for (IpRange range : connector.remoteIpRanges()) {
      if (range.contains(client)) {
        best = narrower(best, range);
      }
    }
    return best;
  }
}
