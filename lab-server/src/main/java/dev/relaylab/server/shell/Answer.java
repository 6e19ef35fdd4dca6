package dev.relaylab.server.shell;

import dev.relaylab.server.shell.lang.ErrorValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a script wrote, for a program to read: every stream as a list of its own. */
final class Answer {
  private final PlainValues values;
  private final List<Object> objects = new ArrayList<>();
  private final List<Object> errors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Answer(PlainValues values) {
    this.values = values;
  }

  void object(Object value) {
    objects.add(values.of(value));
  }

  void warning(String message) {
    warnings.add(message);
  }

  void error(ErrorValue value) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", value.error().message());
    error.put("category", value.error().category());
    error.put("exception", value.error().exceptionClass());
    error.put("id", value.property("FullyQualifiedErrorId"));
    error.put("printed", value.printed());
    errors.add(error);
  }

  void text(String more, boolean newLine) {
    text.append(more).append(newLine ? "\n" : "");
  }

  /** The streams by name, and what the script ended with. */
  Map<String, Object> map(int status) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("objects", objects);
    map.put("errors", errors);
    map.put("warnings", warnings);
    map.put("text", text.toString());
    map.put("status", status);
    return map;
  }
}
