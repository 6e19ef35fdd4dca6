package dev.relaylab.grader.report;

import dev.relaylab.grader.verdict.GoalResult;
import dev.relaylab.grader.verdict.Verdict;
import java.util.List;

/**
 * A verdict as a person reads it: the word first, then what was expected, what came back, and why.
 * With {@code plain} one fact stands on a line and nothing is drawn or coloured.
 */
public final class CheckText {
  private static final String RESET = "\u001b[0m";

  private CheckText() {}

  public static String of(Verdict verdict, boolean plain) {
    StringBuilder out = new StringBuilder();
    for (GoalResult goal : verdict.goals()) {
      goal(out, goal, plain);
    }
    if (verdict.gate() != null) {
      out.append("\nGATE  ").append(verdict.gate()).append('\n');
    }
    out.append('\n').append(last(verdict)).append('\n');
    return out.toString();
  }

  private static void goal(StringBuilder out, GoalResult goal, boolean plain) {
    String points = goal.points() + " of " + goal.maxPoints() + " points";
    String word = colour(goal, plain);
    if (plain) {
      out.append(word).append(' ').append(goal.id()).append(": ").append(goal.title()).append('\n');
      out.append("  points: ").append(points).append('\n');
    } else {
      int gap = Math.max(2, 74 - goal.id().length() - goal.title().length() - 8);
      out.append(word)
          .append("  ")
          .append(goal.id())
          .append("  ")
          .append(goal.title())
          .append(" ".repeat(gap))
          .append(points)
          .append('\n');
    }
    if (goal.passed()) {
      field(out, "got", goal.actual());
      return;
    }
    if (goal.status() == GoalResult.Status.BROKEN) {
      out.append("  A fault of the grader, not yours; it costs no points.\n");
    }
    if (goal.dialogue() != null && !goal.dialogue().isBlank()) {
      field(out, "probe", goal.dialogue());
    }
    field(out, "expected", goal.expected());
    field(out, "got", goal.actual());
    field(out, "why", goal.why());
    field(out, "name", goal.misconception());
    out.append('\n');
  }

  private static void field(StringBuilder out, String name, String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    List<String> lines = value.strip().lines().toList();
    out.append("      ").append(String.format("%-9s", name)).append(lines.get(0)).append('\n');
    lines
        .subList(1, lines.size())
        .forEach(line -> out.append("               ").append(line).append('\n'));
  }

  private static String colour(GoalResult goal, boolean plain) {
    String word = goal.status().name();
    if (plain) {
      return word;
    }
    String code =
        switch (goal.status()) {
          case PASS -> "\u001b[32m";
          case FAIL -> "\u001b[31m";
          case SKIPPED -> "\u001b[33m";
          case BROKEN -> "\u001b[35m";
        };
    return code + word + RESET;
  }

  private static String last(Verdict verdict) {
    long open = verdict.goals().stream().filter(goal -> !goal.passed()).count();
    String sum =
        verdict.points()
            + " of "
            + verdict.maxPoints()
            + " points, all probes against revision "
            + verdict.revision()
            + ".";
    return verdict.passed()
        ? "GREEN  " + verdict.exercise() + ": " + sum
        : "OPEN   "
            + verdict.exercise()
            + ": "
            + open
            + (open == 1 ? " goal is" : " goals are")
            + " not met; "
            + sum;
  }
}
