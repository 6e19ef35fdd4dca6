package dev.relaylab.server.shell.format;

import dev.relaylab.server.shell.lang.PsObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One entry of a hashtable, as a table prints it. */
public record TableEntry(String key, Object value) implements PsObject {

  /** The entries of a hashtable, in its order. */
  public static List<TableEntry> of(Map<String, Object> table) {
    return table.entrySet().stream()
        .map(entry -> new TableEntry(entry.getKey(), entry.getValue()))
        .toList();
  }

  @Override
  public List<String> typeNames() {
    return List.of("System.Collections.DictionaryEntry", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of("Name", "Key", "Value");
  }

  @Override
  public Object property(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "name", "key" -> key;
      case "value" -> value;
      default -> null;
    };
  }
}
