package dev.relaylab.exercises.command;

import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.place.Place;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import dev.relaylab.server.command.Labs;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.journal.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab reset}: back to the start of the exercise. */
public final class ResetVerb implements LabCommand {

  @Override
  public String verb() {
    return "reset";
  }

  @Override
  public String synopsis() {
    return "Begins the exercise in progress again.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(description = "Begins the exercise in progress again. The journal keeps what was done.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
      Workspace workspace = options.workspace();
      Place place = Place.of(workspace);
      Exercise exercise = place.inProgress();
      System.out.println(
          "The organisation goes back to the start of \""
              + exercise.title()
              + "\": your changes since then are taken back, and what you did no longer counts. The journal keeps it all.");
      if (!yes && !agreed()) {
        throw CommandFailure.refused("Nothing was changed. Without a question: lab reset --yes");
      }
      try (LabControl lab = Labs.open(workspace)) {
        lab.begin(exercise.id(), exercise.start());
      }
      System.out.println("Done. lab check shows where you stand.");
      return 0;
    }

    private static boolean agreed() {
      if (System.console() == null) {
        return false;
      }
      String answer = System.console().readLine("Go ahead? [y/N] ");
      return answer != null && answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y");
    }
  }
}
