package dev.relaylab.server.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every path of the admin center and what answers it. */
final class Pages {

  private static final List<Subject> MAIL_FLOW =
      List.of(
          ReceiveConnectorForms.SUBJECT, AcceptedDomainForms.SUBJECT, SendConnectorForms.SUBJECT);

  private Pages() {}

  static Map<String, Page> of(AdminBackend lab, Layout layout) {
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/admin/", new HomePage(lab, layout));
    for (Subject subject : MAIL_FLOW) {
      ObjectPages objects = new ObjectPages(subject, lab, layout);
      pages.put(subject.path(), objects::list);
      pages.put(subject.path() + "/edit", objects::edit);
      pages.put(subject.path() + "/new", objects::create);
      pages.put(subject.path() + "/remove", objects::remove);
    }
    MapPages map = new MapPages(lab, layout);
    pages.put("/admin/map", map::table);
    pages.put("/admin/map/picture.svg", map::picture);
    pages.put("/admin/explain", new ExplainPage(lab, layout));
    pages.put("/admin/queues", new QueuePage(lab, layout));
    LogPages logs = new LogPages(lab, layout);
    pages.put("/admin/logs", logs::list);
    pages.put("/admin/logs/file", logs::file);
    CommandPages commands = new CommandPages(lab, layout);
    pages.put("/admin/commands", commands::log);
    pages.put("/admin/run", commands::run);
    pages.put("/admin/done", commands::done);
    return pages;
  }
}
