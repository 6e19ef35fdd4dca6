package dev.relaylab.server.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A class of directory objects: its name and its properties in the order Format-List prints them.
 *
 * @param typeName the .NET type that {@code Get-Member} shows
 * @param container the DN part between the object's own and the server's or organisation's
 */
public record Schema(
    String objectClass,
    String typeName,
    String container,
    String exchangeVersion,
    List<Property<?>> properties) {

  public Schema {
    properties = List.copyOf(properties);
  }

  /** Finds a property by its name in any case. */
  public Optional<Property<?>> property(String name) {
    return properties.stream().filter(p -> p.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The properties by lower-case name. */
  public Map<String, Property<?>> byName() {
    Map<String, Property<?>> map = new TreeMap<>();
    properties.forEach(p -> map.put(p.name().toLowerCase(Locale.ROOT), p));
    return map;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return objectClass;
  }
}
