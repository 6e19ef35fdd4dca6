package dev.relaylab.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.transcript.Step;
import dev.relaylab.grader.report.Graded;
import dev.relaylab.grader.verdict.GoalResult;
import dev.relaylab.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {
  private static final Course COURSE = CourseLoader.builtIn();

  @TempDir private Path folder;

  private Path script(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String solution() {
    return COURSE.find("printer-relay").orElseThrow().solution().steps().stream()
        .map(Step::command)
        .collect(Collectors.joining("\n"));
  }

  private Graded graded(Path file, String exercise) {
    List<Graded> rows = new Batch(COURSE, exercise, folder).grade(file, file.toString());
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static void ungraded(Graded row, String reason) {
    assertThat(row.graded()).isFalse();
    assertThat(row.reason()).contains(reason);
  }

  @Test
  void aScriptThatNamesItsExerciseIsGradedOnTheStartState() throws IOException {
    Graded row = graded(script("ann.ps1", "# exercise: printer-relay\n" + solution()), null);

    assertThat(row.student()).isEqualTo("ann");
    assertThat(row.exercise()).isEqualTo("printer-relay");
    assertThat(row.verdict().passed()).isTrue();
  }

  @Test
  void theFirstLineMayHaveAMarkAndWindowsLineEnds() throws IOException {
    String text = "\ufeff#Exercise:printer-relay\r\n" + solution().replace("\n", "\r\n") + "\r\n";

    assertThat(graded(script("bob.PS1", text), null).verdict().passed()).isTrue();
  }

  @Test
  void anEmptyScriptIsGradedAndEarnsOnlyWhatTheStartStateHolds() throws IOException {
    Verdict verdict = graded(script("idle.ps1", ""), "printer-relay").verdict();

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.points()).isLessThan(verdict.maxPoints());
  }

  @Test
  void aScriptWithAnErrorInTheMiddleIsGradedByWhatItReached() throws IOException {
    String text = "Set-ReceiveConnector Nobody -Banner x\n" + solution();

    assertThat(graded(script("err.ps1", text), "printer-relay").verdict().passed()).isTrue();
  }

  @Test
  void goalsAboutDoingAreLeftOutOfAScript() throws IOException {
    Verdict verdict = graded(script("look.ps1", "Get-Mailbox"), "is-it-open").verdict();

    assertThat(verdict.goals()).filteredOn(GoalResult::leftOut).hasSize(2);
    assertThat(verdict.maxPoints()).isEqualTo(3);
  }

  @Test
  void aScriptWithoutEndIsGradedByWhatItDidAndItsRowSaysSo() throws IOException {
    Graded row =
        graded(script("loop.ps1", solution() + "\nwhile ($true) { $i++ }"), "printer-relay");

    assertThat(row.verdict().passed()).isTrue();
    assertThat(row.reason()).contains("was stopped").contains("What it had done by then");
    assertThat(row.picture()).startsWith("<svg").contains("192.0.2.40");
  }

  @Test
  void rubbishGetsARowThatSaysWhy() throws IOException {
    ungraded(graded(script("no.ps1", "Get-Mailbox"), null), "names no exercise");
    ungraded(graded(script("who.ps1", "# exercise: nothing-such"), null), "nothing-such");
    ungraded(graded(script("open.ps1", "Get-Mailbox \"alice"), "printer-relay"), "does not parse");
    ungraded(graded(script("photo.jpg", "\u0000\u0001"), null), "neither a submission");
    ungraded(graded(folder, null), "not a file");
    ungraded(graded(folder.resolve("gone.ps1"), null), "not a file");
  }

  @Test
  void aHostileScriptEndsAndTheNextFileIsGraded() throws IOException {
    Graded deep = graded(script("deep.ps1", "function f { f }\nf\n" + solution()), "printer-relay");
    Graded next = graded(script("next.ps1", solution()), "printer-relay");

    assertThat(deep.graded() || deep.reason() != null).isTrue();
    assertThat(next.verdict().passed()).isTrue();
  }
}
