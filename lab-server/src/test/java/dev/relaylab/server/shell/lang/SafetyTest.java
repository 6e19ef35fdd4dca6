package dev.relaylab.server.shell.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strangers' scripts: every limit is a clear error, and nothing but our own errors comes out. */
class SafetyTest {

  private static Sandbox small() {
    AtomicLong nanos = new AtomicLong();
    return new Sandbox(
        new Budget(200_000, 5_000_000_000L, 1_000, () -> nanos.addAndGet(1_000_000)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "while ($true) { }~stopped",
        "for (;;) { 1 + 1 | Out-Null }~stopped",
        "1..100000 | ForEach-Object { $_ }~objects of output",
        "$s = 'ab'; while ($true) { $s += $s }~stopped",
        "$a = 1; while ($true) { $a = $a, $a }~stopped",
        "1..2000000000~stopped",
        "'x' * 2000000000~stopped",
        "function f { f }; f~call depth",
        "('a' * 40) -match '^(a+)+\\1?b'~stopped",
        "[regex]::Replace('a' * 40, '^(a+)+\\1?b', 'x')~stopped",
        "([regex]'^(a+)+\\1?b').IsMatch('a' * 40)~stopped",
        "('a' * 3000) -like ('*a' * 12 + 'b')~stopped",
        "New-Object byte[] 2000000000~stopped",
        "[string]::new('x', 2000000000)~stopped",
        "$l = New-Object System.Collections.ArrayList; while ($true) { [void]$l.Add('x' * 1000000) }~stopped",
        "$x = [regex]::Matches('a' * 5000000, 'a')~stopped",
        "function f { trap { continue }; f }; f~call depth",
        "(1..100000).ForEach({ $_ })~stopped",
        "$o = New-Object PSObject; $o | Add-Member ScriptProperty P { $this.P }; $o.P~call depth",
        "$x = [xml]('<a>' + '<b/>' * 3000 + '</a>'); while ($true) { $n = $x.SelectNodes('//b') }~stopped"
      })
  void whatNeverEndsIsStopped(String source, String words) {
    Sandbox shell = small();

    assertThat(shell.run(source).failed()).isTrue();
    assertThat(String.join("\n", shell.errors)).contains(words);
  }

  @Test
  void xmlReadsNothingOutsideOfItsText() {
    for (String source :
        new String[] {
          "[xml]'<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>' | % { $_.a }",
          "[xml]'<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>' | % { $_.a }"
        }) {
      Sandbox shell = small();
      shell.run(source);

      assertThat(String.join("\n", shell.printed)).as(source).doesNotContain("root", "xxxxxxxxxx");
    }
  }

  @Test
  void aDocumentLargerOrDeeperThanTheShellHoldsIsRefused() {
    for (String source :
        new String[] {"[xml]('<a>' + '<b/>' * 200000 + '</a>')", "[xml]('<a>' * 5000)"}) {
      Sandbox shell = new Sandbox();

      assertThat(shell.run(source).failed()).as(source).isTrue();
      assertThat(String.join("\n", shell.errors)).contains("larger than this shell holds");
    }
  }

  @Test
  void deepNestingIsAnErrorAndNoOverflow() {
    for (String bracket : new String[] {"(", "@(", "$(", "{", "@{a=", "[", "if (1) {", "\"$("}) {
      Sandbox shell = new Sandbox();

      assertThat(shell.run(bracket.repeat(100_000)).failed()).as(bracket).isTrue();
      assertThat(shell.errors).as(bracket).isNotEmpty();
    }
  }

  @Test
  void aLineOfAMegabyteIsRead() {
    Sandbox shell = new Sandbox();

    assertThat(shell.run("'" + "x".repeat(1_000_000) + "'.Length").failed()).isFalse();
    assertThat(shell.printed).containsExactly("1000000");
  }

  @Test
  void noJavaClassIsReached() {
    for (String source :
        new String[] {
          "[java.lang.Runtime]::getRuntime()",
          "'x'.getClass()",
          "(1).getClass().forName('x')",
          "[System.IO.File]::ReadAllText('x')",
          "New-Object System.Net.WebClient",
          "[System.Diagnostics.Process]::Start('x')",
          "Invoke-Expression '[System.IO.File]::Open(1)'",
          "cmd.exe /c dir",
          "New-Object System.Net.Sockets.TcpClient('127.0.0.1', 25)",
          "[System.Reflection.Assembly]::GetExecutingAssembly()",
          "New-Object System.IO.StreamReader('/etc/passwd')",
          "[Environment]::Exit(1)",
          "(New-Object System.Xml.XmlDocument).Load('/etc/passwd')",
          "[Activator]::CreateInstance('x')",
          "Add-Type -TypeDefinition 'x'; [x]::new()"
        }) {
      Sandbox shell = new Sandbox();

      assertThat(shell.run(source).failed()).as(source).isTrue();
      assertThat(shell.printed).as(source).isEmpty();
    }
  }

  @Test
  void mutatedScriptsGiveOurErrorsOrNone() {
    String[] seeds = {
      "$x = @{a=1;b='c'}; foreach ($k in $x.Keys) { \"$k $($x[$k])\" }",
      "function f([int]$n) { if ($n -gt 0) { f ($n - 1) } else { 'end' } }; f 3",
      "1..5 | Where-Object { $_ % 2 } | Select-Object @{n='v';e={$_ * 2}} | Sort-Object v -Descending",
      "try { throw 'x' } catch { $_.Exception.Message } finally { 'done' }",
      "switch -regex ('abc') { 'a' { 1 } default { 2 } }; 'a,b' -split ',' -join '+'"
    };
    String alphabet = "()[]{}$@'\"`|;,.-=+*/%&<>#!:? \nabx019_\u2013\u201c";
    Random random = new Random(11);
    for (int i = 0; i < 4_000; i++) {
      StringBuilder source = new StringBuilder(seeds[random.nextInt(seeds.length)]);
      for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
        int at = random.nextInt(source.length());
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        switch (random.nextInt(3)) {
          case 0 -> source.insert(at, c);
          case 1 -> source.deleteCharAt(at);
          default -> source.setCharAt(at, c);
        }
      }
      Sandbox shell = small();
      Interpreter.RunResult result = shell.run(source.toString());
      assertThat(result.failed() && shell.errors.isEmpty()).as(source.toString()).isFalse();
    }
  }
}
