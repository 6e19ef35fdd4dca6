package dev.relaylab.grader.check;

import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.model.Goal;
import dev.relaylab.exercises.model.Misconception;
import dev.relaylab.grader.verdict.GoalResult;
import dev.relaylab.grader.verdict.GoalResult.Status;
import dev.relaylab.grader.verdict.Verdict;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.journal.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries every goal of an exercise against one organisation. */
public final class Checker {
  private static final Goal.Probe STRANGER =
      new Goal.Probe(
          IpAddress.parse("203.0.113.9"),
          "STRANGER",
          25,
          "a@elsewhere.example",
          "b@partner.example",
          null);

  private final Exercise exercise;
  private final Trial trial;
  private final List<Entry> journal;

  private Checker(Exercise exercise, Trial trial, List<Entry> journal) {
    this.exercise = exercise;
    this.trial = trial;
    this.journal = journal;
  }

  /**
   * The verdict.
   *
   * @param journal what the learner did, or null where only the configuration was handed in; then
   *     goals about doing are left out
   */
  public static Verdict check(Exercise exercise, Trial trial, List<Entry> journal) {
    return new Checker(exercise, trial, journal).verdict();
  }

  private Verdict verdict() {
    int revision = trial.lab().revisions().get(trial.lab().revisions().size() - 1).number();
    Organisation organisation = trial.lab().organisation();
    List<GoalResult> results = new ArrayList<>();
    for (Goal goal : exercise.goals()) {
      GoalResult result = tried(goal);
      if (result.status() == Status.FAIL && !(goal instanceof Goal.Observed)) {
        Optional<Misconception> known =
            exercise.misconceptions().stream()
                .filter(each -> each.matches(organisation))
                .findFirst();
        if (known.isPresent()) {
          result = result.named(known.get().name() + ": " + known.get().message());
        }
      }
      results.add(result);
    }
    return new Verdict(exercise.id(), exercise.title(), revision, results, gate());
  }

  /** One goal that crashes is BROKEN and does not take the others with it. */
  private GoalResult tried(Goal goal) {
    try {
      if (goal instanceof Goal.MustAllow allow) {
        return new SendCheck(trial).allow(allow);
      }
      if (goal instanceof Goal.MustBlock block) {
        return new SendCheck(trial).block(block);
      }
      if (goal instanceof Goal.RelaySet set) {
        return new StateCheck(trial).relaySet(set);
      }
      if (goal instanceof Goal.OneMethod method) {
        return new StateCheck(trial).oneMethod(method);
      }
      return observed((Goal.Observed) goal);
    } catch (IOException | RuntimeException crashed) {
      String why =
          "The probe broke: " + crashed + ". This is a fault of the grader; please report it.";
      return new GoalResult(
          goal.head().id(),
          goal.kind(),
          goal.head().title(),
          Status.BROKEN,
          goal.head().points(),
          goal.head().points(),
          goal.head().title(),
          "no answer",
          why,
          null,
          "");
    }
  }

  private GoalResult observed(Goal.Observed goal) {
    if (journal == null) {
      return new GoalResult(
          goal.head().id(),
          goal.kind(),
          goal.head().title(),
          Status.SKIPPED,
          0,
          0,
          goal.head().title(),
          "not part of a script",
          "A script shows what was configured and not what was tried; this goal is left out.",
          null,
          "");
    }
    return new ObservedCheck(journal).check(goal);
  }

  /** A reachable open relay makes the whole step zero, save where opening it is the task. */
  private String gate() {
    try {
      return exercise.gate() && new SendCheck(trial).relays(STRANGER)
          ? "An open relay is reachable: STRANGER may send from a@elsewhere.example to b@partner.example. The whole exercise counts nothing until it is closed."
          : null;
    } catch (IOException unreachable) {
      return null;
    }
  }
}
