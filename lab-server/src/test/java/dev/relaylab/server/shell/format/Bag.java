package dev.relaylab.server.shell.format;

import dev.relaylab.server.shell.lang.PsObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of a test: names and values in order. */
public record Bag(String type, Map<String, Object> values) implements PsObject {

  /** A custom object of alternating names and values. */
  public static Bag of(Object... namesAndValues) {
    return typed("System.Management.Automation.PSCustomObject", namesAndValues);
  }

  public static Bag typed(String type, Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Bag(type, values);
  }

  @Override
  public List<String> typeNames() {
    return List.of(type, "System.Object");
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
}
