package dev.relaylab.server.admin;

import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.explain.Explanation;
import dev.relaylab.server.policy.explain.Statement;
import dev.relaylab.server.policy.explain.Step;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why an attempt, past or imagined, is answered as it is. */
record ExplainPage(AdminBackend lab, Layout layout) implements Page {

  /** A line of the decision chain. */
  record StepRow(String label, String what, int revision, String command, boolean deciding) {}

  /** An attempt that was seen. */
  record SeenRow(
      String time, String from, String mailFrom, String rcptTo, String reply, String link) {}

  @Override
  public WebAnswer answer(WebRequest request) {
    List<Revision> revisions = lab.revisions();
    Revision now = revisions.get(revisions.size() - 1);
    AttemptForm form = AttemptForm.of(request, now.organisation(), lab.machines());
    Map<String, Object> values = Layout.values("Explain");
    values.put("machines", lab.machines());
    values.put("seen", lab.attempts().stream().map(ExplainPage::seen).toList());
    form.into(values);
    values.put(
        "explained",
        form.attempt().map(attempt -> explained(Explanation.of(revisions, attempt))).orElse(null));
    return layout.page(form.hasErrors() ? 422 : 200, request, "explain", values);
  }

  private static Map<String, Object> explained(Explanation explanation) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("reply", explanation.outcome().reply().toString());
    values.put("verdict", explanation.outcome().allowed() ? "Accepted" : "Refused");
    values.put("stage", explanation.outcome().stage().toString());
    values.put("steps", steps(explanation));
    values.put("turn", explanation.outcome().allowed() ? "refuse" : "accept");
    List<String> change =
        explanation
            .smallestChange()
            .map(found -> found.statements().stream().map(Statement::command).toList())
            .orElse(List.of());
    values.put("change", change);
    values.put("noChange", change.isEmpty());
    return values;
  }

  private static List<StepRow> steps(Explanation explanation) {
    List<StepRow> rows = new ArrayList<>();
    Step deciding = explanation.deciding();
    for (Step step : explanation.trace()) {
      Revision by = step.origin() == null ? null : step.origin().revision();
      rows.add(
          new StepRow(
              step.label(),
              step.text(),
              by == null ? 0 : by.number(),
              by == null ? "" : by.typed(),
              step == deciding));
    }
    return rows;
  }

  private static SeenRow seen(AdminBackend.Seen seen) {
    Attempt attempt = seen.attempt();
    String sender = attempt.sender().isEmpty() ? "<>" : attempt.sender();
    return new SeenRow(
        seen.time().toString(),
        attempt.from().toString(),
        sender,
        attempt.recipient(),
        seen.reply(),
        "/admin/explain?from="
            + encoded(attempt.from().toString())
            + "&mailFrom="
            + encoded(sender)
            + "&rcptTo="
            + encoded(attempt.recipient())
            + "&user="
            + encoded(attempt.user() == null ? "" : attempt.user())
            + "&port="
            + attempt.port());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
