package dev.relaylab.grader.command;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.yaml.CourseException;
import dev.relaylab.grader.check.AuthorCheck;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lab author check}: proves an exercise. */
public final class AuthorCheckVerb implements LabCommand {

  @Override
  public String verb() {
    return "author check";
  }

  @Override
  public String synopsis() {
    return "Proves that an exercise works before anybody gets it.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Proves an exercise: start state, solution twice, alternatives, each misconception.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Parameters(
        arity = "0..1",
        paramLabel = "DIR|ID",
        description =
            "A course or exercise folder, or a built-in exercise; else the whole built-in course.")
    private String what;

    @Override
    public Integer call() throws IOException {
      boolean good = true;
      List<Map<String, Object>> rows = new ArrayList<>();
      for (Exercise exercise : exercises()) {
        if (!options.json()) {
          System.out.println(exercise.id() + ": " + exercise.title());
        }
        for (AuthorCheck.Claim claim : AuthorCheck.of(exercise)) {
          good &= claim.holds();
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("exercise", exercise.id());
          row.put("holds", claim.holds());
          row.put("claim", claim.text());
          rows.add(row);
          if (!options.json()) {
            System.out.println((claim.holds() ? "  ok    " : "  FAIL  ") + claim.text());
          }
        }
      }
      if (options.json()) {
        CommonOptions.print(rows);
      }
      return good ? 0 : 1;
    }

    private List<Exercise> exercises() {
      try {
        if (what == null) {
          return CourseLoader.builtIn().exercises();
        }
        if (Files.isDirectory(Path.of(what))) {
          return CourseLoader.folder(Path.of(what)).exercises();
        }
        Course course = CourseLoader.builtIn();
        return List.of(
            course
                .find(what)
                .orElseThrow(
                    () ->
                        CommandFailure.refused(
                            "\""
                                + what
                                + "\" is neither a folder nor a built-in exercise. lab course lists those.")));
      } catch (CourseException mistake) {
        throw CommandFailure.refused(mistake.getMessage());
      }
    }
  }
}
