package dev.relaylab.server.shell;

import dev.relaylab.server.shell.format.ObjectModel;
import dev.relaylab.server.shell.format.SelfPrinting;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.Text;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shell's objects as maps, lists, texts, numbers and truth values, ready to be JSON: an object
 * with all its properties, a property's value as its text where it is no plain value itself.
 */
final class PlainValues {
  private static final int DEEPEST = 4;
  private final ObjectModel objects;

  PlainValues(ObjectModel objects) {
    this.objects = objects;
  }

  /** One object at the end of a pipeline. */
  Object of(Object value) {
    boolean object = value instanceof PsObject && !(value instanceof SelfPrinting);
    return object && !objects.propertyNames(value).isEmpty()
        ? properties(value, 1)
        : plain(value, 1);
  }

  private Map<String, Object> properties(Object value, int depth) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (String name : objects.propertyNames(value)) {
      plain.put(name, plain(objects.property(value, name), depth + 1));
    }
    return plain;
  }

  private Object plain(Object value, int depth) {
    if (value == null
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof ZonedDateTime date) {
      return date.toInstant().toString();
    }
    if (depth <= DEEPEST && value instanceof Collection<?> several) {
      List<Object> list = new ArrayList<>();
      several.forEach(element -> list.add(plain(element, depth + 1)));
      return list;
    }
    if (depth <= DEEPEST && objects.hashtable(value).isPresent()) {
      Map<String, Object> table = new LinkedHashMap<>();
      objects.hashtable(value).get().forEach((key, each) -> table.put(key, plain(each, depth + 1)));
      return table;
    }
    return depth <= DEEPEST && value instanceof PsCustomObject
        ? properties(value, depth)
        : Text.of(value);
  }
}
