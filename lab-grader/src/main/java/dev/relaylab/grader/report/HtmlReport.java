package dev.relaylab.grader.report;

import com.samskivert.mustache.Mustache;
import dev.relaylab.grader.verdict.GoalResult;
import dev.relaylab.grader.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code index.html}: the batch as one page that needs nothing from elsewhere. */
public final class HtmlReport {
  private static final String TEMPLATE = "report.mustache";

  private HtmlReport() {}

  public static String of(List<Graded> rows) throws IOException {
    try (InputStream template = HtmlReport.class.getResourceAsStream(TEMPLATE)) {
      String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      return Mustache.compiler().nullValue("").compile(text).execute(page(rows));
    }
  }

  private static Map<String, Object> page(List<Graded> rows) {
    long graded = rows.stream().filter(Graded::graded).count();
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("files", rows.size());
    page.put("graded", graded);
    page.put("ungraded", rows.size() - graded);
    page.put("green", rows.stream().filter(row -> row.graded() && row.verdict().passed()).count());
    page.put("rows", rows.stream().map(HtmlReport::row).toList());
    page.put("misconceptions", misconceptions(rows));
    page.put("anyMisconception", !misconceptions(rows).isEmpty());
    return page;
  }

  private static Map<String, Object> row(Graded row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("id", "s" + Integer.toHexString(row.file().hashCode()));
    cells.put("file", row.file());
    cells.put("student", row.student());
    cells.put("exercise", row.exercise());
    cells.put("graded", row.graded());
    cells.put("word", word(row));
    cells.put(
        "points",
        row.graded() ? row.verdict().points() + " of " + row.verdict().maxPoints() : "no grade");
    cells.put("reason", row.reason());
    cells.put("picture", row.picture() == null ? null : dataUri(row.picture()));
    cells.put("goals", row.graded() ? goals(row.verdict()) : List.of());
    return cells;
  }

  /** The picture as an image of its own, so that several on a page do not meet. */
  private static String dataUri(String svg) {
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
  }

  private static String word(Graded row) {
    if (!row.graded()) {
      return "NOT GRADED";
    }
    return row.verdict().hasFault() ? "BROKEN" : row.verdict().passed() ? "PASS" : "FAIL";
  }

  private static List<Map<String, Object>> goals(Verdict verdict) {
    return verdict.goals().stream().map(HtmlReport::goal).toList();
  }

  private static Map<String, Object> goal(GoalResult goal) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("word", goal.status().name());
    cells.put("title", goal.title());
    cells.put("kind", goal.kind());
    cells.put("points", goal.points() + " of " + goal.maxPoints());
    cells.put("expected", goal.expected());
    cells.put("actual", goal.actual());
    cells.put("why", goal.why());
    cells.put("misconception", goal.misconception());
    cells.put("dialogue", goal.dialogue());
    cells.put("open", !goal.passed());
    return cells;
  }

  private static List<Map<String, Object>> misconceptions(List<Graded> rows) {
    Map<String, Long> counts =
        rows.stream()
            .filter(Graded::graded)
            .flatMap(
                row ->
                    row.verdict().goals().stream()
                        .map(GoalResult::misconception)
                        .filter(name -> name != null && !name.isEmpty())
                        .distinct())
            .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
        .map(entry -> Map.<String, Object>of("name", entry.getKey(), "count", entry.getValue()))
        .toList();
  }
}
