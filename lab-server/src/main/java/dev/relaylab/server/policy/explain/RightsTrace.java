package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.Outcome;
import dev.relaylab.server.policy.Reason;
import dev.relaylab.server.policy.SessionFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which rights the session holds, who gave each, and which one it lacks. */
final class RightsTrace {
  private final List<Revision> history;
  private final Outcome outcome;
  private final Attempt attempt;
  private final Reason reason;
  private final List<Step> steps = new ArrayList<>();

  private RightsTrace(List<Revision> history, Outcome outcome) {
    this.history = history;
    this.outcome = outcome;
    this.attempt = outcome.attempt();
    this.reason = outcome.decision().reason();
  }

  private void line(String label, String text, Origin origin, boolean deciding) {
    steps.add(new Step(label, text, origin, deciding));
  }

  static List<Step> of(List<Revision> history, Outcome outcome) {
    RightsTrace trace = new RightsTrace(history, outcome);
    trace.rights(outcome.session());
    return trace.steps;
  }

  private void rights(SessionFacts session) {
    Set<Principal> principals = session.identity().principals();
    for (Right right : session.rights()) {
      boolean deciding =
          reason instanceof Reason.RightDecides decides
              && decides.held()
              && decides.right() == right;
      granted(session.connector(), principals, right, deciding);
    }
    if (reason instanceof Reason.RightDecides decides && !decides.held()) {
      lacking(session, decides.right());
    }
  }

  private void granted(
      ReceiveConnector connector, Set<Principal> principals, Right right, boolean deciding) {
    Ace ace =
        connector.object().aces().stream()
            .filter(a -> !a.deny() && a.right() == right && principals.contains(a.user()))
            .findFirst()
            .orElseThrow();
    String source =
        asConfigured(connector).permissionGroups().stream()
            .filter(group -> group.aces().contains(ace))
            .map(PermissionGroup::name)
            .findFirst()
            .map(group -> "group " + group)
            .orElse("entry of its own");
    line("right", right.adName() + "   " + source + " for " + ace.user(), since(ace), deciding);
  }

  /** The connector with the right that the attempt only supposes to be missing. */
  private ReceiveConnector asConfigured(ReceiveConnector connector) {
    return organisation().receiveConnector(connector.name()).orElse(connector);
  }

  private Origin since(Ace ace) {
    return Origin.ofObject(
        history, outcome.session().connector().object(), object -> object.aces().contains(ace));
  }

  private void lacking(SessionFacts session, Right right) {
    Optional<Ace> denied =
        session.connector().object().aces().stream()
            .filter(
                ace ->
                    ace.deny()
                        && ace.right() == right
                        && session.identity().principals().contains(ace.user()))
            .findFirst();
    String why;
    if (right == attempt.without()) {
      why = "left out as asked";
    } else {
      why =
          denied
              .map(ace -> "denied to " + ace.user())
              .orElse("nobody granted it to " + principals(session.identity()));
    }
    line(
        "missing right",
        right.adName() + "   " + why,
        denied.map(this::since).orElseGet(() -> without(session, right)),
        true);
  }

  /**
   * Since when the session's principals have not held the right: who took it away, or never gave
   * it.
   */
  private Origin without(SessionFacts session, Right right) {
    if (right == attempt.without()) {
      return null;
    }
    Set<Principal> principals = session.identity().principals();
    return Origin.ofObject(
        history,
        session.connector().object(),
        object -> !ReceiveConnector.of(object).rightsOf(principals).contains(right));
  }

  private static String principals(Identity identity) {
    return String.join(
        " or ", identity.principals().stream().map(Principal::name).sorted().toList());
  }

  private Organisation organisation() {
    return history.get(history.size() - 1).organisation();
  }
}
