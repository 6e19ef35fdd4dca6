package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.ObjectModel;
import dev.relaylab.server.shell.format.ValueText;
import dev.relaylab.server.shell.lang.EnumType;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * JSON in the layout of PowerShell 5.1: two blanks after a colon, and what is nested stands under
 * its own bracket.
 */
final class JsonWriter {
  private static final int STEP = 4;

  private final ObjectModel objects;
  private final ValueText values;
  private final boolean compress;
  private final StringBuilder json = new StringBuilder();
  private int lineStart;

  JsonWriter(ObjectModel objects, boolean compress) {
    this.objects = objects;
    this.values = new ValueText(objects, -1);
    this.compress = compress;
  }

  /** The JSON of one value, nested at most {@code depth} deep; what lies deeper is a text. */
  String write(Object value, int depth) {
    value(value, depth);
    return json.toString();
  }

  private void value(Object value, int depth) {
    if (value == null) {
      json.append("null");
    } else if (value instanceof EnumType.Value constant) {
      json.append(constant.number());
    } else if (value instanceof Boolean) {
      json.append(value);
    } else if (value instanceof BigDecimal decimal) {
      json.append(decimal.toPlainString());
    } else if (value instanceof Number number) {
      json.append(
          number instanceof Double real && real == Math.rint(real) && Math.abs(real) < 1e15
              ? String.format(Locale.ROOT, "%.1f", real)
              : number.toString());
    } else if (value instanceof ZonedDateTime time) {
      json.append("\"\\/Date(").append(time.toInstant().toEpochMilli()).append(")\\/\"");
    } else if (value instanceof List<?> list) {
      array(list, depth);
    } else {
      Map<String, Object> properties = properties(value);
      if (properties == null || depth < 0) {
        text(properties == null ? values.of(value) : nestedText(value));
      } else {
        object(properties, depth);
      }
    }
  }

  /** The members where the value is an object with properties, else null. */
  private Map<String, Object> properties(Object value) {
    if (value instanceof String
        || value instanceof Character
        || value instanceof Enum<?>
        || value instanceof Set<?>) {
      return null;
    }
    Map<String, Object> table = objects.hashtable(value).orElse(null);
    if (table != null) {
      return table;
    }
    List<String> names = objects.propertyNames(value);
    boolean custom =
        objects.typeNames(value).stream().anyMatch(name -> name.endsWith("PSCustomObject"));
    if (names.isEmpty() && !custom) {
      return null;
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    names.forEach(name -> properties.put(name, objects.property(value, name)));
    return properties;
  }

  private String nestedText(Object value) {
    return objects.hashtable(value).isPresent() ? "System.Collections.Hashtable" : values.of(value);
  }

  private void array(List<?> list, int depth) {
    if (depth < 0) {
      text(String.join(" ", list.stream().map(values::of).toList()));
      return;
    }
    List<Runnable> parts = new ArrayList<>();
    list.forEach(element -> parts.add(() -> value(element, depth - 1)));
    enclosed('[', parts, ']');
  }

  private void object(Map<String, Object> properties, int depth) {
    List<Runnable> parts = new ArrayList<>();
    properties.forEach(
        (name, element) ->
            parts.add(
                () -> {
                  text(name);
                  json.append(compress ? ":" : ":  ");
                  value(element, depth - 1);
                }));
    enclosed('{', parts, '}');
  }

  private void enclosed(char open, List<Runnable> parts, char close) {
    int column = json.length() - lineStart;
    json.append(open);
    boolean first = true;
    for (Runnable part : parts) {
      json.append(first ? "" : ",");
      newLine(column + STEP);
      part.run();
      first = false;
    }
    if (parts.isEmpty()) {
      newLine(0);
    }
    newLine(column);
    json.append(close);
  }

  private void newLine(int indent) {
    if (!compress) {
      json.append("\r\n");
      lineStart = json.length();
      json.append(" ".repeat(indent));
    }
  }

  private void text(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        default -> {
          if (c < ' ' || "<>&'\u0085\u2028\u2029".indexOf(c) >= 0) {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
