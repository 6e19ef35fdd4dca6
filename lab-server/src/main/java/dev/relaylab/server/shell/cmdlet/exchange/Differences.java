package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The writable properties in which two objects of one class differ. */
final class Differences {

  private Differences() {}

  /** The second object's values, by property name. */
  static Map<String, Object> between(AdObject before, AdObject after, String... without) {
    Map<String, Object> differences = new LinkedHashMap<>();
    for (Property<?> property : after.schema().properties()) {
      Object value = after.get(property);
      boolean other = !String.valueOf(value).equals(String.valueOf(before.get(property)));
      if (other && property.writable() && !List.of(without).contains(property.name())) {
        differences.put(property.name(), value);
      }
    }
    return differences;
  }
}
