package dev.relaylab.server.shell.format;

import dev.relaylab.server.shell.lang.PsObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The object model of the values that the shell's contract names: {@link PsObject}, plain Java
 * values with their .NET names, and maps as hashtables.
 */
public final class PlainObjects implements ObjectModel {
  private static final List<String> SPAN =
      List.of(
          "Days",
          "Hours",
          "Minutes",
          "Seconds",
          "Milliseconds",
          "Ticks",
          "TotalDays",
          "TotalHours",
          "TotalMinutes",
          "TotalSeconds",
          "TotalMilliseconds");

  private static final Map<Class<?>, String> TYPES =
      Map.ofEntries(
          Map.entry(String.class, "System.String"),
          Map.entry(Character.class, "System.Char"),
          Map.entry(Boolean.class, "System.Boolean"),
          Map.entry(Integer.class, "System.Int32"),
          Map.entry(Long.class, "System.Int64"),
          Map.entry(Double.class, "System.Double"),
          Map.entry(BigDecimal.class, "System.Decimal"),
          Map.entry(Duration.class, "System.TimeSpan"),
          Map.entry(ZonedDateTime.class, "System.DateTime"),
          Map.entry(UUID.class, "System.Guid"),
          Map.entry(Map.class, "System.Collections.Hashtable"),
          Map.entry(List.class, "System.Object[]"),
          Map.entry(Object[].class, "System.Object[]"));

  private final Scripts scripts;

  public PlainObjects(Scripts scripts) {
    this.scripts = scripts;
  }

  @Override
  public List<String> typeNames(Object value) {
    return value instanceof PsObject object
        ? object.typeNames()
        : List.of(typeName(value), "System.Object");
  }

  private static String typeName(Object value) {
    for (Map.Entry<Class<?>, String> type : TYPES.entrySet()) {
      if (type.getKey().isInstance(value)) {
        return type.getValue();
      }
    }
    return "Microsoft.Exchange.Data." + value.getClass().getSimpleName();
  }

  @Override
  public List<String> propertyNames(Object value) {
    if (value instanceof PsObject object) {
      return object.propertyNames();
    }
    return value instanceof Duration
        ? SPAN
        : value instanceof String
            ? List.of("Length")
            : value instanceof UUID ? List.of("Guid") : List.of();
  }

  @Override
  public Object property(Object value, String name) {
    if (value instanceof PsObject object) {
      return object.property(name);
    }
    if (value instanceof Duration span) {
      return span(span, name.toLowerCase(Locale.ROOT));
    }
    if (value instanceof String text && name.equalsIgnoreCase("Length")) {
      return text.length();
    }
    if (value instanceof UUID guid && name.equalsIgnoreCase("Guid")) {
      return guid.toString();
    }
    return hashtable(value).flatMap(table -> Optional.ofNullable(entry(table, name))).orElse(null);
  }

  private static Object span(Duration span, String name) {
    double ticks = span.toNanos() / 100.0;
    return switch (name) {
      case "days" -> (int) span.toDays();
      case "hours" -> span.toHoursPart();
      case "minutes" -> span.toMinutesPart();
      case "seconds" -> span.toSecondsPart();
      case "milliseconds" -> span.toMillisPart();
      case "ticks" -> span.toNanos() / 100;
      case "totaldays" -> ticks / 864e9;
      case "totalhours" -> ticks / 36e9;
      case "totalminutes" -> ticks / 6e8;
      case "totalseconds" -> ticks / 1e7;
      case "totalmilliseconds" -> ticks / 1e4;
      default -> null;
    };
  }

  private static Object entry(Map<String, Object> table, String name) {
    return table.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name) && entry.getValue() != null)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  @Override
  public Optional<Map<String, Object>> hashtable(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    map.forEach((key, entry) -> entries.put(String.valueOf(key), entry));
    return Optional.of(entries);
  }

  @Override
  public boolean isScript(Object value) {
    return scripts.isScript(value);
  }

  @Override
  public Object run(Object script, Object input) {
    return scripts.run(script, input);
  }

  @Override
  public String format(String format, Object value) {
    return scripts.format(format, value);
  }
}
