package dev.relaylab.grader.report;

import dev.relaylab.grader.verdict.GoalResult;
import dev.relaylab.grader.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A verdict as {@code lab check --json} gives it. */
public final class VerdictJson {

  private VerdictJson() {}

  public static Map<String, Object> of(Verdict verdict) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("exercise", verdict.exercise());
    json.put("revision", verdict.revision());
    json.put("passed", verdict.passed());
    json.put("points", verdict.points());
    json.put("maxPoints", verdict.maxPoints());
    if (verdict.gate() != null) {
      json.put("gate", verdict.gate());
    }
    json.put("goals", goals(verdict));
    return json;
  }

  static List<Map<String, Object>> goals(Verdict verdict) {
    return verdict.goals().stream().map(VerdictJson::goal).toList();
  }

  private static Map<String, Object> goal(GoalResult goal) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", goal.id());
    json.put("kind", goal.kind());
    json.put("title", goal.title());
    json.put("status", goal.status().name().toLowerCase(Locale.ROOT));
    json.put("points", goal.points());
    json.put("maxPoints", goal.maxPoints());
    json.put("expected", goal.expected());
    json.put("actual", goal.actual());
    json.put("why", goal.why());
    json.put("misconception", goal.misconception());
    json.put("dialogue", goal.dialogue());
    return json;
  }
}
