package dev.relaylab.server.command;

import dev.relaylab.server.LabNetwork;
import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.console.LookupListener;
import dev.relaylab.server.console.MachinePrograms;
import dev.relaylab.server.console.MachineShell;
import dev.relaylab.server.console.Streams;
import dev.relaylab.server.internet.Dialler;
import dev.relaylab.server.internet.Machine;
import dev.relaylab.server.internet.Zones;
import dev.relaylab.server.journal.Workspace;
import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.shell.Shell;
import dev.relaylab.server.shell.cmdlet.exchange.NetworkCmdlets;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Interpreter.RunResult;
import dev.relaylab.server.shell.prompt.Completion;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import dev.relaylab.server.shell.prompt.Prompt;
import dev.relaylab.server.shell.prompt.ShellSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Windows PowerShell on a machine of the lab: the language, and the cmdlets that reach the network.
 */
public record MachinePowerShell(
    Workspace workspace, Zones zones, Dialler dialler, LookupListener lookups)
    implements MachineShell {

  @Override
  public int run(Machine machine, String source, Streams streams) {
    return status(
        session(
                machine,
                new ConsoleHost(streams.out(), streams.err(), ConsoleHost.USUAL_WIDTH, false))
            .run(source, "line"));
  }

  private ManagementShell session(Machine machine, ConsoleHost console) {
    LabFiles files = new LabFiles(workspace.files(), workspace.logs());
    return new ManagementShell(
            NetworkCmdlets.of(new LabNetwork(machine, zones, dialler, lookups), workspace.files()),
            Shell.views(),
            files,
            console,
            question -> null,
            LabClock.system(),
            machine.name().toUpperCase(Locale.ROOT))
        .with(MachinePrograms.of(machine, zones, dialler, lookups));
  }

  private static int status(RunResult result) {
    return result.exitCode() != null ? result.exitCode() : result.failed() ? 1 : 0;
  }

  @Override
  public int prompt(Machine machine, Streams streams) {
    if (streams.terminal() == null) {
      try {
        return run(
            machine, new String(streams.in().readAllBytes(), StandardCharsets.UTF_8), streams);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    try (Prompt prompt = Prompt.open(false)) {
      ManagementShell session = session(machine, prompt.host());
      prompt.run(
          "PS " + machine.name() + ">",
          new Local(session),
          new Completion(session::table, (cmdlet, parameter) -> List.of()),
          workspace.history());
    }
    return 0;
  }

  private record Local(ManagementShell shell) implements ShellSession {
    @Override
    public boolean incomplete(String text) {
      return Interpreter.completeness(text) == Interpreter.Completeness.INCOMPLETE;
    }

    @Override
    public boolean run(String text) {
      return shell.run(text, "line").exitCode() == null;
    }

    @Override
    public void stop() {
      shell.interrupt();
    }
  }
}
