package dev.relaylab.server.shell.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What formatting asks the language: a value's properties, script blocks, the format operator. */
public interface ObjectModel {

  /** The .NET type names, most derived first. */
  List<String> typeNames(Object value);

  /** Property names in the order that Format-List prints them. */
  List<String> propertyNames(Object value);

  /** The value of a property, or null when there is none. */
  Object property(Object value, String name);

  /** The entries when the value is a hashtable. */
  Optional<Map<String, Object>> hashtable(Object value);

  boolean isScript(Object value);

  /** Runs a script block with {@code $_} set; null when it gives nothing or fails. */
  Object run(Object script, Object input);

  /** The {@code -f} operator for one value. */
  String format(String format, Object value);
}
