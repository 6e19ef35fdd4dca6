package dev.relaylab.server.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The server's log files: protocol logs, connectivity, message tracking. */
final class LogPages {
  private static final int USUAL = 50;
  private static final int MOST = 2_000;

  private final AdminBackend lab;
  private final Layout layout;

  LogPages(AdminBackend lab, Layout layout) {
    this.lab = lab;
    this.layout = layout;
  }

  /** A file in the list. */
  record Row(String kind, String file, String link) {}

  WebAnswer list(WebRequest request) {
    List<Row> rows =
        lab.logs().stream()
            .map(
                log ->
                    new Row(
                        kind(log.name()),
                        log.name(),
                        URLEncoder.encode(log.name(), StandardCharsets.UTF_8)))
            .toList();
    Map<String, Object> values = Layout.values("Logs");
    values.put("rows", rows);
    values.put("none", rows.isEmpty());
    return layout.page(request, "logs", values);
  }

  private static String kind(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    String service = name.startsWith("FrontEnd") ? "Front End Transport" : "Transport";
    if (file.startsWith("RECV")) {
      return service + ": SMTP receive protocol log";
    }
    if (file.startsWith("SEND")) {
      return service + ": SMTP send protocol log";
    }
    if (file.startsWith("CONNECTLOG")) {
      return service + ": connectivity log";
    }
    return file.startsWith("MSGTRK") ? "Message tracking log" : "Other log";
  }

  WebAnswer file(WebRequest request) {
    String name = request.one("file");
    Optional<AdminBackend.LogFile> found =
        lab.logs().stream().filter(log -> log.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      return layout.page(
          404,
          request,
          "message",
          Message.of("Not there", "There is no log " + name + ".", "/admin/logs", "Logs"));
    }
    String last = request.one("last");
    boolean bad = !last.isEmpty() && !last.matches("[1-9]\\d{0,3}");
    int number = last.isEmpty() || bad ? USUAL : Math.min(MOST, Integer.parseInt(last));
    LogTable table = LogTable.of(found.get().lines().read(), request.one("filter"), number);
    Map<String, Object> values = Layout.values(name.substring(name.lastIndexOf('/') + 1));
    values.put("kind", kind(name));
    values.put("file", name);
    values.put("filter", request.one("filter"));
    values.put("last", last.isEmpty() ? String.valueOf(USUAL) : last);
    values.put("lastError", bad ? "A number from 1 to " + MOST + "." : "");
    values.put("columns", table.columns());
    values.put("rows", new ArrayList<Object>(table.rows()));
    values.put("shown", table.rows().size());
    values.put("matching", table.matching());
    values.put("hidden", String.join(", ", table.hidden()));
    values.put("same", String.join("; ", table.same()));
    return layout.page(bad ? 422 : 200, request, "log", values);
  }
}
