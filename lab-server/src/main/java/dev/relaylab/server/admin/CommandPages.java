package dev.relaylab.server.admin;

import dev.relaylab.server.directory.Revision;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command log; and commands that another page proposes: shown, run, and what came of them. */
final class CommandPages {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final AdminBackend lab;
  private final Layout layout;

  CommandPages(AdminBackend lab, Layout layout) {
    this.lab = lab;
    this.layout = layout;
  }

  /** A revision as the log has it. */
  record Row(int number, String time, String typed, boolean current) {}

  WebAnswer log(WebRequest request) {
    List<Revision> revisions = lab.revisions();
    int current = revisions.get(revisions.size() - 1).number();
    List<Row> rows = new ArrayList<>();
    for (Revision each : revisions) {
      rows.add(
          new Row(each.number(), TIME.format(each.time()), each.typed(), each.number() == current));
    }
    Collections.reverse(rows);
    Map<String, Object> values = Layout.values("Command log");
    values.put("rows", rows);
    return layout.page(request, "commands", values);
  }

  /** Shows the commands of field {@code propose}, then runs them. */
  WebAnswer run(WebRequest request) {
    List<String> commands =
        request.all("propose").stream().filter(command -> !command.isBlank()).toList();
    if (!request.post() || commands.isEmpty() || request.asks("back")) {
      return WebAnswer.redirect("/admin/");
    }
    if (!request.asks("run")) {
      return layout.page(request, "preview", Preview.of(request, "Run this?", commands, ""));
    }
    Report report = Report.run(lab, commands);
    if (report.failed()) {
      Map<String, Object> values = Preview.of(request, "Run this?", commands, "");
      values.put("refused", report);
      return layout.page(409, request, "preview", values);
    }
    request.session().keep(report);
    return WebAnswer.redirect("/admin/done");
  }

  WebAnswer done(WebRequest request) {
    Report report = request.session().report();
    if (report == null) {
      return WebAnswer.redirect("/admin/commands");
    }
    Map<String, Object> values = Layout.values("Done");
    values.put("report", report);
    return layout.page(request, "done", values);
  }
}
