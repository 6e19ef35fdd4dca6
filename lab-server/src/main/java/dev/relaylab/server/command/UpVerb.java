package dev.relaylab.server.command;

import dev.relaylab.server.ExchangeLab;
import dev.relaylab.server.LabSettings;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.journal.Workspace;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab up}: starts the server and everything around it. */
public final class UpVerb implements LabCommand {

  @Override
  public String verb() {
    return "up";
  }

  @Override
  public String synopsis() {
    return "Starts the server, the foreign exchangers and the machines.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  /** How time passes. */
  enum Clock {
    real,
    fast
  }

  @Command(description = "Starts the lab of the workspace. Ctrl-C or lab down stops it.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Option(
        names = "--detach",
        description = "Return when every listener answers; the lab goes on.")
    private boolean detach;

    @Option(
        names = "--clock",
        paramLabel = "TIME",
        defaultValue = "real",
        description = "real, or fast: delays are logged and not waited for.")
    private Clock clock;

    @Option(
        names = "--real-ports",
        description = "Take the true ports (25, 587, ...) where the system allows it.")
    private boolean realPorts;

    @Option(
        names = "--offset",
        paramLabel = "N",
        description =
            "What is added to an Exchange port (10000, or as last time); over 20000 it may meet ports that the system lends to clients.")
    private Integer offset;

    @Override
    public Integer call() throws Exception {
      Workspace workspace = options.workspace();
      workspace.prepare();
      if (offset != null) {
        if (offset < 1024 || offset > 44_000) {
          throw CommandFailure.usage(
              "--offset takes a number from 1024 to 44000, and got " + offset + ".");
        }
        workspace.change(properties -> properties.withPortOffset(offset));
      }
      Optional<LabControl> running = Labs.running(workspace);
      if (running.isPresent()) {
        System.out.println("The lab of " + workspace.folder() + " runs already. See: lab status");
        return 0;
      }
      LabSettings settings = new LabSettings(clock == Clock.fast, realPorts, true);
      return detach ? Detached.start(workspace, settings) : foreground(workspace, settings);
    }

    private int foreground(Workspace workspace, LabSettings settings) throws InterruptedException {
      try (ExchangeLab lab = ExchangeLab.start(workspace, settings)) {
        Runtime.getRuntime().addShutdownHook(new Thread(lab::close, "shutdown"));
        System.out.println("The lab is up: " + lab.about());
        System.out.println("Stop it with Ctrl-C or, from another terminal, lab down.");
        lab.awaitStop();
      }
      return 0;
    }
  }
}
