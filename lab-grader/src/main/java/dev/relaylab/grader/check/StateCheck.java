package dev.relaylab.grader.check;

import dev.relaylab.exercises.model.Goal;
import dev.relaylab.grader.verdict.GoalResult;
import dev.relaylab.grader.verdict.GoalResult.Status;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.policy.Selection;
import dev.relaylab.server.policy.map.AddressSet;
import dev.relaylab.server.policy.map.AttemptKind;
import dev.relaylab.server.policy.map.RelayMap;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Goals about who can relay at all, and by which method. */
final class StateCheck {
  private static final int MOST_EDGES = 24;
  private final Trial trial;

  StateCheck(Trial trial) {
    this.trial = trial;
  }

  /**
   * The map says who can relay; each edge of it is dialled, just inside and just outside, and so
   * are the lab's machines: a set without edges is shown on the wire too.
   */
  GoalResult relaySet(Goal.RelaySet goal) throws IOException {
    AddressSet wanted = AddressSet.of(goal.ranges());
    AddressSet actual = relaying(trial.lab().organisation());
    SendCheck wire = new SendCheck(trial);
    StringBuilder dialled = new StringBuilder();
    for (IpAddress edge : edges(wanted, actual)) {
      boolean relays = relays(wire, edge);
      dialled
          .append("== from ")
          .append(edge)
          .append(relays ? ": may relay\n" : ": may not relay\n");
      if (relays != actual.contains(edge)) {
        String why =
            "The map and the wire disagree about "
                + edge
                + ". This is a fault of the lab; please report it.";
        return Judged.of(goal, Status.BROKEN, text(wanted), text(actual), why, dialled.toString());
      }
    }
    boolean same = wanted.equals(actual);
    return result(
        goal,
        same,
        text(wanted),
        text(actual),
        same
            ? null
            : "The ranges and rights of the connectors on port 25 together make this set; lab map shows it.",
        dialled.toString());
  }

  private boolean relays(SendCheck wire, IpAddress from) throws IOException {
    boolean foreign =
        wire.relays(
            new Goal.Probe(
                from, from.toString(), 25, "a@elsewhere.example", "b@partner.example", null));
    return foreign
        || wire.relays(
            new Goal.Probe(
                from,
                from.toString(),
                25,
                "a@" + trial.lab().organisation().defaultDomain(),
                "b@partner.example",
                null));
  }

  private static AddressSet relaying(Organisation organisation) {
    AddressSet all = AddressSet.EMPTY;
    for (RelayMap.Endpoint endpoint : RelayMap.of(organisation).endpoints()) {
      for (AttemptKind kind : AttemptKind.ALL) {
        if (endpoint.binding().port() == 25
            && kind.isRelay()
            && kind.identity() != AttemptKind.As.AUTHENTICATED) {
          all = all.plus(endpoint.addresses().get(kind));
        }
      }
    }
    return all;
  }

  private static Set<IpAddress> edges(AddressSet wanted, AddressSet actual) {
    Set<IpAddress> edges = new LinkedHashSet<>();
    for (AddressSet set : List.of(wanted, actual)) {
      for (IpRange range : set.ranges()) {
        edges.add(range.lower());
        edges.add(range.upper());
        edges.add(range.lower().previous());
        edges.add(range.upper().next());
      }
    }
    edges.remove(null);
    AddressPlan.standard().machines().forEach(machine -> edges.add(machine.address()));
    return edges.stream().limit(MOST_EDGES).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String text(AddressSet set) {
    if (set.isEmpty()) {
      return "nobody";
    }
    String ranges =
        set.ranges().stream().limit(6).map(IpRange::toString).collect(Collectors.joining(", "));
    return ranges
        + (set.ranges().size() > 6 ? ", and more" : "")
        + String.format(
            " (%,d %s)", set.count(), set.count().bitLength() == 1 ? "address" : "addresses");
  }

  /** Method A or method B on the connector that takes the client, and not both. */
  GoalResult oneMethod(Goal.OneMethod goal) {
    Organisation organisation = trial.lab().organisation();
    Selection selection =
        Selection.of(
            organisation, organisation.server().addressFor(goal.client()), 25, goal.client());
    if (selection.winner() == null) {
      return result(goal, false, "one method", "no connector takes " + goal.client(), null, "");
    }
    var connector = selection.winner().connector();
    boolean external = connector.offers(AuthMechanism.ExternalAuthoritative);
    boolean anonymous =
        connector.rightsOf(Set.of(Principal.ANONYMOUS_LOGON)).contains(Right.ACCEPT_ANY_RECIPIENT);
    String actual =
        external && anonymous
            ? "both methods at once"
            : external
                ? "externally secured"
                : anonymous ? "anonymous, with Accept-Any-Recipient" : "neither method";
    return result(
        goal,
        external != anonymous,
        "one method, anonymous or externally secured",
        actual,
        "connector \"" + connector.name() + "\" takes " + goal.client(),
        "");
  }

  private static GoalResult result(
      Goal goal, boolean met, String expected, String actual, String why, String dialogue) {
    return Judged.of(goal, met ? Status.PASS : Status.FAIL, expected, actual, why, dialogue);
  }
}
