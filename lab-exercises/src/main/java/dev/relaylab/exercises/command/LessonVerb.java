package dev.relaylab.exercises.command;

import dev.relaylab.exercises.lesson.Lesson;
import dev.relaylab.exercises.lesson.TerminalText;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.place.Place;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lab lesson}: reads a lesson. */
public final class LessonVerb implements LabCommand {

  @Override
  public String verb() {
    return "lesson";
  }

  @Override
  public String synopsis() {
    return "The lesson of the exercise in progress.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(description = "The lesson of the exercise in progress, or of the one you name.")
  static final class Handler implements Callable<Integer> {
    private static final int WIDTH = 80;

    @Mixin private CommonOptions options;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The exercise, by id or number.")
    private String id;

    @Override
    public Integer call() {
      Place place = Place.of(options.workspace());
      Exercise exercise =
          id != null
              ? place.named(id)
              : place
                  .current()
                  .or(place::next)
                  .orElseThrow(
                      () ->
                          CommandFailure.refused(
                              "No exercise is in progress. Name one: lab lesson ID"));
      Lesson lesson = Lesson.parse(exercise.lesson());
      System.out.print(TerminalText.of(lesson, WIDTH, !options.plain()));
      return 0;
    }
  }
}
