package dev.relaylab.server.admin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that has passed the gate.
 *
 * @param post whether it is a form that was sent, else a page that is asked for
 * @param fields of the query, or of the form
 * @param session of the browser
 */
record WebRequest(boolean post, String path, Map<String, List<String>> fields, Session session) {

  /** Fields as browsers write them (application/x-www-form-urlencoded, WHATWG URL section 5). */
  static Map<String, List<String>> fields(String encoded) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!name.isEmpty()) {
        fields.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
      }
    }
    return fields;
  }

  /** A percent sign that begins nothing stands for itself. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  /** The first value without blanks around it, or empty text. */
  String one(String field) {
    List<String> values = fields.get(field);
    return values == null ? "" : values.get(0).strip();
  }

  List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  /** Which button of a form was pressed. */
  boolean asks(String action) {
    return post && one("action").equals(action);
  }
}
