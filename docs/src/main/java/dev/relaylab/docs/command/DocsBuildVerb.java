package dev.relaylab.docs.command;

import dev.relaylab.docs.book.Book;
import dev.relaylab.docs.book.Drift;
import dev.relaylab.docs.book.Page;
import dev.relaylab.docs.book.PageRun;
import dev.relaylab.docs.book.TranscriptLab;
import dev.relaylab.docs.book.TrialTranscriptLab;
import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.yaml.CourseException;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
          "Runs every transcript and renders the book to HTML. Drift is an error, with a diff.")
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
      List<PageRun> runs = run(course);
      List<Drift> drifts = drifts(runs);
      if (!drifts.isEmpty()) {
        drifts.forEach(drift -> System.err.print(drift.text()));
        throw CommandFailure.refused(
            drifts.size()
                + (drifts.size() == 1 ? " step does" : " steps do")
                + " not come back as written; no book was made.");
      }
      try (Book book = new Book(out)) {
        book.write(course, runs);
      }
      if (!options.plainAsked()) {
        System.out.println("Ran the transcripts of " + runs.size() + " pages.");
      }
      System.out.println(out.resolve("index.html"));
      return 0;
    }
  }

  /** Runs the transcripts of all pages, each in a fresh lab. */
  static List<PageRun> run(Course course) {
    List<PageRun> runs = new ArrayList<>();
    for (Page page : Book.pages(course)) {
      try (TranscriptLab lab = TrialTranscriptLab.at(page)) {
        runs.add(PageRun.of(page, lab));
      }
    }
    return runs;
  }

  static List<Drift> drifts(List<PageRun> runs) {
    return runs.stream().flatMap(run -> run.drifts().stream()).toList();
  }

  static Course course(Path folder) {
    try {
      return folder == null ? CourseLoader.builtIn() : CourseLoader.folder(folder);
    } catch (CourseException mistake) {
      throw CommandFailure.refused(mistake.getMessage());
    }
  }
}
