package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.PsObject;
import java.util.List;
import java.util.Locale;

/** A variable of the environment: its key is its name, and is not shown beside it. */
record DriveEntry(String name, Object value) implements PsObject {

  @Override
  public List<String> typeNames() {
    return List.of("System.Collections.DictionaryEntry", "System.ValueType", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of("Name", "Value");
  }

  @Override
  public boolean hasProperty(String wanted) {
    return List.of("name", "key", "value").contains(wanted.toLowerCase(Locale.ROOT));
  }

  @Override
  public Object property(String wanted) {
    return switch (wanted.toLowerCase(Locale.ROOT)) {
      case "name", "key" -> name;
      case "value" -> value;
      default -> null;
    };
  }

  @Override
  public String toString() {
    return "System.Collections.DictionaryEntry";
  }
}
