package dev.relaylab.server.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of {@code Format-List}: {@code Name : value} a line, objects parted by blank
 * lines, long values gone on below, collections in braces.
 */
final class ListReader {
  private static final Pattern PROPERTY = Pattern.compile("([A-Za-z][A-Za-z0-9]*) *: ?(.*)");
  private static final Pattern CONTINUED = Pattern.compile(" {4,}(\\S.*)");

  private final String file;
  private final List<ExportedObject> objects = new ArrayList<>();
  private Map<String, StringBuilder> current = new LinkedHashMap<>();
  private int beganAt;

  private ListReader(String file) {
    this.file = file;
  }

  /** The objects of a text; none when no line of it is a property. */
  static List<ExportedObject> read(String file, String text) {
    ListReader reader = new ListReader(file);
    reader.lines(text.split("\\R", -1));
    return reader.objects;
  }

  private void lines(String[] lines) {
    StringBuilder last = null;
    for (int i = 0; i < lines.length; i++) {
      Matcher property = PROPERTY.matcher(lines[i]);
      Matcher continued = CONTINUED.matcher(lines[i]);
      if (property.matches()) {
        String name = property.group(1).toLowerCase(Locale.ROOT);
        if (current.containsKey(name)) {
          end();
        }
        beganAt = current.isEmpty() ? i + 1 : beganAt;
        last = new StringBuilder(part(property.group(2)));
        current.put(name, last);
      } else if (continued.matches() && last != null) {
        joined(last, part(continued.group(1)));
      } else if (lines[i].isBlank()) {
        end();
        last = null;
      }
    }
    end();
  }

  /** Of the blanks at a line's end one is the value's own: it was broken there. */
  private static String part(String text) {
    String kept = text.stripTrailing();
    return kept.length() < text.length() && !kept.isEmpty() ? kept + " " : kept;
  }

  /** An editor may have taken the blank after a comma away; within a word there was none. */
  private static void joined(StringBuilder value, String more) {
    boolean afterSeparator = value.length() > 0 && value.charAt(value.length() - 1) == ',';
    value.append(afterSeparator ? " " : "").append(more);
  }

  private void end() {
    if (current.isEmpty()) {
      return;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    Set<String> cut = new HashSet<>();
    current.forEach(
        (name, text) -> {
          String value = text.toString().strip();
          if (value.endsWith("...}") || value.endsWith("...") || value.endsWith("…}")) {
            cut.add(name);
          }
          values.put(name, elements(value));
        });
    objects.add(new ExportedObject(file + ", line " + beganAt, "", values, cut));
    current = new LinkedHashMap<>();
  }

  private static List<String> elements(String value) {
    if (!value.startsWith("{")) {
      return value.isEmpty() ? List.of() : List.of(value);
    }
    String inner = value.substring(1, value.endsWith("}") ? value.length() - 1 : value.length());
    List<String> elements = new ArrayList<>();
    for (String part : inner.split(",")) {
      String element = part.strip();
      for (String dots : List.of("...", "…")) {
        element =
            element.endsWith(dots)
                ? element.substring(0, element.length() - dots.length())
                : element;
      }
      if (!element.isEmpty()) {
        elements.add(element);
      }
    }
    return elements;
  }
}
