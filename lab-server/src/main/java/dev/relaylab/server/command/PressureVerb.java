package dev.relaylab.server.command;

import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.smtp.BackPressure;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lab simulate pressure}: makes the server short of resources, or gives them back. */
public final class PressureVerb implements LabCommand {

  @Override
  public String verb() {
    return "simulate pressure";
  }

  @Override
  public String synopsis() {
    return "Makes the server short of resources: normal, medium or high (back pressure).";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "At medium, mail from outside waits at MAIL and is refused in the end (452 4.3.1); at high, all mail is refused.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Parameters(paramLabel = "LEVEL", description = "normal, medium or high.")
    private BackPressure.Level level;

    @Override
    public Integer call() {
      try (LabControl lab = Labs.needRunning(options.workspace())) {
        lab.perform("pressure", Map.of("level", level.name()));
        System.out.println("Resource use: " + level.name().toLowerCase(Locale.ROOT));
      }
      return 0;
    }
  }
}
