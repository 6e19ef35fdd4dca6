package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.ObjectModel;
import dev.relaylab.server.shell.format.ValueText;
import java.util.List;

/**
 * A property's value as one text, in CSV and HTML: no braces and no dots. A multi-valued property
 * of an Exchange object is its elements with blanks between; any other array is {@code
 * System.Object[]}, the well-known trap.
 */
record FlatText(ObjectModel objects) {

  /** The text of a value, or null for null. */
  String of(Object owner, Object value) {
    if (value == null) {
      return null;
    }
    ValueText values = new ValueText(objects, -1);
    if (value instanceof List<?> list) {
      boolean multiValued =
          objects.typeNames(owner).stream().anyMatch(type -> type.contains("Microsoft.Exchange."));
      return multiValued
          ? String.join(" ", list.stream().map(values::of).toList())
          : "System.Object[]";
    }
    return objects.hashtable(value).isPresent() ? "System.Collections.Hashtable" : values.of(value);
  }
}
