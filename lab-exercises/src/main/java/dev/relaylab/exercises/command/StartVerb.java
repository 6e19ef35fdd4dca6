package dev.relaylab.exercises.command;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.place.Place;
import dev.relaylab.exercises.place.TaskCard;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import dev.relaylab.server.command.Labs;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.journal.LabProperties;
import dev.relaylab.server.journal.Workspace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab start}: begins an exercise. */
public final class StartVerb implements LabCommand {

  @Override
  public String verb() {
    return "start";
  }

  @Override
  public String synopsis() {
    return "Begins an exercise (the next one, or the one you name).";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Begins an exercise: the organisation becomes its start state, also while the lab runs.")
  static final class Handler implements Callable<Integer> {
    private static final String BUILT_IN = "built-in";

    @Mixin private CommonOptions options;

    @Parameters(
        arity = "0..1",
        paramLabel = "ID",
        description = "The exercise, by id or number; else the next one.")
    private String id;

    @Option(
        names = "--course",
        paramLabel = "DIR",
        description = "An author's course, kept for this workspace; built-in goes back.")
    private String course;

    @Option(
        names = "--student",
        paramLabel = "NAME",
        description = "Who works here; a pseudonym will do.")
    private String student;

    @Override
    public Integer call() {
      Workspace workspace = options.workspace();
      workspace.prepare();
      if (student != null || course != null) {
        String kept = course == null ? null : folder(course);
        workspace.change(properties -> named(properties, kept));
      }
      Place place = Place.of(workspace);
      Exercise exercise = chosen(place);
      boolean goesOn = id == null && place.current().filter(exercise::equals).isPresent();
      if (!goesOn) {
        try (LabControl lab = Labs.open(workspace)) {
          lab.begin(exercise.id(), exercise.start());
        }
      }
      System.out.print(TaskCard.of(place.course(), exercise, options.plainAsked()));
      if (goesOn) {
        System.out.println(
            "\nYou are in the middle of it, and nothing was changed. To begin it again: lab reset");
      }
      if (Labs.running(workspace).isEmpty()) {
        System.out.println("\nThe server does not run yet. Start it with: lab up --detach");
      }
      return 0;
    }

    private LabProperties named(LabProperties properties, String folder) {
      LabProperties named = student == null ? properties : properties.withStudent(student);
      return folder == null ? named : named.withCourse(folder);
    }

    /** The folder as it is kept; a course with a mistake is refused before it is. */
    private static String folder(String course) {
      if (course.equals(BUILT_IN)) {
        return "";
      }
      Path folder = Path.of(course).toAbsolutePath().normalize();
      CourseLoader.folder(folder);
      return folder.toString();
    }

    private Exercise chosen(Place place) {
      if (id != null) {
        return place.named(id);
      }
      return place
          .next()
          .orElseThrow(
              () ->
                  CommandFailure.refused(
                      "All exercises are done. Begin one again with lab start ID; lab course lists them."));
    }
  }
}
