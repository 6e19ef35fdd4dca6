package dev.relaylab.server.shell.lang;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Properties of values, found by name in any case; on a list, those of its elements. */
public final class Members {

  /** .NET's days of the week, of which Sunday is the first and 0. */
  static final EnumType DAY_OF_WEEK = dayOfWeek();

  private static EnumType dayOfWeek() {
    Map<String, Integer> days = new LinkedHashMap<>();
    for (String day : "Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday".split(",")) {
      days.put(day, days.size());
    }
    return new EnumType("System.DayOfWeek", days, false);
  }

  private Members() {}

  /** The .NET type names, most derived first. */
  public static List<String> typeNames(Object value) {
    return Types.typeNames(value);
  }

  /** The names that Format-List and Get-Member show. */
  public static List<String> names(Object value) {
    if (value instanceof PsObject object) {
      return object.propertyNames();
    }
    return List.copyOf(own(value).keySet());
  }

  /** A property, or null when there is none. */
  public static Object get(Object value, String name) {
    if (value == null) {
      return name.equalsIgnoreCase("Count") || name.equalsIgnoreCase("Length") ? 0 : null;
    }
    if (value instanceof PsObject object && object.hasProperty(name)) {
      return object.property(name);
    }
    if (value instanceof PsHashtable table && table.containsKey(name)) {
      return table.get(name);
    }
    if (value instanceof Map<?, ?> map && !(value instanceof PsHashtable)) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (Text.of(entry.getKey()).equalsIgnoreCase(name)) {
          return entry.getValue();
        }
      }
    }
    Object special = special(value, name.toLowerCase(Locale.ROOT));
    if (special != null) {
      return special;
    }
    for (Map.Entry<String, Object> entry : own(value).entrySet()) {
      if (entry.getKey().equalsIgnoreCase(name)) {
        return entry.getValue();
      }
    }
    if (value instanceof List<?> list) {
      List<Object> values = new ArrayList<>();
      for (Object element : list) {
        values.addAll(Convert.elements(get(element, name)));
      }
      return Convert.collapse(values);
    }
    return null;
  }

  /** Whether there is a property of the name, be it empty. */
  static boolean has(Object value, String name) {
    if (value instanceof PsObject object && object.hasProperty(name)
        || value instanceof Map<?, ?> table && table.containsKey(name)) {
      return true;
    }
    return names(value).stream().anyMatch(name::equalsIgnoreCase)
        || value instanceof List<?> list && list.stream().anyMatch(each -> has(each, name));
  }

  private static Object special(Object value, String name) {
    switch (name) {
      case "count":
        return value instanceof List<?> list
            ? list.size()
            : value instanceof Map<?, ?> map
                ? map.size()
                : value instanceof Set<?> set ? set.size() : (Object) 1;
      case "length":
        return value instanceof List<?> list
            ? list.size()
            : value instanceof String text ? text.length() : null;
      case "pstypenames":
        return new ArrayList<Object>(Types.typeNames(value));
      case "psobject":
        return new PsCustomObject()
            .set("Properties", new Named(properties(value)))
            .set("BaseObject", value)
            .set("TypeNames", new ArrayList<Object>(Types.typeNames(value)));
      default:
        break;
    }
    if (value instanceof Map<?, ?> map) {
      return switch (name) {
        case "keys" -> new ArrayList<Object>(map.keySet());
        case "values" -> new ArrayList<Object>(map.values());
        default -> null;
      };
    }
    if (value instanceof Set<?> flags && name.equals("value__")) {
      return flags.size();
    }
    return Types.nameOf(value).startsWith("Microsoft.Exchange.Data.") ? limit(value, name) : null;
  }

  /** What a value of the directory that may be unlimited tells of itself. */
  private static Object limit(Object value, String name) {
    boolean unlimited = Text.of(value).equals("Unlimited");
    return switch (name) {
      case "isunlimited" -> unlimited;
      case "value" -> unlimited ? null : value;
      default -> null;
    };
  }

  private static List<Object> properties(Object value) {
    List<Object> properties = new ArrayList<>();
    for (String name : names(value)) {
      properties.add(
          new PsCustomObject()
              .set("Name", name)
              .set("Value", get(value, name))
              .set("MemberType", "Property"));
    }
    return properties;
  }

  /** What a plain value shows of itself. */
  private static Map<String, Object> own(Object value) {
    Map<String, Object> own = new LinkedHashMap<>();
    if (value instanceof String text) {
      own.put("Length", text.length());
    } else if (value instanceof ZonedDateTime date) {
      date(own, date);
    } else if (value instanceof Duration span) {
      span(own, span);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      own.put("Name", entry.getKey());
      own.put("Key", entry.getKey());
      own.put("Value", entry.getValue());
    } else if (value instanceof TypeValue type) {
      String full = type.toString();
      own.put("Name", TypeNames.shortName(full));
      own.put("FullName", full);
      own.put("IsPublic", true);
      own.put("IsSerial", !full.endsWith("XmlDocument"));
      own.put("IsArray", full.endsWith("[]"));
      own.put("BaseType", TypeNames.baseOf(full));
      own.put("Namespace", full.contains(".") ? full.substring(0, full.lastIndexOf('.')) : null);
    } else if (value instanceof Boolean) {
      own.put("IsPresent", value);
    } else if (value instanceof UUID id) {
      own.put("Guid", id.toString());
    } else if (value instanceof Enum<?> constant) {
      own.put("value__", constant.ordinal());
    }
    return own;
  }

  private static void date(Map<String, Object> own, ZonedDateTime date) {
    own.put("DisplayHint", "DateTime");
    own.put("DateTime", DateFormats.format(date, "F"));
    own.put("Date", date.toLocalDate().atStartOfDay(date.getZone()));
    own.put("Day", date.getDayOfMonth());
    own.put("DayOfWeek", DAY_OF_WEEK.of(date.getDayOfWeek().getValue() % 7));
    own.put("DayOfYear", date.getDayOfYear());
    own.put("Hour", date.getHour());
    own.put("Kind", "Utc");
    own.put("Millisecond", date.getNano() / 1_000_000);
    own.put("Minute", date.getMinute());
    own.put("Month", date.getMonthValue());
    own.put("Second", date.getSecond());
    own.put(
        "Ticks",
        date.toEpochSecond() * 10_000_000 + date.getNano() / 100 + 621_355_968_000_000_000L);
    own.put("TimeOfDay", Duration.between(date.toLocalDate().atStartOfDay(date.getZone()), date));
    own.put("Year", date.getYear());
  }

  private static void span(Map<String, Object> own, Duration span) {
    own.put("Days", (int) span.toDays());
    own.put("Hours", span.toHoursPart());
    own.put("Minutes", span.toMinutesPart());
    own.put("Seconds", span.toSecondsPart());
    own.put("Milliseconds", span.toMillisPart());
    own.put("Ticks", span.toMillis() * 10_000);
    own.put("TotalDays", span.toMillis() / 86_400_000.0);
    own.put("TotalHours", span.toMillis() / 3_600_000.0);
    own.put("TotalMinutes", span.toMillis() / 60_000.0);
    own.put("TotalSeconds", span.toMillis() / 1000.0);
    own.put("TotalMilliseconds", (double) span.toMillis());
  }

  /** Sets a property of an object a script made, or an entry of a hashtable. */
  static void set(Object value, String name, Object to) {
    if (value instanceof PsHashtable table) {
      table.put(name, to);
    } else if (!(value instanceof PsObject object
        && object.hasProperty(name)
        && object.assign(name, to))) {
      throw Problems.invalid(
          "The property '"
              + name
              + "' cannot be found on this object. Verify that the property exists and can be set.",
          "PropertyNotFound");
    }
  }
}
