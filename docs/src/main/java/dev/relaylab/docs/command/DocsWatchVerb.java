package dev.relaylab.docs.command;

import dev.relaylab.docs.book.Chapter;
import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lab docs watch}: runs an author's transcripts again whenever a file changes. */
public final class DocsWatchVerb implements LabCommand {

  @Override
  public String verb() {
    return "docs watch";
  }

  @Override
  public String synopsis() {
    return "Runs an author's transcripts again whenever a file of the course changes.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Runs the transcripts of a course whenever one of its files changes, until Ctrl-C.")
  static final class Handler implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 300;

    @Mixin private CommonOptions options;

    @Parameters(paramLabel = "DIR", description = "The course or exercise folder.")
    private Path folder;

    @Override
    public Integer call() throws IOException, InterruptedException {
      long seen = 0;
      while (true) {
        long now = newest();
        if (now != seen) {
          seen = now;
          run();
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }

    private void run() throws IOException {
      try {
        Course course = DocsBuildVerb.course(folder);
        for (Exercise exercise : course.exercises()) {
          Chapter chapter = Chapter.run(exercise);
          chapter.drifts().forEach(drift -> System.out.print(drift.text()));
          String word = chapter.drifts().isEmpty() ? "ok     " : "DRIFT  ";
          System.out.println((options.plainAsked() ? "" : "  ") + word + exercise.id());
        }
      } catch (CommandFailure mistake) {
        System.out.println(mistake.getMessage());
      }
    }

    private long newest() throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> all = files.toList();
        long newest = all.size();
        for (Path file : all) {
          newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
        }
        return newest;
      }
    }
  }
}
