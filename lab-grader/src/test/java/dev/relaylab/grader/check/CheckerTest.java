package dev.relaylab.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.transcript.Step;
import dev.relaylab.grader.probe.SmtpLine;
import dev.relaylab.grader.verdict.GoalResult;
import dev.relaylab.grader.verdict.GoalResult.Status;
import dev.relaylab.grader.verdict.Verdict;
import dev.relaylab.server.TrialLab;
import dev.relaylab.server.journal.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckerTest {
  private static final String RIGHT =
      " | Add-ADPermission -User \"NT AUTHORITY\\ANONYMOUS LOGON\" -ExtendedRights"
          + " \"Ms-Exch-SMTP-Accept-Any-Recipient\"";

  @TempDir private Path folder;

  private static Exercise exercise(String id) {
    return CourseLoader.builtIn().find(id).orElseThrow();
  }

  private Verdict after(String id, String... commands) {
    return after(exercise(id), null, 60_000, commands);
  }

  private Verdict after(Exercise exercise, Trial.Reach reach, long goalMillis, String... commands) {
    TrialLab lab = TrialLab.begun(exercise.organisation(), false, folder);
    try (Trial trial = reach == null ? new Trial(lab, false) : new Trial(lab, reach);
        PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)) {
      for (String command : commands) {
        assertThat(lab.shell(nowhere, nowhere).run(command, "line").failed()).isFalse();
      }
      return Checker.check(exercise, trial, List.of(), goalMillis);
    }
  }

  private static GoalResult goal(Verdict verdict, String id) {
    return verdict.goals().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static String[] solution(Exercise exercise) {
    return exercise.solution().steps().stream().map(Step::command).toArray(String[]::new);
  }

  @Test
  void theReferenceSolutionIsGreen() {
    Verdict verdict = after("printer-relay", solution(exercise("printer-relay")));

    assertThat(verdict.goals())
        .allSatisfy(goal -> assertThat(goal.status()).isEqualTo(Status.PASS));
    assertThat(verdict.points()).isEqualTo(verdict.maxPoints()).isEqualTo(12);
  }

  @Test
  void anAllowedAttemptSaysWhoAnsweredAndWhichCommandSetIt() {
    Verdict verdict = after("printer-relay", solution(exercise("printer-relay")));

    GoalResult goal = goal(verdict, "printer-relays");
    assertThat(goal.why()).contains("\"Printer relay\" answered").contains("Add-ADPermission");
    assertThat(goal.dialogue()).contains("RCPT TO:<b@partner.example>");
    assertThat(goal.actual()).contains("found in the mailbox of b@partner.example");
  }

  @Test
  void theStartStateFailsAndNamesTheReply() {
    Verdict verdict = after("printer-relay");

    assertThat(goal(verdict, "printer-relays").status()).isEqualTo(Status.FAIL);
    assertThat(goal(verdict, "printer-relays").actual()).contains("550 5.7.54");
    assertThat(goal(verdict, "stranger-blocked").status()).isEqualTo(Status.PASS);
    assertThat(verdict.passed()).isFalse();
  }

  @Test
  void aRangeTooWideIsNamedAndItsEdgesAreDialled() {
    Verdict verdict =
        after(
            "printer-relay",
            "New-ReceiveConnector -Name Wide -TransportRole FrontendTransport -Custom"
                + " -Bindings 0.0.0.0:25 -RemoteIPRanges 192.0.2.40-192.0.2.60"
                + " -PermissionGroups AnonymousUsers",
            "Get-ReceiveConnector Wide" + RIGHT);

    GoalResult goal = goal(verdict, "only-printer");
    assertThat(goal.misconception()).startsWith("range far too wide: ");
    assertThat(goal.dialogue())
        .contains("from 192.0.2.60: may relay")
        .contains("from 192.0.2.61: may not relay");
    assertThat(goal(verdict, "webapp-blocked").points()).isZero();
    assertThat(goal(verdict, "inbound").misconception()).isNull();
  }

  @Test
  void anOpenRelayMakesTheStepZero() {
    Verdict verdict =
        after("printer-relay", "Get-ReceiveConnector \"EX01\\Default Frontend EX01\"" + RIGHT);

    assertThat(goal(verdict, "printer-relays").status()).isEqualTo(Status.PASS);
    assertThat(verdict.gate()).contains("An open relay is reachable");
    assertThat(verdict.points()).isZero();
    assertThat(verdict.passed()).isFalse();
  }

  @Test
  void anOpenRelayOnAnotherPortIsOneToo() {
    List<String> commands = new ArrayList<>(List.of(solution(exercise("printer-relay"))));
    commands.add(
        "New-ReceiveConnector -Name Back -TransportRole FrontendTransport -Custom"
            + " -Bindings 0.0.0.0:2600 -RemoteIPRanges 0.0.0.0-255.255.255.255"
            + " -PermissionGroups AnonymousUsers");
    commands.add("Get-ReceiveConnector Back" + RIGHT);

    Verdict verdict = after("printer-relay", commands.toArray(String[]::new));

    assertThat(verdict.gate()).contains("on port 2600");
    assertThat(verdict.points()).isZero();
  }

  @Test
  void openingTheRelayIsNoFaultWhereItIsTheTask() {
    Verdict verdict =
        after("open-it", "Get-ReceiveConnector \"EX01\\Default Frontend EX01\"" + RIGHT);

    assertThat(exercise("open-it").gate()).isFalse();
    assertThat(verdict.gate()).isNull();
  }

  @Test
  void switchingTheConnectorOffDoesNotWin() {
    Verdict verdict =
        after("close-it", "Set-ReceiveConnector \"EX01\\Default Frontend EX01\" -Enabled $false");

    assertThat(goal(verdict, "stranger-blocked").status()).isEqualTo(Status.FAIL);
    assertThat(goal(verdict, "inbound").misconception()).startsWith("connector disabled: ");
    assertThat(verdict.hasFault()).isFalse();
  }

  @Test
  void bothMethodsAtOnceIsNotOneMethod() {
    List<String> commands = new ArrayList<>(List.of(solution(exercise("printer-relay"))));
    commands.add(
        "Set-ReceiveConnector \"Printer relay\" -AuthMechanism ExternalAuthoritative"
            + " -PermissionGroups ExchangeServers");

    Verdict verdict = after("printer-relay", commands.toArray(String[]::new));

    assertThat(goal(verdict, "one-method").actual()).isEqualTo("both methods at once");
    assertThat(goal(verdict, "one-method").misconception()).startsWith("both methods at once: ");
  }

  @Test
  void whereWireAndPolicyDisagreeTheGraderIsAtFaultAndNobodyPays() {
    Verdict verdict =
        after(
            exercise("close-it"),
            (from, port) -> new YesLine(),
            60_000,
            solution(exercise("close-it")));

    GoalResult goal = goal(verdict, "stranger-blocked");
    assertThat(goal.status()).isEqualTo(Status.BROKEN);
    assertThat(goal.points()).isEqualTo(goal.maxPoints());
    assertThat(goal(verdict, "nobody-relays").why()).contains("disagree");
    assertThat(verdict.passed()).isFalse();
  }

  @Test
  void aLineThatNeverAnswersCostsNobodyPointsAndEnds() {
    CountDownLatch never = new CountDownLatch(1);
    Trial.Reach silent =
        (from, port) -> {
          try {
            never.await();
          } catch (InterruptedException late) {
            throw new IOException(late);
          }
          return new YesLine();
        };

    Verdict verdict = after(exercise("close-it"), silent, 200, solution(exercise("close-it")));

    assertThat(verdict.goals()).allMatch(goal -> goal.status() == Status.BROKEN);
    assertThat(goal(verdict, "inbound").why()).contains("no end within 200 ms");
    assertThat(verdict.gate()).isNull();
  }

  @Test
  void aBrokenProbeDoesNotOpenTheGate() {
    Verdict verdict =
        after(
            exercise("close-it"),
            (from, port) -> {
              throw new IllegalStateException("torn cable");
            },
            60_000);

    assertThat(goal(verdict, "inbound").why()).contains("torn cable");
    assertThat(verdict.gate()).contains("An open relay is reachable");
  }

  @Test
  void whatWasDoneBeforeTheExerciseBeganDoesNotCount() {
    Exercise exercise = exercise("is-it-open");
    Map<String, Object> dns =
        Map.of("what", "dns", "machine", "STRANGER", "type", "MX", "name", "contoso.example");
    Entry seen = new Entry(1, TrialLab.MOMENT, Entry.Kind.EVIDENCE, dns);
    Entry begin =
        new Entry(2, TrialLab.MOMENT, Entry.Kind.BEGIN, Map.of("exercise", exercise.id()));

    assertThat(dnsGoal(exercise, List.of(begin, seen)).status()).isEqualTo(Status.PASS);
    assertThat(dnsGoal(exercise, List.of(seen, begin)).status()).isEqualTo(Status.FAIL);
    assertThat(dnsGoal(exercise, null).leftOut()).isTrue();
  }

  private GoalResult dnsGoal(Exercise exercise, List<Entry> journal) {
    try (Trial trial = new Trial(TrialLab.begun(exercise.organisation(), false, folder), false)) {
      return Checker.check(exercise, trial, journal).goals().stream()
          .filter(goal -> goal.kind().equals("observed"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** A server that says yes to all. */
  private static final class YesLine implements SmtpLine {
    private String next = "220 hello";

    @Override
    public void send(String text) {
      next = text.startsWith("DATA") ? "354 go on" : "250 2.1.5 yes";
    }

    @Override
    public String reply() {
      return next;
    }

    @Override
    public void startTls() throws IOException {
      throw new IOException("no TLS here");
    }

    @Override
    public void close() {
      next = null;
    }
  }
}
