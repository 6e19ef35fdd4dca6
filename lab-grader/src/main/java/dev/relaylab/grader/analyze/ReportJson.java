package dev.relaylab.grader.analyze;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report as maps and lists, for {@code --json}. */
public final class ReportJson {

  private ReportJson() {}

  /** {@code {target, verdict, text, remedy, steps, trials}}. */
  public static Map<String, Object> of(Report report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("target", report.target());
    json.put("verdict", report.conclusion().kind().text());
    json.put("text", report.conclusion().text());
    json.put("remedy", report.conclusion().remedy());
    json.put("steps", report.steps().stream().map(ReportJson::step).toList());
    json.put("trials", report.tried().stream().map(ReportJson::trial).toList());
    return json;
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", step.title());
    json.put("status", step.status().text());
    json.put("result", step.result());
    json.put("meaning", step.meaning());
    json.put("remedy", step.remedy());
    json.put("dialogue", dialogue(step.dialogue()));
    json.put("steps", step.children().stream().map(ReportJson::step).toList());
    return json;
  }

  private static Map<String, Object> trial(Tried tried) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", tried.trial().name());
    json.put("source", tried.source().name());
    json.put(
        "address", tried.source().address() == null ? null : tried.source().address().toString());
    json.put("stranger", tried.forStranger());
    json.put("mailFrom", tried.mailFrom());
    json.put("rcptTo", tried.rcptTo());
    json.put("verdict", tried.verdict().text());
    json.put("stage", tried.stage());
    json.put("reply", tried.reply());
    json.put("note", tried.note());
    json.put("canary", tried.sent() == null ? null : tried.sent().token());
    json.put("slowestSeconds", tried.slowest().toMillis() / 1000.0);
    return json;
  }

  private static List<Object> dialogue(List<Said> said) {
    List<Object> all = new ArrayList<>();
    for (Said each : said) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("sent", each.sent());
      json.put("reply", each.reply());
      json.put("seconds", each.took().toMillis() / 1000.0);
      all.add(json);
    }
    return all;
  }
}
