package dev.relaylab.exercises.command;

import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.model.Hint;
import dev.relaylab.exercises.place.Place;
import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import dev.relaylab.server.command.Labs;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.journal.Workspace;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lab hint}: the hint ladder. */
public final class HintVerb implements LabCommand {

  @Override
  public String verb() {
    return "hint";
  }

  @Override
  public String synopsis() {
    return "Helps a step at a time.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "The next hint of the exercise in progress; what you have done already is passed over.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Override
    public Integer call() {
      Workspace workspace = options.workspace();
      Place place = Place.of(workspace);
      Exercise exercise = place.inProgress();
      Organisation organisation = WorkspaceReader.read(workspace).directory().organisation();
      int taken = place.hintsTaken();
      for (int level = taken + 1; level <= exercise.hints().size(); level++) {
        Hint hint = exercise.hints().get(level - 1);
        if (!hint.isStale(organisation, place.sinceBegin())) {
          System.out.println(
              "Hint " + level + " of " + exercise.hints().size() + ".\n" + hint.text());
          try (LabControl lab = Labs.open(workspace)) {
            lab.evidence(Map.of("what", "hint", "exercise", exercise.id(), "level", level));
          }
          return 0;
        }
      }
      System.out.println("That was the last hint. All of them:\n");
      exercise
          .hints()
          .forEach(hint -> System.out.println("- " + hint.text().replace("\n", "\n  ")));
      return 0;
    }
  }
}
