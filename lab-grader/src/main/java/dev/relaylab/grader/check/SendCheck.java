package dev.relaylab.grader.check;

import dev.relaylab.exercises.model.Goal;
import dev.relaylab.grader.probe.Attempt;
import dev.relaylab.grader.probe.Outcome;
import dev.relaylab.grader.probe.SmtpLine;
import dev.relaylab.grader.probe.SmtpProbe;
import dev.relaylab.grader.verdict.GoalResult;
import dev.relaylab.grader.verdict.GoalResult.Status;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.explain.Explanation;
import dev.relaylab.server.policy.explain.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * must-allow and must-block: the verdict comes from the wire and from the mailbox. What the policy
 * predicts is a cross-check; where the two disagree the grader is at fault, and nobody loses
 * points.
 */
final class SendCheck {
  private final Trial trial;

  SendCheck(Trial trial) {
    this.trial = trial;
  }

  GoalResult allow(Goal.MustAllow goal) throws IOException {
    String subject = "relay-lab canary " + goal.head().id();
    Outcome outcome = play(goal.probe(), goal.delivered() ? canary(goal.probe(), subject) : null);
    Explanation predicted = predicted(goal.probe());
    String expected =
        "250 2.1.5 Recipient OK"
            + (goal.delivered()
                ? ", and the message in the mailbox of " + goal.probe().rcptTo()
                : "")
            + (goal.authAs() == null ? "" : " with AuthAs " + goal.authAs());
    if (disagree(outcome, predicted)) {
      return broken(goal, expected, outcome, predicted);
    }
    if (!outcome.accepted()) {
      return result(goal, Status.FAIL, expected, replied(outcome), why(predicted), outcome);
    }
    if (!goal.delivered()) {
      return result(goal, Status.PASS, expected, replied(outcome), why(predicted), outcome);
    }
    trial.lab().settle();
    return arrived(goal, subject, expected, outcome, predicted);
  }

  private GoalResult arrived(
      Goal.MustAllow goal,
      String subject,
      String expected,
      Outcome outcome,
      Explanation predicted) {
    Optional<String> found =
        trial.lab().mailbox(goal.probe().rcptTo()).stream()
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .filter(text -> text.contains("Subject: " + subject + "\r\n"))
            .findFirst();
    if (found.isEmpty()) {
      String where = "250 at RCPT TO, and no message in the mailbox of " + goal.probe().rcptTo();
      return result(
          goal,
          Status.FAIL,
          expected,
          where,
          "The server took the message and could not deliver it; Get-Queue and Get-MessageTrackingLog tell where it is.",
          outcome);
    }
    String authAs =
        found
            .get()
            .lines()
            .filter(line -> line.startsWith("X-MS-Exchange-Organization-AuthAs: "))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse("none");
    boolean right = goal.authAs() == null || goal.authAs().equalsIgnoreCase(authAs);
    String actual =
        "250 at RCPT TO, found in the mailbox of "
            + goal.probe().rcptTo()
            + (goal.authAs() == null ? "" : " with AuthAs " + authAs);
    return result(
        goal, right ? Status.PASS : Status.FAIL, expected, actual, why(predicted), outcome);
  }

  GoalResult block(Goal.MustBlock goal) throws IOException {
    Outcome outcome = play(goal.probe(), null);
    Explanation predicted = predicted(goal.probe());
    String expected = goal.reply() == null ? "a refusal" : goal.reply() + ", a refusal";
    if (disagree(outcome, predicted)) {
      return broken(goal, expected, outcome, predicted);
    }
    boolean refused =
        outcome.reply() != null
            && outcome.code() >= 400
            && (goal.reply() == null || outcome.codes().equals(goal.reply()));
    return result(
        goal,
        refused ? Status.PASS : Status.FAIL,
        expected,
        replied(outcome),
        why(predicted),
        outcome);
  }

  /** Whether wire and policy tell two stories about the same attempt. */
  private static boolean disagree(Outcome outcome, Explanation predicted) {
    boolean wire = outcome.accepted() || outcome.stage() == Outcome.Stage.DATA;
    boolean connectionRefused = outcome.stage() == Outcome.Stage.CONNECT && outcome.reply() != null;
    return !connectionRefused
        && outcome.stage() != Outcome.Stage.AUTH
        && outcome.stage() != Outcome.Stage.TLS
        && wire != predicted.outcome().allowed();
  }

  /** What the policy alone says of an attempt. */
  boolean allowedByPolicy(Goal.Probe probe) {
    return predicted(probe).outcome().allowed();
  }

  boolean relays(Goal.Probe probe) throws IOException {
    return play(probe, null).accepted();
  }

  private Outcome play(Goal.Probe probe, String message) throws IOException {
    Organisation organisation = trial.lab().organisation();
    String password =
        probe.user() == null
            ? null
            : RelayPolicy.accountNamed(organisation, probe.user())
                .map(SendCheck::password)
                .orElse("");
    Attempt attempt =
        new Attempt(
            probe.from().toString(),
            probe.port(),
            "probe.example",
            probe.mailFrom(),
            probe.rcptTo(),
            probe.user(),
            password,
            false,
            message);
    try (SmtpLine line = trial.dial(probe.from(), probe.port())) {
      return SmtpProbe.play(line, attempt);
    } catch (java.net.ConnectException nobody) {
      return SmtpProbe.unreachable(attempt);
    }
  }

  private static String password(AdObject account) {
    return account.get(RecipientSchema.PASSWORD);
  }

  private static String canary(Goal.Probe probe, String subject) {
    return "From: <"
        + probe.mailFrom()
        + ">\r\nTo: <"
        + probe.rcptTo()
        + ">\r\nSubject: "
        + subject
        + "\r\n\r\nA probe of the lab's grader.\r\n";
  }

  private Explanation predicted(Goal.Probe probe) {
    Organisation organisation = trial.lab().organisation();
    dev.relaylab.server.policy.Attempt attempt =
        new dev.relaylab.server.policy.Attempt(
            probe.from(),
            organisation.server().addressFor(probe.from()),
            probe.port(),
            probe.mailFrom(),
            probe.rcptTo(),
            probe.user(),
            null);
    return Explanation.chain(trial.lab().revisions(), attempt);
  }

  private static String why(Explanation explanation) {
    String connector =
        explanation.outcome().session() == null
            ? "no connector took the connection"
            : "connector \"" + explanation.outcome().session().connector().name() + "\" answered";
    Origin origin = explanation.deciding().origin();
    return connector
        + "; "
        + explanation.deciding().label()
        + ": "
        + explanation.deciding().text().strip().replaceAll("\\s{2,}", ", ")
        + (origin == null ? "" : "\nsince " + origin);
  }

  private static String replied(Outcome outcome) {
    return outcome.reply() == null
        ? "no reply at " + outcome.stage()
        : outcome.reply() + "   (at " + outcome.stage() + ")";
  }

  private static GoalResult broken(
      Goal goal, String expected, Outcome outcome, Explanation predicted) {
    return result(
        goal,
        Status.BROKEN,
        expected,
        replied(outcome),
        "The wire says one thing and the policy another ("
            + predicted.outcome().reply()
            + "). This is a fault of the lab; please report it.",
        outcome);
  }

  private static GoalResult result(
      Goal goal, Status status, String expected, String actual, String why, Outcome outcome) {
    return Judged.of(goal, status, expected, actual, why, outcome.dialogue().toString());
  }
}
