package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.Right;
import dev.relaylab.server.policy.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a trace again from its lines alone, by the rules as a book has them. */
final class TraceReplay {
  private final List<Step> trace;
  private final List<String> rights = new ArrayList<>();

  private TraceReplay(List<Step> trace) {
    this.trace = trace;
    trace.stream()
        .filter(step -> step.label().equals("right"))
        .forEach(step -> rights.add(step.text().split(" {3}")[0]));
  }

  /** The stage and the enhanced status code that the lines lead to: {@code rcpt 5.7.54}. */
  static String of(List<Step> trace) {
    return new TraceReplay(trace).reply();
  }

  private Optional<String> line(String label) {
    return trace.stream().filter(s -> s.label().equals(label)).map(Step::text).findFirst();
  }

  private boolean holds(Right right) {
    return rights.contains(right.adName());
  }

  private String reply() {
    if (line("winner").orElseThrow().startsWith("none")) {
      return Stage.CONNECT + " 4.3.2";
    }
    if (line("session").orElseThrow().contains("RequireTLS")) {
      return Stage.MAIL + " 5.7.3";
    }
    if (!holds(Right.SUBMIT)) {
      return Stage.MAIL + " no Submit";
    }
    if (!senderPasses(line("sender").orElseThrow())) {
      return Stage.MAIL + " no sender";
    }
    String recipient = line("recipient").orElseThrow();
    boolean accepted = recipient.contains("   accepted domain ");
    return Stage.RCPT + (accepted || holds(Right.ACCEPT_ANY_RECIPIENT) ? " 2.1.5" : " no relay");
  }

  private boolean senderPasses(String sender) {
    boolean internal = sender.contains("is the organisation's own");
    return sender.startsWith("<>")
        || holds(Right.ACCEPT_ANY_SENDER)
        || (internal && holds(Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER))
        || sender.contains("the user may send as it");
  }
}
