package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.PsObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small object made for showing: one type name, properties in order, and its text form. */
final class Shown implements PsObject {
  private final List<String> typeNames;
  private final Map<String, Object> properties;
  private final String text;

  Shown(String typeName, Map<String, Object> properties, String text) {
    this.typeNames = List.of(typeName, "System.Object");
    this.properties = new LinkedHashMap<>(properties);
    this.text = text;
  }

  @Override
  public List<String> typeNames() {
    return typeNames;
  }

  @Override
  public List<String> propertyNames() {
    return List.copyOf(properties.keySet());
  }

  @Override
  public Object property(String name) {
    return properties.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  @Override
  public boolean assign(String name, Object value) {
    properties.put(
        properties.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name),
        value);
    return true;
  }

  @Override
  public String toString() {
    return text;
  }
}
