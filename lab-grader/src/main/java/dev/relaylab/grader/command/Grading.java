package dev.relaylab.grader.command;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.grader.batch.Batch;
import dev.relaylab.grader.batch.Handed;
import dev.relaylab.grader.batch.UngradableException;
import dev.relaylab.grader.check.Scratch;
import dev.relaylab.grader.report.Graded;
import dev.relaylab.server.command.CommandFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is graded and by what: shared by the verbs that grade a batch. */
final class Grading {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, and folders of files.")
  private List<Path> paths;

  @Option(
      names = "--exercise",
      paramLabel = "ID",
      description = "Grade everything by this exercise.")
  private String exercise;

  @Option(names = "--course", paramLabel = "DIR", description = "An author's course.")
  private Path courseFolder;

  /**
   * Grades every file, with a line of progress on standard error.
   *
   * @param handedIn false for files that lie among the others and are nobody's work
   */
  List<Graded> grade(Predicate<Path> handedIn) throws IOException {
    Course course =
        courseFolder == null ? CourseLoader.builtIn() : CourseLoader.folder(courseFolder);
    String id = exercise == null ? null : named(course).id();
    List<Path> files = files().stream().filter(handedIn).toList();
    if (files.isEmpty()) {
      throw CommandFailure.refused(
          "Nothing was handed in there, only earlier reports. Give submissions or .ps1 scripts.");
    }
    List<Graded> rows = new ArrayList<>();
    try (Scratch scratch = Scratch.make()) {
      Batch batch = new Batch(course, id, scratch.folder());
      for (int i = 0; i < files.size(); i++) {
        progress(i + 1, files.size());
        rows.addAll(batch.grade(files.get(i), files.get(i).toString()));
      }
    }
    return rows;
  }

  private Exercise named(Course course) {
    return course
        .find(exercise)
        .orElseThrow(
            () ->
                CommandFailure.refused(
                    "There is no exercise \"" + exercise + "\". lab course lists them."));
  }

  private List<Path> files() throws IOException {
    try {
      return Handed.in(paths);
    } catch (UngradableException nothing) {
      throw CommandFailure.refused(nothing.getMessage());
    }
  }

  private static void progress(int file, int of) {
    if (System.console() != null) {
      System.err.print("\rgrading " + file + " of " + of + (file == of ? "\n" : ""));
    }
  }
}
