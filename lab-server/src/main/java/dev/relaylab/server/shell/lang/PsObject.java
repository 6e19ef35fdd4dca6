package dev.relaylab.server.shell.lang;

import java.util.List;

/**
 * An object with named properties as PowerShell sees it. Names are found in any case.
 *
 * <p>Other values are plain Java: String, Character, Integer, Long, Double, BigDecimal, Boolean,
 * null, {@code java.time.Duration} (TimeSpan), {@code java.time.ZonedDateTime} (DateTime), {@code
 * List} (array), {@code Set} of enum constants (flags), PsHashtable, ScriptBlock, and value classes
 * of the directory, which print themselves.
 */
public interface PsObject {

  /** The .NET type names, most derived first; the first drives the default view. */
  List<String> typeNames();

  /** Property names in the order Format-List prints them. */
  List<String> propertyNames();

  /** The value of a property, or null when it is null or absent. */
  Object property(String name);

  /** Sets a property in this object alone; false when it cannot be set. */
  default boolean assign(String name, Object value) {
    return false;
  }

  /** Whether there is such a property, in any case. */
  default boolean hasProperty(String name) {
    return propertyNames().stream().anyMatch(own -> own.equalsIgnoreCase(name));
  }
}
