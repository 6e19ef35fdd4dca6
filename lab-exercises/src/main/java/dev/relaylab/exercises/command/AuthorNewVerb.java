package dev.relaylab.exercises.command;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lab author new}: a new exercise from a small example. */
public final class AuthorNewVerb implements LabCommand {

  @Override
  public String verb() {
    return "author new";
  }

  @Override
  public String synopsis() {
    return "Makes a new exercise that loads.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Makes an exercise that loads and passes lab author check: the place to begin from.")
  static final class Handler implements Callable<Integer> {
    private static final List<String> FILES =
        List.of("exercise.yaml", "start.ps1", "solution.steps", "lesson.adoc");

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Mixin
    private CommonOptions options;

    @Parameters(
        paramLabel = "NAME",
        description = "The folder to make; its name is the exercise's id.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
      String id = folder.toAbsolutePath().normalize().getFileName().toString();
      if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
        throw CommandFailure.usage(
            "\"" + id + "\" is no id for an exercise. Use lower-case letters, digits and dashes.");
      }
      if (Files.exists(folder)) {
        throw CommandFailure.refused(folder + " is there already. Choose another name.");
      }
      Files.createDirectories(folder);
      for (String file : FILES) {
        try (InputStream in =
            AuthorNewVerb.class.getResourceAsStream("/dev/relaylab/exercises/new/" + file)) {
          Files.copy(in, folder.resolve(file));
        }
      }
      CourseLoader.folder(folder);
      System.out.println(
          "Made " + folder + ". Prove that it works with: lab author check " + folder);
      return 0;
    }
  }
}
