package dev.relaylab.grader.command;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.model.Course;
import dev.relaylab.grader.batch.Batch;
import dev.relaylab.grader.check.Scratch;
import dev.relaylab.grader.report.Graded;
import dev.relaylab.grader.report.GradesCsv;
import dev.relaylab.grader.report.HtmlReport;
import dev.relaylab.grader.report.JUnitXml;
import dev.relaylab.grader.report.ResultsJson;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab grade}: grades a batch. */
public final class GradeVerb implements LabCommand {

  @Override
  public String verb() {
    return "grade";
  }

  @Override
  public String synopsis() {
    return "Grades a folder of submissions and scripts.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Grades submissions and plain .ps1 scripts; writes results.json, grades.csv and index.html.")
  static final class Handler implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Mixin
    private CommonOptions options;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, and folders of files.")
    private List<Path> paths;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "DIR",
        description = "Where the reports go.")
    private Path out;

    @Option(
        names = "--exercise",
        paramLabel = "ID",
        description = "Grade everything by this exercise.")
    private String exercise;

    @Option(names = "--course", paramLabel = "DIR", description = "An author's course.")
    private Path courseFolder;

    @Option(
        names = "--format",
        split = ",",
        paramLabel = "NAME",
        description = "Further reports: junit.")
    private List<String> formats = List.of();

    @Override
    public Integer call() throws IOException {
      Course course =
          courseFolder == null ? CourseLoader.builtIn() : CourseLoader.folder(courseFolder);
      if (exercise != null && course.find(exercise).isEmpty()) {
        throw CommandFailure.refused(
            "There is no exercise \"" + exercise + "\". lab course lists them.");
      }
      for (String format : formats) {
        if (!format.equals("junit")) {
          throw CommandFailure.usage("There is no report format \"" + format + "\". Known: junit.");
        }
      }
      List<Path> files = files();
      List<Graded> rows = new ArrayList<>();
      try (Scratch scratch = Scratch.make()) {
        Batch batch =
            new Batch(
                course,
                exercise == null ? null : course.find(exercise).orElseThrow().id(),
                scratch.folder());
        for (int i = 0; i < files.size(); i++) {
          if (System.console() != null) {
            System.err.print("\rgrading " + (i + 1) + " of " + files.size());
          }
          rows.addAll(batch.grade(files.get(i), files.get(i).toString()));
        }
      }
      if (System.console() != null) {
        System.err.println();
      }
      write(rows);
      long graded = rows.stream().filter(Graded::graded).count();
      System.out.println(
          files.size()
              + " files: "
              + graded
              + " graded, "
              + (rows.size() - graded)
              + " not gradable");
      rows.stream()
          .filter(row -> !row.graded())
          .forEach(row -> System.out.println("  " + row.file() + ": " + row.reason()));
      System.out.println("Wrote " + out.resolve("index.html") + ", grades.csv, results.json");
      return 0;
    }

    private void write(List<Graded> rows) throws IOException {
      Files.createDirectories(out);
      Files.writeString(out.resolve("results.json"), ResultsJson.of(rows));
      Files.writeString(out.resolve("grades.csv"), GradesCsv.of(rows));
      Files.writeString(out.resolve("index.html"), HtmlReport.of(rows));
      if (formats.contains("junit")) {
        Files.writeString(out.resolve("junit.xml"), JUnitXml.of(rows));
      }
    }

    private List<Path> files() throws IOException {
      List<Path> files = new ArrayList<>();
      for (Path path : paths) {
        if (Files.isRegularFile(path)) {
          files.add(path);
        } else if (Files.isDirectory(path)) {
          try (Stream<Path> inside = Files.walk(path)) {
            List<Path> found =
                inside
                    .filter(Files::isRegularFile)
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
              throw CommandFailure.refused(
                  "The folder " + path + " is empty. Put submissions or .ps1 scripts there.");
            }
            files.addAll(found);
          }
        } else {
          throw CommandFailure.refused(
              "There is no file or folder " + path + ". Give what is to be graded.");
        }
      }
      return files;
    }
  }
}
