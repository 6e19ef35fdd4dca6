package dev.relaylab.server.shell.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's script ends, whatever it does, with an error that says why. */
@Timeout(threadMode = Timeout.ThreadMode.SEPARATE_THREAD, value = 60, unit = TimeUnit.SECONDS)
class BudgetTest {
  private final Recorder host = new Recorder();

  private String stopped(Budget budget, String script) {
    Interpreter.RunResult result = Sessions.on(host, budget).run(script, "line");
    assertThat(result.failed()).isTrue();
    return host.errors.get(host.errors.size() - 1);
  }

  private static Budget steps(long steps) {
    return new Budget(steps, Long.MAX_VALUE / 4, 1_000, () -> 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while ($true) { }",
        "for (;;) { }",
        "do { } until ($false)",
        "$i = 0; while ($true) { try { throw 'x' } catch { $i++ } }",
        "while ($true) { try { $x = 1 } finally { } }",
        "('a' * 400) -match '(.*)(.*)(.*)(.*)(.*)x'",
        "1..100000 | ForEach-Object { 1..100000 } | Out-Null",
        "$sb = { & $sb2 }; while ($true) { $null = { 1 } }"
      })
  void endsAnEndlessScript(String script) {
    assertThat(stopped(steps(200_000), script)).contains("StepBudget");
  }

  @Test
  void endsByTime() {
    AtomicLong nanos = new AtomicLong();
    Budget budget =
        new Budget(Long.MAX_VALUE, 15_000_000_000L, 10, () -> nanos.addAndGet(1_000_000_000L));

    assertThat(stopped(budget, "while ($true) { }"))
        .startsWith("The script was stopped after 15 seconds. Look for a loop that never ends.");
  }

  @Test
  void endsBySleeping() {
    Budget budget = new Budget(1_000_000, 50_000_000L, 10, System::nanoTime);

    assertThat(stopped(budget, "Start-Sleep 100; 'never'")).contains("TimeBudget");
    assertThat(host.objects).isEmpty();
  }

  @Test
  void fourTimesTheTimeOfARunMayBeSleptBesideIt() {
    Budget budget = new Budget(1_000_000, 100, 10, () -> 0);
    budget.begin();
    budget.slept(250);
    assertThat(budget.nanosLeft()).isEqualTo(350);
    budget.slept(250);
    assertThat(budget.nanosLeft()).isEqualTo(500);
  }

  @Test
  void endsWhatWritesTooMuch() {
    assertThat(stopped(steps(10_000_000), "1..5000")).contains("OutputBudget");
    assertThat(host.objects).hasSize(1_000);
  }

  @Test
  void endsWhatPrintsTooMuch() {
    assertThat(stopped(steps(10_000_000), "while ($true) { Write-Host x }"))
        .contains("OutputBudget");
  }

  @Test
  void endsAtAnInterrupt() throws Exception {
    Interpreter interpreter = Sessions.on(host, Budget.usual());
    CompletableFuture<Interpreter.RunResult> run =
        CompletableFuture.supplyAsync(() -> interpreter.run("'on'; while ($true) { }", "line"));
    while (host.objects.isEmpty()) {
      Thread.onSpinWait();
    }

    interpreter.interrupt();

    assertThat(run.get(10, TimeUnit.SECONDS).failed()).isTrue();
    assertThat(interpreter.run("'again'", "line").failed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        "{",
        "$(",
        "@(",
        "@{a=",
        "((",
        "\"$(",
        "if(1){",
        "-",
        "!",
        "[int]",
        "a.b(",
        "& { ",
        ",",
        "++",
        "switch(1){1{"
      })
  void refusesWhatIsNestedTooDeeply(String bracket) {
    String message = stopped(Budget.usual(), bracket.repeat(100_000));

    assertThat(message).contains("ParserError").doesNotContain("StackOverflow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function f { f }; f",
        "function f { & { f } }; f",
        "$sb = { & $sb }; & $sb",
        "function f { 1 | ForEach-Object { f } }; f",
        "function f { Invoke-Expression 'f' }; f",
        "function f { f | f }; f",
        "$sb = { $sb.Invoke() }; $sb.Invoke()",
        "function f { @(1 | Where-Object { f }) }; f"
      })
  void refusesWhatCallsItselfForEver(String script) {
    assertThat(stopped(Budget.usual(), script)).contains("CallDepthOverflow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$s = 'x'; while ($true) { $s = $s + $s }",
        "$a = 1,2; while ($true) { $a = $a + $a }",
        "$s = 'xxxxxxxx'; while ($true) { $s = $s -replace 'x', 'xxxxxxxx' }",
        "$s = 'x'; while ($true) { $s = \"$s$s\" }",
        "'x'.PadLeft(2000000000)",
        "$l = New-Object System.Collections.ArrayList; while ($true) { [void]$l.Add('x');"
            + " $l.AddRange($l) }",
        "$s = 'x'; while ($true) { $s = $s, $s -join $s }",
        "$s = 'x' * 100000; while ($true) { $s = $s.Replace('x', 'xx') }",
        "$s = 'x'; while ($true) { $s = [string]::Join($s, @($s, $s, $s)) }",
        "$s = 'x'; while ($true) { $s = '{0}{0}' -f $s }",
        "$s = 'x'; while ($true) { $s = [string]::Concat($s, $s) }",
        "$s = 'x'; while ($true) { $s = $s.Insert(0, $s) }",
        "$a = @(1); while ($true) { $a = @($a; $a) }"
      })
  void refusesWhatGrowsForEver(String script) {
    assertThat(stopped(Budget.usual(), script)).contains("MemoryBudget");
  }

  @Test
  void readsALineOfAMegabyte() {
    Interpreter.RunResult result =
        Sessions.on(host).run("'" + "x".repeat(1_000_000) + "'.Length", "line");

    assertThat(result.failed()).isFalse();
    assertThat(host.lines).containsExactly("1000000");
  }

  @Test
  void readsALongListAndALongSum() {
    Sessions.on(host).run("(1" + ",1".repeat(50_000) + ").Count; 1" + "+1".repeat(3_000), "line");

    assertThat(host.lines).containsExactly("50001", "3001");
  }
}
