package dev.relaylab.grader.command;

import dev.relaylab.grader.regrade.Comparison;
import dev.relaylab.grader.regrade.Comparison.Change;
import dev.relaylab.grader.regrade.Comparison.Way;
import dev.relaylab.grader.regrade.EarlierResults;
import dev.relaylab.grader.report.Graded;
import dev.relaylab.grader.report.Reports;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab regrade}: grades a batch again and says who changes. */
public final class RegradeVerb implements LabCommand {

  @Override
  public String verb() {
    return "regrade";
  }

  @Override
  public String synopsis() {
    return "Grades a folder again and says who changes against earlier results.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Grades a folder again and says who changes. Nothing is written unless --out says where.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Mixin private Grading grading;

    @Option(
        names = "--earlier",
        required = true,
        paramLabel = "FILE",
        description = "The results.json of the batch before, or the folder it lies in.")
    private Path earlier;

    @Option(names = "--out", paramLabel = "DIR", description = "Where new reports go.")
    private Path out;

    @Override
    public Integer call() throws IOException {
      Path file = Files.isDirectory(earlier) ? earlier.resolve("results.json") : earlier;
      EarlierResults before = read(file);
      Path folder = file.toAbsolutePath().getParent();
      List<Graded> rows =
          grading.grade(
              each ->
                  !Reports.isReport(folder, each) && (out == null || !Reports.isReport(out, each)));
      Comparison comparison = Comparison.of(before, EarlierResults.of(rows));
      if (out != null) {
        Reports.write(out, rows, List.of());
      }
      if (options.json()) {
        CommonOptions.print(json(comparison));
      } else {
        print(comparison);
      }
      return 0;
    }

    private static EarlierResults read(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        throw CommandFailure.refused(
            "There are no earlier results at " + file + ". lab grade PATH --out DIR writes them.");
      }
      try {
        return EarlierResults.parse(Files.readString(file));
      } catch (IllegalArgumentException | CharacterCodingException broken) {
        throw CommandFailure.refused(file + " cannot be compared with: " + broken.getMessage());
      }
    }

    private void print(Comparison comparison) {
      System.out.println(
          "unchanged "
              + comparison.unchanged()
              + "   up "
              + comparison.count(Way.UP)
              + "   down "
              + comparison.count(Way.DOWN)
              + "   same points by other goals "
              + comparison.count(Way.SAME)
              + "   not comparable "
              + comparison.count(Way.NOT_COMPARABLE));
      comparison.changes().forEach(change -> System.out.println("  " + line(change)));
      if (out != null) {
        System.out.println("Wrote " + out.resolve("index.html") + ", grades.csv, results.json");
      }
    }

    private static String line(Change change) {
      return change.student()
          + "  "
          + shown(change.before())
          + " -> "
          + shown(change.after())
          + "  "
          + change.key().exercise()
          + "  "
          + String.join(", ", change.goals())
          + "  ("
          + change.key().file()
          + ")";
    }

    private static String shown(Integer points) {
      return points == null ? "none" : points.toString();
    }

    private static Map<String, Object> json(Comparison comparison) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("unchanged", comparison.unchanged());
      json.put("changes", comparison.changes().stream().map(Handler::row).toList());
      return json;
    }

    private static Map<String, Object> row(Change change) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("file", change.key().file());
      row.put("student", change.student());
      row.put("exercise", change.key().exercise());
      row.put("change", change.way().name().toLowerCase(Locale.ROOT));
      row.put("before", change.before());
      row.put("after", change.after());
      row.put("goals", change.goals());
      return row;
    }
  }
}
