package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.Outcome;
import dev.relaylab.server.policy.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why an attempt is answered as it is.
 *
 * @param revision the one that was asked
 * @param withoutIt what it would be without the right that let it through; empty where none did
 * @param smallestChange turns the answer from acceptance to refusal or back; empty where the search
 *     finds none, or a right was left out so that there is no real answer to turn
 */
public record Explanation(
    int revision,
    Outcome outcome,
    List<Step> trace,
    Optional<Outcome> withoutIt,
    Optional<Change> smallestChange) {

  /**
   * @param history revisions, oldest first; the last one answers
   */
  public static Explanation of(List<Revision> history, Attempt attempt) {
    Explanation chain = chain(history, attempt);
    Optional<Change> change =
        attempt.without() == null
            ? SmallestChange.turning(last(history).organisation(), chain.outcome)
            : Optional.empty();
    return new Explanation(chain.revision, chain.outcome, chain.trace, chain.withoutIt, change);
  }

  /** Why alone: nothing is searched that would turn the answer. */
  public static Explanation chain(List<Revision> history, Attempt attempt) {
    Organisation organisation = last(history).organisation();
    Outcome outcome = Outcome.of(organisation, attempt);
    Optional<Outcome> withoutIt =
        decidingRight(outcome).map(right -> Outcome.of(organisation, attempt.without(right)));
    return new Explanation(
        last(history).number(), outcome, Trace.of(history, outcome), withoutIt, Optional.empty());
  }

  private static Revision last(List<Revision> history) {
    return history.get(history.size() - 1);
  }

  private static Optional<Right> decidingRight(Outcome outcome) {
    return outcome.decision().reason() instanceof Reason.RightDecides decides && decides.held()
        ? Optional.of(decides.right())
        : Optional.empty();
  }

  /** The line the answer turned on. */
  public Step deciding() {
    return trace.stream().filter(Step::deciding).findFirst().orElse(trace.get(trace.size() - 1));
  }

  /** The JSON contract of {@code lab explain}, as maps and lists. */
  public Map<String, Object> toJson() {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("stage", outcome.stage().toString());
    reply.put("code", outcome.reply().code());
    reply.put("enhanced", outcome.reply().enhanced());
    reply.put("text", outcome.reply().text());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reply", reply);
    json.put("trace", trace.stream().map(Step::toString).toList());
    json.put("deciding", deciding().toString());
    json.put("smallestChange", smallestChange.map(Change::commandLine).orElse(null));
    return json;
  }

  /** The chain for people, then how to turn the answer. */
  public String toText() {
    return chainText() + turningText();
  }

  /**
   * The chain for people: numbered, the deciding line marked, then the commands behind it by
   * revision.
   */
  public String chainText() {
    StringBuilder text = new StringBuilder();
    Map<Integer, Origin> origins = new TreeMap<>();
    String label = "";
    int number = 0;
    for (Step step : trace) {
      boolean same = step.label().equals(label);
      label = step.label();
      number += same ? 0 : 1;
      text.append(
          String.format(
              Locale.ROOT, "%2s  %-13s ", same ? "" : String.valueOf(number), same ? "" : label));
      text.append(step.text());
      if (step.origin() != null) {
        int revision = step.origin().revision().number();
        origins.put(revision, step.origin());
        text.append("   rev ").append(revision);
      }
      text.append(step.deciding() ? "   <== decides\n" : "\n");
    }
    origins.values().forEach(origin -> text.append(origin).append('\n'));
    withoutIt.ifPresent(
        other ->
            text.append("without ")
                .append(RightName.shortForm(other.attempt().without()))
                .append(":  would be ")
                .append(other.reply())
                .append('\n'));
    return text.toString();
  }

  /** The smallest change as a line; empty where a right was only supposed to be missing. */
  public String turningText() {
    if (outcome.attempt().without() != null) {
      return "";
    }
    return (outcome.allowed() ? "to refuse it:  " : "to accept it:  ")
        + smallestChange.map(Change::commandLine).orElse("no small change found")
        + "\n";
  }
}
