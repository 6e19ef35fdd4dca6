package dev.relaylab.server.admin;

import java.util.Map;

/** Pages that say one thing. */
final class Message {

  private Message() {}

  static Map<String, Object> of(String title, String text, String path, String label) {
    Map<String, Object> values = Layout.values(title);
    values.put("text", text);
    values.put("path", path);
    values.put("label", label);
    return values;
  }

  static Map<String, Object> noPage(String path) {
    return of("No such page", "There is no page " + path + " here.", "/admin/", "Home");
  }
}
