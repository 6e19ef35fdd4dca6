package dev.relaylab.server.command;

import dev.relaylab.server.control.LabControl;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lab simulate night}: what strangers make of the server in one night. */
public final class NightVerb implements LabCommand {

  @Override
  public String verb() {
    return "simulate night";
  }

  @Override
  public String synopsis() {
    return "Lets strangers try the server for a night, in seconds, and tells the story.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "A night on the lab's clock: strangers from many addresses try to send through the server.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Override
    @SuppressWarnings("unchecked")
    public Integer call() {
      try (LabControl lab = Labs.needRunning(options.workspace())) {
        Map<String, Object> story = (Map<String, Object>) lab.perform("night", Map.of());
        if (options.json()) {
          CommonOptions.print(story.get("night"));
        } else {
          ((List<String>) story.get("lines")).forEach(System.out::println);
        }
      }
      return 0;
    }
  }
}
