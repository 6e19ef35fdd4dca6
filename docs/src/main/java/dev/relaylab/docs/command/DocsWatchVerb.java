package dev.relaylab.docs.command;

import dev.relaylab.docs.book.Book;
import dev.relaylab.docs.book.PageRun;
import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.yaml.CourseException;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab docs watch}: makes an author's book again whenever a file changes. */
public final class DocsWatchVerb implements LabCommand {

  @Override
  public String verb() {
    return "docs watch";
  }

  @Override
  public String synopsis() {
    return "Makes an author's book again whenever a file of the course changes.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Runs a course's transcripts and writes its pages whenever a file changes, until Ctrl-C.")
  static final class Handler implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 300;

    @Mixin private CommonOptions options;

    @Parameters(paramLabel = "DIR", description = "The course or exercise folder.")
    private Path folder;

    @Option(
        names = "--out",
        paramLabel = "DIR",
        defaultValue = "book",
        description = "Where the pages go (./book).")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
      try (Book book = new Book(out)) {
        long seen = 0;
        while (true) {
          long now = newest();
          if (now != seen) {
            seen = now;
            build(book);
          }
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    }

    /** The pages are written with their drift, so that the author sees what came back. */
    private void build(Book book) throws IOException {
      try {
        Course course = DocsBuildVerb.course(folder);
        List<PageRun> runs = DocsBuildVerb.run(course);
        for (PageRun run : runs) {
          run.drifts().forEach(drift -> System.out.print(drift.text()));
          String word = run.drifts().isEmpty() ? "ok     " : "DRIFT  ";
          System.out.println((options.plainAsked() ? "" : "  ") + word + run.page().name());
        }
        book.write(course, runs);
        System.out.println(out.resolve("index.html"));
      } catch (CommandFailure | CourseException mistake) {
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
