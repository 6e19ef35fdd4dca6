package dev.relaylab.grader.check;

import dev.relaylab.exercises.transcript.Step;
import dev.relaylab.server.TrialLab;
import dev.relaylab.server.command.Lookup;
import dev.relaylab.server.command.MachinePowerShell;
import dev.relaylab.server.console.LookupListener;
import dev.relaylab.server.console.MachineConsole;
import dev.relaylab.server.console.Streams;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.journal.Workspace;
import dev.relaylab.server.shell.ManagementShell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Does the steps of a transcript in a trial with sockets, as a person would type them. */
public final class StepRunner {
  private final TrialLab lab;
  private final Workspace workspace;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final ManagementShell shell;

  /**
   * @param files a folder for what the steps write
   */
  public StepRunner(TrialLab lab, Path files) {
    this.lab = lab;
    this.workspace = new Workspace(files);
    this.shell = lab.shell(stream, stream);
  }

  /**
   * Does one step.
   *
   * @return all that was printed, errors among it
   */
  public String run(Step step) {
    printed.reset();
    if (step.shell()) {
      shell.run(step.command(), "line");
    } else {
      String input = step.command() + "\n" + step.input();
      LookupListener lookups =
          (machine, type, name) -> lab.note(Lookup.evidence(machine, type, name));
      MachinePowerShell powerShell =
          new MachinePowerShell(workspace, lab.zones(), lab.dialler(), lookups);
      MachineConsole console =
          new MachineConsole(
              AddressPlan.standard(), lab.zones(), lab.dialler(), powerShell, lookups);
      console.run(
          step.machine(),
          List.of(),
          Streams.piped(
              new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), stream, stream));
    }
    lab.settle();
    stream.flush();
    return printed.toString(StandardCharsets.UTF_8);
  }
}
