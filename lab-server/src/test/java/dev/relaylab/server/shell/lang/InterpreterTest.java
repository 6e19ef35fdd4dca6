package dev.relaylab.server.shell.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one session keeps from run to run, and what a run says of itself. */
class InterpreterTest {
  private final Recorder host = new Recorder();
  private final Interpreter interpreter = Sessions.on(host);

  @Test
  void keepsVariablesFunctionsAndErrors() {
    interpreter.run("$x = 5; function f { 'f' }; Remove-Thing bad", "line");
    host.lines.clear();

    interpreter.run("$x; f; $Error.Count", "line");

    assertThat(host.lines).containsExactly("5", "f", "1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Write-Output ok | false",
        "Remove-Thing bad | true",
        "Remove-Thing bad -ErrorAction SilentlyContinue | false",
        "Remove-Thing bad; 'later' | true",
        "try { throw 'x' } catch { } | false",
        "throw 'x' | true",
        "if ( | true",
        "Get-Nothing | true",
        "Remove-Thing bad 2>$null | false",
        "Remove-Thing x -WhatIf | false",
        "Remove-Thing x | true"
      })
  void tellsWhetherAnErrorWasLeft(String script, boolean failed) {
    assertThat(interpreter.run(script, "line").failed()).isEqualTo(failed);
  }

  @Test
  void givesTheExitCode() {
    assertThat(interpreter.run("exit 3", "line").exitCode()).isEqualTo(3);
  }

  @Test
  void runsNothingOfWhatDoesNotParse() {
    interpreter.run("'before'\n$x = 1\n}", "line");

    assertThat(host.objects).isEmpty();
    assertThat(interpreter.variable("x")).isNull();
  }

  @Test
  void asksAndAbidesByTheAnswer() {
    host.answers.addAll(List.of("n", "y"));

    interpreter.run("Remove-Thing a; Remove-Thing b", "line");

    assertThat(host.lines).containsExactly("removed b");
  }

  @Test
  void asksOnceWhenTheAnswerIsForAll() {
    host.answers.add("a");

    interpreter.run("'a','b','c' | Remove-Thing", "line");

    assertThat(host.lines).containsExactly("removed a", "removed b", "removed c");
  }

  @Test
  void asksForAMandatoryParameter() {
    host.answers.add("relay");

    interpreter.run("Test-Bind", "line");

    assertThat(host.lines).containsExactly("Identity=relay");
  }

  @Test
  void remembersWhatWasTyped() {
    interpreter.run("$x = 1", "line");
    interpreter.run("$x", "line");
    host.lines.clear();

    interpreter.run("Get-History | ForEach-Object CommandLine", "line");

    assertThat(host.lines).containsExactly("$x = 1", "$x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"if ($x) {", "'text", "@(1,", "Get-Date |", "$x =", "@\"\nline", "1 +", "f {"})
  void waitsForMoreLines(String text) {
    assertThat(Interpreter.completeness(text)).isEqualTo(Interpreter.Completeness.INCOMPLETE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 + 2", "if ($x) { 1 }", "Get-Nothing -x", "'text'", ""})
  void takesWhatIsWhole(String text) {
    assertThat(Interpreter.completeness(text)).isEqualTo(Interpreter.Completeness.COMPLETE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 + 2)", "}", "Get-Date && Get-Date"})
  void refusesWhatMoreLinesCannotMend(String text) {
    assertThat(Interpreter.completeness(text)).isEqualTo(Interpreter.Completeness.WRONG);
  }
}
