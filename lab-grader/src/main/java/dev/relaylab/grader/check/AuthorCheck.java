package dev.relaylab.grader.check;

import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.model.Misconception;
import dev.relaylab.exercises.transcript.Step;
import dev.relaylab.exercises.transcript.Transcript;
import dev.relaylab.grader.verdict.GoalResult;
import dev.relaylab.grader.verdict.Verdict;
import dev.relaylab.server.TrialLab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What an exercise must prove before it is given to anybody: its start state fails, its solution
 * passes twice from scratch, each alternative passes, each misconception fails with its own
 * message.
 */
public final class AuthorCheck {

  /** One claim and whether it held. */
  public record Claim(boolean holds, String text) {}

  private final Exercise exercise;
  private final List<Claim> claims = new ArrayList<>();

  private AuthorCheck(Exercise exercise) {
    this.exercise = exercise;
  }

  public static List<Claim> of(Exercise exercise) throws IOException {
    AuthorCheck check = new AuthorCheck(exercise);
    check.startFails();
    check.passes("the reference solution passes", exercise.solution());
    check.passes("the reference solution passes again, from scratch", exercise.solution());
    for (Transcript alternative : exercise.alternatives()) {
      check.passes(
          "the alternative at line " + alternative.steps().get(0).line() + " passes", alternative);
    }
    for (Misconception misconception : exercise.misconceptions()) {
      check.fails(misconception);
    }
    return List.copyOf(check.claims);
  }

  private Verdict after(List<String> statements, Transcript steps) throws IOException {
    try (Scratch scratch = Scratch.make();
        Trial trial =
            new Trial(TrialLab.begun(exercise.organisation(), true, scratch.folder()), true)) {
      StepRunner runner = new StepRunner(trial.lab(), scratch.folder());
      for (String statement : statements) {
        runner.run(new Step("[PS] EX01> ", "EX01", true, statement, List.of(), 0));
      }
      if (steps != null) {
        steps.steps().forEach(runner::run);
      }
      return Checker.check(exercise, trial, trial.lab().evidence());
    }
  }

  private void startFails() throws IOException {
    Verdict verdict = after(List.of(), null);
    long open = verdict.goals().stream().filter(goal -> !goal.passed()).count();
    claims.add(
        new Claim(
            !verdict.passed() && !verdict.hasFault(),
            "the start state fails " + open + " of " + verdict.goals().size() + " goals"));
  }

  private void passes(String what, Transcript steps) throws IOException {
    Verdict verdict = after(List.of(), steps);
    String open =
        verdict.goals().stream()
            .filter(goal -> !goal.passed())
            .map(goal -> goal.id() + " (" + goal.actual() + ")")
            .reduce((a, b) -> a + ", " + b)
            .orElse(verdict.gate() == null ? "" : verdict.gate());
    claims.add(new Claim(verdict.passed(), what + (verdict.passed() ? "" : ": open are " + open)));
  }

  private void fails(Misconception misconception) throws IOException {
    Verdict verdict = after(misconception.reproduce(), null);
    boolean named =
        verdict.goals().stream()
            .map(GoalResult::misconception)
            .anyMatch(name -> name != null && name.startsWith(misconception.name() + ":"));
    String why = verdict.passed() ? " (it passes)" : named ? "" : " (no goal names it)";
    claims.add(
        new Claim(
            !verdict.passed() && named,
            "\"" + misconception.name() + "\" fails with its own message" + why));
  }
}
