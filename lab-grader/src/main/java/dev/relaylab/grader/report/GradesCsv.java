package dev.relaylab.grader.report;

import dev.relaylab.grader.verdict.GoalResult;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** {@code grades.csv}: one row a file (RFC 4180), safe to open in a spreadsheet. */
public final class GradesCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "student",
              "exercise",
              "status",
              "passed",
              "points",
              "max_points",
              "failed_goals",
              "reason",
              "file")
          .get();

  private GradesCsv() {}

  public static String of(List<Graded> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (Graded row : rows) {
        printer.printRecord(
            safe(row.student()),
            safe(row.exercise()),
            row.graded() ? "graded" : "ungraded",
            row.graded() ? row.verdict().passed() : "",
            row.graded() ? row.verdict().points() : "",
            row.graded() ? row.verdict().maxPoints() : "",
            safe(failed(row)),
            safe(row.reason()),
            safe(row.file()));
      }
    }
    return text.toString();
  }

  private static String failed(Graded row) {
    return row.graded()
        ? row.verdict().goals().stream()
            .filter(goal -> !goal.passed() && !goal.leftOut())
            .map(GoalResult::id)
            .collect(Collectors.joining(" "))
        : "";
  }

  /** A cell that a spreadsheet would run as a formula is marked as text. */
  static String safe(String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
