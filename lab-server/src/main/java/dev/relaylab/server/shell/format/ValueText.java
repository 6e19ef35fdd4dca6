package dev.relaylab.server.shell.format;

import dev.relaylab.server.shell.lang.PsObject;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The printed form of one value in a table cell or a list line.
 *
 * @param objects how properties are read
 * @param enumerationLimit how many elements of a list are shown, {@code $FormatEnumerationLimit};
 *     negative for all
 */
public record ValueText(ObjectModel objects, int enumerationLimit) {
  static final String ELLIPSIS = "...";

  /** Exchange's shell shows 16 elements of a list where plain PowerShell shows 4. */
  public static final int EXCHANGE_LIMIT = 16;

  public String of(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    if (value instanceof Number number) {
      return NumberText.of(number);
    }
    if (value instanceof Duration span) {
      return TimeText.span(span);
    }
    if (value instanceof ZonedDateTime time) {
      return TimeText.general(time);
    }
    if (value instanceof Set<?> flags) {
      return flags(flags);
    }
    List<?> elements = elements(value);
    return elements == null ? plain(value) : list(elements);
  }

  /** The text of a column's value in an object, its format string applied. */
  String of(Column column, Object object) {
    Object value = column.value().apply(object);
    return column.format() == null || value == null
        ? of(value)
        : objects.format(column.format(), value);
  }

  /** The elements when PowerShell takes the value as a collection within an object, else null. */
  private List<?> elements(Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    if (value instanceof Object[] array) {
      return Arrays.asList(array);
    }
    return objects.hashtable(value).map(table -> new ArrayList<>(table.keySet())).orElse(null);
  }

  private String list(List<?> elements) {
    List<String> texts = new ArrayList<>();
    boolean cut = enumerationLimit >= 0 && elements.size() > enumerationLimit;
    for (Object element : cut ? elements.subList(0, enumerationLimit) : elements) {
      texts.add(element == null ? "$null" : element(element));
    }
    return "{" + String.join(", ", texts) + (cut ? ELLIPSIS : "") + "}";
  }

  private String element(Object element) {
    if (elements(element) != null) {
      return element instanceof Object[] || element instanceof List<?>
          ? "System.Object[]"
          : "System.Collections.Hashtable";
    }
    return of(element);
  }

  private static String flags(Set<?> flags) {
    return flags.isEmpty()
        ? "None"
        : String.join(", ", flags.stream().map(Object::toString).toList());
  }

  private String plain(Object value) {
    if (value instanceof PsObject && isCustom(objects.typeNames(value))) {
      List<String> parts = new ArrayList<>();
      for (String name : objects.propertyNames(value)) {
        parts.add(name + "=" + nested(objects.property(value, name)));
      }
      return "@{" + String.join("; ", parts) + "}";
    }
    return value.toString();
  }

  private String nested(Object value) {
    List<?> elements = value == null ? null : elements(value);
    if (elements == null) {
      return of(value);
    }
    return value instanceof Map ? "System.Collections.Hashtable" : "System.Object[]";
  }

  private static boolean isCustom(List<String> typeNames) {
    String first = typeNames.isEmpty() ? "" : typeNames.get(0);
    return first.endsWith("PSCustomObject") || first.startsWith("Selected.");
  }
}
