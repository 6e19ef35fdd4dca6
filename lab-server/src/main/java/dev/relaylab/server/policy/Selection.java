package dev.relaylab.server.policy;

import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import java.util.ArrayList;
import java.util.List;

/**
 * Which Receive connector takes a connection: of the enabled connectors with a matching binding, those
 * bound to the concrete local address go before those bound to all; then the smallest range that
 * contains the client wins. Permissions play no part (Exchange: Receive connectors, "Remote IP
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
  public record Candidate(ReceiveConnector connector, Binding binding, IpRange range) {}

  public static Selection of(Organisation organisation, IpAddress local, int port, IpAddress client) {
    List<Candidate> candidates = new ArrayList<>();
    Candidate winner = null;
    for (ReceiveConnector connector : organisation.receiveConnectors()) {
      if (!connector.enabled()) {
        continue;
      }
      Binding binding = bindingFor(connector, local, port);
      if (binding == null) {
        continue;
      }
      Candidate candidate = new Candidate(connector, binding, smallest(connector, client));
      candidates.add(candidate);
      if (candidate.range() != null && (winner == null || beats(candidate, winner))) {
        winner = candidate;
      }
    }
    return new Selection(candidates, winner);
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
      if (range.contains(client) && (best == null || best.contains(range))) {
        best = range;
      }
    }
    return best;
  }

  private static boolean beats(Candidate a, Candidate b) {
    boolean aConcrete = !a.binding().address().isUnspecified();
    boolean bConcrete = !b.binding().address().isUnspecified();
    if (aConcrete != bConcrete) {
      return aConcrete;
    }
    return !a.range().sameAddressesAs(b.range()) && b.range().contains(a.range());
  }
}
