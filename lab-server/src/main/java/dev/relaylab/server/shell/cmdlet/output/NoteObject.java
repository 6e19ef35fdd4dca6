package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.PsObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An object read from a file or a text.
 *
 * @param typeNames most derived first
 * @param values by name, in order
 * @param text what it prints as a single value, or null for its properties
 */
record NoteObject(List<String> typeNames, Map<String, Object> values, String text)
    implements PsObject {
  static final List<String> CUSTOM =
      List.of("System.Management.Automation.PSCustomObject", "System.Object");

  static NoteObject custom(Map<String, Object> values) {
    return new NoteObject(CUSTOM, values, null);
  }

  @Override
  public List<String> propertyNames() {
    return new ArrayList<>(values.keySet());
  }

  @Override
  public Object property(String name) {
    for (Map.Entry<String, Object> entry : values.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(name)) {
        return entry.getValue();
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return text == null ? typeNames.get(0) : text;
  }
}
