package dev.relaylab.server.command;

import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.journal.WorkspaceLock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lab down}: stops the running lab of a workspace; everything is kept. */
public final class DownVerb implements LabCommand {

  @Override
  public String verb() {
    return "down";
  }

  @Override
  public String synopsis() {
    return "Stops the lab; what you did is kept.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(description = "Stops the running lab. The workspace keeps every change.")
  static final class Handler implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Mixin private CommonOptions options;

    @Override
    public Integer call() throws InterruptedException {
      Optional<LabControl> running = Labs.running(options.workspace());
      if (running.isEmpty()) {
        System.out.println("No lab runs in " + options.workspace().folder() + ".");
        return 0;
      }
      try (LabControl lab = running.get()) {
        lab.stop();
      }
      Instant deadline = Instant.now().plus(PATIENCE);
      while (WorkspaceLock.holder(options.workspace()).isPresent()) {
        if (Instant.now().isAfter(deadline)) {
          throw CommandFailure.fault(
              "The lab was asked to stop and still runs after "
                  + PATIENCE.toSeconds()
                  + " seconds.");
        }
        Thread.sleep(20);
      }
      System.out.println("The lab is down. Start it again with: lab up");
      return 0;
    }
  }
}
