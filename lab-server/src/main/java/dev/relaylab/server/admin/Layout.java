package dev.relaylab.server.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all pages have around them: title, the list of pages, the session's secret. */
final class Layout {
  private static final List<Tab> TABS =
      List.of(
          new Tab("/admin/", "Home", false),
          new Tab("/admin/receive-connectors", "Receive connectors", false),
          new Tab("/admin/send-connectors", "Send connectors", false),
          new Tab("/admin/accepted-domains", "Accepted domains", false),
          new Tab("/admin/map", "Who can relay", false),
          new Tab("/admin/explain", "Explain", false),
          new Tab("/admin/queues", "Queues", false),
          new Tab("/admin/logs", "Logs", false),
          new Tab("/admin/commands", "Command log", false));

  private final Templates templates = new Templates();
  private final AdminBackend lab;

  Layout(AdminBackend lab) {
    this.lab = lab;
  }

  /** One page in the list of pages. */
  record Tab(String path, String label, boolean here) {
    Tab on(String path) {
      boolean inside = path.equals(this.path) || path.startsWith(this.path + "/");
      return new Tab(this.path, label, inside);
    }
  }

  /** Values for a page; the title first. */
  static Map<String, Object> values(String title) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", title);
    return values;
  }

  WebAnswer page(WebRequest request, String template, Map<String, Object> values) {
    return page(200, request, template, values);
  }

  WebAnswer page(int status, WebRequest request, String template, Map<String, Object> values) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    var revisions = lab.revisions();
    var current = revisions.get(revisions.size() - 1);
    all.put("tabs", TABS.stream().map(tab -> tab.on(request.path())).toList());
    all.put("csrf", request.session().csrf());
    all.put("server", current.organisation().server().name());
    all.put("now", current.number());
    return WebAnswer.html(status, templates.render(template, all));
  }

  /** A page for somebody who has not come in. */
  WebAnswer outside(int status, String title, String text, String remedy) {
    Map<String, Object> values = values(title);
    values.put("text", text);
    values.put("remedy", remedy);
    return WebAnswer.html(status, templates.render("outside", values));
  }
}
