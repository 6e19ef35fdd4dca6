package dev.relaylab.server.shell.format;

import dev.relaylab.server.shell.lang.PsObject;
import java.util.List;
import java.util.Locale;

/** One entry of a hashtable, as a table prints it. */
record TableEntry(String key, Object value) implements PsObject {

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
