package dev.relaylab.server.shell.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What formatting asks the language: how a value's properties are read, besides running script
 * blocks.
 */
public interface ObjectModel extends Scripts {

  /** The .NET type names, most derived first. */
  List<String> typeNames(Object value);

  /** Property names in the order that Format-List prints them. */
  List<String> propertyNames(Object value);

  /** The value of a property, or null when there is none. */
  Object property(Object value, String name);

  /** The entries when the value is a hashtable. */
  Optional<Map<String, Object>> hashtable(Object value);
}
