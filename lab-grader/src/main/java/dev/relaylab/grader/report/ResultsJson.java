package dev.relaylab.grader.report;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code results.json}: every file of a batch, the ungraded among them. */
public final class ResultsJson {

  private ResultsJson() {}

  public static String of(List<Graded> rows) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("submissions", rows.stream().map(ResultsJson::row).toList());
    return JSON.std
            .with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES)
            .asString(json)
        + "\n";
  }

  private static Map<String, Object> row(Graded row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", row.file());
    json.put("student", row.student());
    json.put("exercise", row.exercise());
    json.put("status", row.graded() ? "graded" : "ungraded");
    json.put("passed", row.graded() && row.verdict().passed());
    json.put("points", row.graded() ? row.verdict().points() : null);
    json.put("maxPoints", row.graded() ? row.verdict().maxPoints() : null);
    json.put("reason", row.reason());
    json.put("goals", row.graded() ? VerdictJson.goals(row.verdict()) : List.of());
    return json;
  }
}
