package dev.relaylab.exercises.command;

import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.place.Place;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lab course}: the exercises of the course and the learner's place. */
public final class CourseVerb implements LabCommand {

  @Override
  public String verb() {
    return "course";
  }

  @Override
  public String synopsis() {
    return "The exercises, and how far you are.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(description = "The exercises in their order, and how far each has come.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Override
    public Integer call() {
      Place place = Place.of(options.workspace());
      if (options.json()) {
        CommonOptions.print(json(place));
        return 0;
      }
      System.out.println(place.course().name() + "\n");
      String module = "";
      for (Exercise exercise : place.course().exercises()) {
        if (!exercise.module().equals(module)) {
          module = exercise.module();
          System.out.println(module);
        }
        System.out.printf(
            "  %-2d %-16s %-36s %2d points   %s%n",
            place.course().numberOf(exercise),
            exercise.id(),
            exercise.title(),
            exercise.points(),
            word(place, exercise));
      }
      System.out.println("\nBegin one with: lab start ID");
      return 0;
    }

    private static String word(Place place, Exercise exercise) {
      return place.status(exercise).name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> json(Place place) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (Exercise exercise : place.course().exercises()) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", exercise.id());
        row.put("title", exercise.title());
        row.put("module", exercise.module());
        row.put("status", word(place, exercise));
        row.put("points", exercise.points());
        rows.add(row);
      }
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("course", place.course().name());
      json.put("exercises", rows);
      return json;
    }
  }
}
