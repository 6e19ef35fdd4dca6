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
import dev.relaylab.server.smtp.host.Listeners;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries every goal of an exercise against one organisation. */
public final class Checker {
  private static final IpAddress STRANGER = IpAddress.parse("203.0.113.9");
  private static final long GOAL_MILLIS = 30_000;

  private final Exercise exercise;
  private final Trial trial;
  private final List<Entry> journal;
  private final long goalMillis;

  private Checker(Exercise exercise, Trial trial, List<Entry> journal, long goalMillis) {
    this.exercise = exercise;
    this.trial = trial;
    this.journal = journal;
    this.goalMillis = goalMillis;
  }

  /**
   * The verdict.
   *
   * @param journal what the learner did, or null where only the configuration was handed in; then
   *     goals about doing are left out
   */
  public static Verdict check(Exercise exercise, Trial trial, List<Entry> journal) {
    return check(exercise, trial, journal, GOAL_MILLIS);
  }

  /** The same, with a time of its own for each goal. */
  static Verdict check(Exercise exercise, Trial trial, List<Entry> journal, long goalMillis) {
    return new Checker(exercise, trial, journal, goalMillis).verdict();
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

  /** One goal that crashes, or does not end, is BROKEN and does not take the others with it. */
  private GoalResult tried(Goal goal) {
    try {
      return Bounded.call(() -> result(goal), goalMillis);
    } catch (IOException crashed) {
      String why =
          "The probe broke: "
              + crashed.getMessage()
              + ". This is a fault of the grader; please report it.";
      return Judged.of(goal, Status.BROKEN, goal.head().title(), "no answer", why, "");
    }
  }

  private GoalResult result(Goal goal) throws IOException {
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
  }

  private GoalResult observed(Goal.Observed goal) {
    if (journal == null) {
      return Judged.of(
          goal,
          Status.SKIPPED,
          goal.head().title(),
          "not part of a script",
          "A script shows what was configured and not what was tried; this goal is left out.",
          "");
    }
    return new ObservedCheck(journal).check(goal);
  }

  /**
   * A reachable open relay makes the whole step zero, on whichever port it is, save where opening
   * it is the task.
   */
  private String gate() {
    if (!exercise.gate()) {
      return null;
    }
    for (int port : Listeners.ports(trial.lab().organisation())) {
      if (relays(port)) {
        return "An open relay is reachable: STRANGER may send from a@elsewhere.example to"
            + " b@partner.example"
            + (port == 25 ? "" : " on port " + port)
            + ". The whole exercise counts nothing until it is closed.";
      }
    }
    return null;
  }

  /** A probe that breaks must not open the gate: then the policy alone is asked. */
  private boolean relays(int port) {
    SendCheck send = new SendCheck(trial);
    Goal.Probe probe =
        new Goal.Probe(
            STRANGER, "STRANGER", port, "a@elsewhere.example", "b@partner.example", null);
    try {
      return Bounded.call(() -> send.relays(probe), goalMillis);
    } catch (IOException broke) {
      return send.allowedByPolicy(probe);
    }
  }
}
