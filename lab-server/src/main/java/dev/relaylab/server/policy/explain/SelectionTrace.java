package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.Outcome;
import dev.relaylab.server.policy.Selection.Candidate;
import java.util.ArrayList;
import java.util.List;

/** Which connector takes the client, and why: the first links of a chain. */
final class SelectionTrace {
  private final List<Revision> history;
  private final Outcome outcome;
  private final Attempt attempt;
  private final List<Step> steps = new ArrayList<>();

  private SelectionTrace(List<Revision> history, Outcome outcome) {
    this.history = history;
    this.outcome = outcome;
    this.attempt = outcome.attempt();
  }

  static List<Step> of(List<Revision> history, Outcome outcome) {
    SelectionTrace trace = new SelectionTrace(history, outcome);
    trace.selection();
    return trace.steps;
  }

  private void line(String label, String text, boolean deciding) {
    line(label, text, null, deciding);
  }

  private void line(String label, String text, Origin origin, boolean deciding) {
    steps.add(new Step(label, text, origin, deciding));
  }

  private void selection() {
    line("connection", attempt.from() + " -> " + endpoint(), false);
    for (Candidate candidate : outcome.selection().candidates()) {
      String range =
          candidate.range() == null ? "no range contains the client" : candidate.range().toString();
      line("candidate", candidate.connector().name() + "   " + range, false);
    }
    asleep();
    Candidate winner = outcome.selection().winner();
    if (winner == null) {
      line("winner", "none: no enabled connector on this endpoint takes the client", true);
      return;
    }
    IpRange range = winner.range();
    Origin since =
        Origin.ofObject(
            history,
            winner.connector().object(),
            object -> object.get(ReceiveConnectorSchema.REMOTE_IP_RANGES).contains(range));
    line(
        "winner",
        winner.connector().name() + "   " + winner.range() + "   " + why(winner),
        since,
        false);
  }

  private Binding endpoint() {
    return new Binding(attempt.local(organisation().server()), attempt.port());
  }

  private void asleep() {
    for (ReceiveConnector connector : organisation().receiveConnectors()) {
      boolean wouldListen =
          connector.bindings().stream()
              .anyMatch(binding -> binding.takes(endpoint().address(), attempt.port()));
      if (!connector.enabled()
          && wouldListen
          && connector.remoteIpRanges().stream().anyMatch(r -> r.contains(attempt.from()))) {
        Origin since =
            Origin.ofObject(
                history, connector.object(), o -> !o.get(ReceiveConnectorSchema.ENABLED));
        line("disabled", connector.name() + "   names the client, and is disabled", since, false);
      }
    }
  }

  private String why(Candidate winner) {
    List<Candidate> rivals =
        outcome.selection().candidates().stream()
            .filter(c -> c.range() != null && c.connector() != winner.connector())
            .toList();
    if (rivals.isEmpty()) {
      return "the only one whose range contains the client";
    }
    boolean byBinding =
        !winner.binding().address().isUnspecified()
            && rivals.stream().allMatch(rival -> rival.binding().address().isUnspecified());
    return byBinding
        ? "bound to this very address, which goes before all addresses"
        : "most specific range wins";
  }

  private Organisation organisation() {
    return history.get(history.size() - 1).organisation();
  }
}
