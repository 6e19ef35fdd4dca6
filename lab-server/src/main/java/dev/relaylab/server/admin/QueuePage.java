package dev.relaylab.server.admin;

import dev.relaylab.server.policy.explain.Argument;
import java.util.List;
import java.util.Map;

/** The queues and what holds their mail. */
record QueuePage(AdminBackend lab, Layout layout) implements Page {

  /** One queue. */
  record Row(
      String identity,
      String type,
      String status,
      int messages,
      String nextHop,
      String lastError,
      String retry) {}

  @Override
  public WebAnswer answer(WebRequest request) {
    List<Row> rows = lab.queues().stream().map(QueuePage::row).toList();
    Map<String, Object> values = Layout.values("Queues");
    values.put("rows", rows);
    return layout.page(request, "queues", values);
  }

  private static Row row(AdminBackend.Queue queue) {
    String retry =
        queue.status().equals("Retry")
            ? "Retry-Queue " + Argument.quoted(queue.identity()) + " -Confirm:$false"
            : "";
    return new Row(
        queue.identity(),
        queue.deliveryType(),
        queue.status(),
        queue.messages(),
        queue.nextHop(),
        queue.lastError() == null ? "" : queue.lastError(),
        retry);
  }
}
