package dev.relaylab.grader.analyze;

import dev.relaylab.grader.analyze.Step.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the nodes of the result tree from trials. */
final class Tree {
  private final Plan plan;

  Tree(Plan plan) {
    this.plan = plan;
  }

  /** A node for each source, a leaf for each sender. */
  Step sources(List<Tried> tried) {
    Map<Source, List<Tried>> bySource =
        tried.stream()
            .collect(Collectors.groupingBy(Tried::source, LinkedHashMap::new, Collectors.toList()));
    List<Step> nodes = new ArrayList<>();
    bySource.forEach(
        (source, its) ->
            nodes.add(
                Step.parent(
                    source + (source.stranger() ? ", a stranger" : ""),
                    summary(its),
                    its.stream().map(this::leaf).toList())));
    return Step.parent(
        "Relay to a foreign domain",
        "from " + nodes.size() + (nodes.size() == 1 ? " source" : " sources"),
        nodes);
  }

  Step group(String title, List<Tried> tried) {
    List<Step> leaves = tried.stream().map(this::leaf).toList();
    return Step.parent(title, "as " + plan.main() + ": " + summary(tried), leaves);
  }

  /** The edges, each beside what the map says. */
  Step edges(List<Tried> tried) {
    List<Step> leaves = new ArrayList<>();
    for (int i = 0; i < tried.size(); i++) {
      leaves.add(edge(plan.edges().get(i), tried.get(i)));
    }
    return Step.parent("Edges of the ranges", summary(tried), leaves);
  }

  private Step edge(Edge edge, Tried tried) {
    Step leaf = leaf(tried);
    String side = edge.relays() ? "just inside" : "just outside";
    boolean tested = tried.verdict() != RelayVerdict.NOT_TESTED;
    boolean agrees = tried.verdict().relays() == edge.relays();
    Step named =
        new Step(
            side + " " + edge.source(),
            tested && !agrees && leaf.status() != Status.RELAY ? Status.WARNING : leaf.status(),
            leaf.result(),
            leaf.meaning(),
            leaf.remedy(),
            leaf.dialogue(),
            List.of());
    return tested && !agrees
        ? named.meaning(
            "The relay map says otherwise: it has this address "
                + side.substring(5)
                + " the range.")
        : named;
  }

  static String summary(List<Tried> tried) {
    Map<RelayVerdict, Long> counts =
        tried.stream()
            .collect(Collectors.groupingBy(Tried::verdict, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().text())
        .collect(Collectors.joining("; "));
  }

  Step leaf(Tried tried) {
    String result =
        tried.verdict().text()
            + ": "
            + tried.stage()
            + " "
            + tried.why()
            + Pace.remark(tried.slowest());
    Step leaf = Step.leaf(title(tried), status(tried), result, tried.dialogue());
    boolean plain = tried.verdict() == RelayVerdict.REFUSED && tried.note().isEmpty();
    if (plain) {
      return leaf;
    }
    String note =
        tried.note().isEmpty() || tried.note().equals(tried.why()) ? "" : " (" + tried.note() + ")";
    return leaf.meaning(tried.verdict().meaning() + note).remedy(remedy(tried));
  }

  /** The trial's name, and the address that makes it what it is. */
  private static String title(Tried tried) {
    Trial trial = tried.trial();
    if (!trial.equals(Trial.of(trial.sender(), trial.recipient()))) {
      return trial.name();
    }
    boolean recipient = trial.sender().equals(SenderForms.FOREIGN);
    return trial.name() + " " + (recipient ? tried.rcptTo() : tried.mailFrom());
  }

  private static Status status(Tried tried) {
    return switch (tried.verdict()) {
      case PROVEN -> tried.forStranger() ? Status.RELAY : Status.NOTE;
      case ACCEPTED -> tried.forStranger() ? Status.WARNING : Status.NOTE;
      case BOUNCED -> Status.WARNING;
      case NOT_TESTED -> Status.NOT_TESTED;
      case ACCEPTED_OWN, REFUSED -> Status.OK;
    };
  }

  private static String why(String command) {
    return command.isEmpty() ? "" : " What lets it: " + command;
  }

  private String remedy(Tried tried) {
    return switch (tried.verdict()) {
      case PROVEN, ACCEPTED ->
          (tried.forStranger()
                  ? "Refuse foreign recipients for sessions that neither log on nor come from a named address."
                  : "Right where this source is meant to relay; otherwise take its address out of the range.")
              + why(plan.target().explain(tried));
      case BOUNCED ->
          "Refuse such recipients at RCPT: bounces go to whoever is named as the sender.";
      case NOT_TESTED -> "Try again later, or look at the server's log for the reason.";
      case ACCEPTED_OWN, REFUSED -> "";
    };
  }
}
