package dev.relaylab.server.benchmark;

import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.shell.Shell;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The shell at work, in memory: a configuration script of 20 lines (5 ms allowed), and every
 * property of every connector (20 ms allowed).
 *
 * <p>To run it: {@code mvn -q -Dquick -pl lab-server test-compile}, then {@code java -cp <test
 * class path> org.openjdk.jmh.Main ShellBench}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ShellBench {
  private static final String SCRIPT =
      """
      $name = 'Printer relay'
      $ranges = @('192.0.2.40')
      1..3 | ForEach-Object { $ranges += "192.0.2.$(100 + $_)" }
      New-ReceiveConnector -Name $name `
        -TransportRole FrontendTransport `
        -Custom -Bindings 0.0.0.0:25 `
        -RemoteIPRanges $ranges | Out-Null
      Set-ReceiveConnector $name -PermissionGroups AnonymousUsers
      Get-ReceiveConnector $name |
        Add-ADPermission -User 'NT AUTHORITY\\ANONYMOUS LOGON' `
          -ExtendedRights ms-Exch-SMTP-Accept-Any-Recipient | Out-Null
      $present = (Get-ReceiveConnector $name).RemoteIPRanges
      if ($present -notcontains '192.0.2.50') {
        Set-ReceiveConnector $name -RemoteIPRanges @{Add='192.0.2.50'}
      }
      foreach ($range in $present) {
        Write-Host ("{0,-20} {1}" -f $name, $range)
      }
      Get-ReceiveConnector | Where-Object { $_.Name -like 'Printer*' } | Format-Table Name
      Remove-ReceiveConnector $name -Confirm:$false
      """;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private ManagementShell shell;

  /** A fresh lab for each iteration, so that its revisions stay few. */
  @Setup(Level.Iteration)
  public void open() {
    PrintStream out = new PrintStream(printed, false, StandardCharsets.UTF_8);
    Path nowhere = Path.of("files");
    shell =
        new ManagementShell(
            WorkspaceReader.shell().cmdlets(),
            Shell.views(),
            new LabFiles(nowhere, nowhere),
            new ConsoleHost(out, out, ConsoleHost.USUAL_WIDTH, false),
            question -> null,
            InstantSource.system());
  }

  private boolean run(String script) {
    printed.reset();
    Interpreter.RunResult result = shell.run(script, "line");
    if (result.failed()) {
      throw new IllegalStateException(printed.toString(StandardCharsets.UTF_8));
    }
    return result.failed();
  }

  @Benchmark
  public boolean configurationScript() {
    return run(SCRIPT);
  }

  @Benchmark
  public boolean everyProperty() {
    return run("Get-ReceiveConnector | Format-List");
  }
}
