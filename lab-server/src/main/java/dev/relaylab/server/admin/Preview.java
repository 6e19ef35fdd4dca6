package dev.relaylab.server.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page that shows commands before they run, and carries the form along. */
final class Preview {

  private Preview() {}

  /** A value of the form that is carried along. */
  record Carried(String key, String content) {}

  /**
   * @param commands what will run
   * @param note why it is shown again, or empty
   */
  static Map<String, Object> of(
      WebRequest request, String title, List<String> commands, String note) {
    Map<String, Object> values = Layout.values(title);
    values.put("path", request.path());
    values.put("commands", commands);
    values.put("note", note);
    values.put("carried", carried(request));
    return values;
  }

  private static List<Carried> carried(WebRequest request) {
    List<Carried> all = new ArrayList<>();
    request
        .fields()
        .forEach(
            (name, values) -> {
              if (!List.of("csrf", "action", "command").contains(name)) {
                values.forEach(value -> all.add(new Carried(name, value)));
              }
            });
    return all;
  }
}
