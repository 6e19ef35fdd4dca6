package dev.relaylab.docs.command;

import dev.relaylab.docs.book.Book;
import dev.relaylab.docs.book.Chapter;
import dev.relaylab.docs.book.Drift;
import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.yaml.CourseException;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab docs build}: runs every transcript and makes the book. */
public final class DocsBuildVerb implements LabCommand {

  @Override
  public String verb() {
    return "docs build";
  }

  @Override
  public String synopsis() {
    return "Makes the book; every transcript in it is run.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Runs every transcript of the lessons and renders the book to HTML. Drift is an error, with a diff.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Option(
        names = "--out",
        paramLabel = "DIR",
        defaultValue = "book",
        description = "Where the pages go (./book).")
    private Path out;

    @Option(
        names = "--course",
        paramLabel = "DIR",
        description = "An author's course; else the built-in one.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
      Course course = course(folder);
      List<Chapter> chapters = Book.run(course);
      List<Drift> drifts = chapters.stream().flatMap(chapter -> chapter.drifts().stream()).toList();
      if (!drifts.isEmpty()) {
        drifts.forEach(drift -> System.err.print(drift.text()));
        throw CommandFailure.refused(
            drifts.size()
                + (drifts.size() == 1 ? " transcript does" : " transcripts do")
                + " not come back as written; no book was made.");
      }
      Book.write(course, chapters, out);
      if (!options.plainAsked()) {
        System.out.println("Ran the transcripts of " + chapters.size() + " lessons.");
      }
      System.out.println(out.resolve("index.html"));
      return 0;
    }
  }

  static Course course(Path folder) {
    try {
      return folder == null ? CourseLoader.builtIn() : CourseLoader.folder(folder);
    } catch (CourseException mistake) {
      throw CommandFailure.refused(mistake.getMessage());
    }
  }
}
