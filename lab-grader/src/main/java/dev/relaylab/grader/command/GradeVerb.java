package dev.relaylab.grader.command;

import dev.relaylab.grader.report.Graded;
import dev.relaylab.grader.report.Reports;
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

    @Mixin private Grading grading;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "DIR",
        description = "Where the reports go.")
    private Path out;

    @Option(
        names = "--format",
        split = ",",
        paramLabel = "NAME",
        description = "Further reports: junit.")
    private List<String> formats = List.of();

    @Override
    public Integer call() throws IOException {
      for (String format : formats) {
        if (!format.equals("junit")) {
          throw CommandFailure.usage("There is no report format \"" + format + "\". Known: junit.");
        }
      }
      List<Graded> rows = grading.grade(file -> !Reports.isReport(out, file));
      Reports.write(out, rows, formats);
      long graded = rows.stream().filter(Graded::graded).count();
      System.out.println(
          rows.stream().map(Graded::file).distinct().count()
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
  }
}
