package dev.relaylab.server.shell.lang;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What .NET would call the type of a value, and whether a value is of a type. */
final class Types {

  private Types() {}

  /** What .NET would call the value's type. */
  static String nameOf(Object value) {
    if (value instanceof PsObject object) {
      return object.typeNames().isEmpty() ? "System.Object" : object.typeNames().get(0);
    }
    if (value instanceof String) {
      return "System.String";
    }
    if (value instanceof Integer) {
      return "System.Int32";
    }
    if (value instanceof Long) {
      return "System.Int64";
    }
    if (value instanceof Double) {
      return "System.Double";
    }
    if (value instanceof BigDecimal) {
      return "System.Decimal";
    }
    if (value instanceof Boolean) {
      return "System.Boolean";
    }
    if (value instanceof Duration) {
      return "System.TimeSpan";
    }
    if (value instanceof ZonedDateTime) {
      return "System.DateTime";
    }
    if (value instanceof UUID) {
      return "System.Guid";
    }
    if (value instanceof PsList list) {
      return list.typeName();
    }
    if (value instanceof PsArray array) {
      return array.typeName();
    }
    if (value instanceof List<?>) {
      return "System.Object[]";
    }
    if (value instanceof PsHashtable table) {
      return table.typeName();
    }
    if (value instanceof TypeValue) {
      return "System.RuntimeType";
    }
    if (value instanceof Map<?, ?>) {
      return "System.Collections.Hashtable";
    }
    if (value instanceof ScriptBlock) {
      return "System.Management.Automation.ScriptBlock";
    }
    if (value instanceof Character) {
      return "System.Char";
    }
    if (value instanceof Map.Entry<?, ?>) {
      return "System.Collections.DictionaryEntry";
    }
    if (value instanceof Set<?> flags) {
      return "Microsoft.Exchange.Data.Directory.SystemConfiguration."
          + flags.stream().findFirst().map(flag -> flag.getClass().getSimpleName()).orElse("Flag")
          + "s";
    }
    return value == null
        ? "System.Object"
        : "Microsoft.Exchange.Data." + value.getClass().getSimpleName();
  }

  static boolean is(Object value, String type) {
    if (value == null) {
      return false;
    }
    String wanted = TypeNames.key(type);
    String full = TypeNames.fullName(type);
    String own = nameOf(value);
    if (wanted.equals("arraylist")) {
      return value instanceof PsList list
          && list.kind() == PsList.kindOf(type)
          && (type.indexOf('[') < 0
              || list.typeName().equalsIgnoreCase(PsList.of(type).typeName()));
    }
    if (value instanceof PsHashtable table
        && List.of("hashtable", "idictionary", "ordered").contains(wanted)) {
      return wanted.equals("idictionary")
          || full.equals("System.Collections.Hashtable") && own.equals(full)
          || wanted.equals("ordered") && table.isOrdered()
          || type.toLowerCase(Locale.ROOT).endsWith("ordereddictionary") && table.isOrdered()
          || table.isGeneric() && full.toLowerCase(Locale.ROOT).contains("dictionary");
    }
    if (value instanceof List<?>
        && List.of("ienumerable", "icollection", "ilist").contains(wanted)) {
      return true;
    }
    if (value instanceof PsObject object
        && object.typeNames().stream()
            .anyMatch(name -> name.equalsIgnoreCase(full) || name.equalsIgnoreCase(type))) {
      return true;
    }
    return own.equalsIgnoreCase(full)
        || own.toLowerCase(Locale.ROOT).endsWith("." + wanted)
        || wanted.equals("object")
        || (wanted.equals("array") && value instanceof List<?>)
        || ((wanted.equals("psobject") || wanted.equals("pscustomobject"))
            && value instanceof PsObject)
        || (wanted.equals("valuetype") && (value instanceof Number || value instanceof Boolean));
  }

  /** Names shown by Get-Member and used to find a view. */
  static List<String> typeNames(Object value) {
    return value instanceof PsObject object
        ? object.typeNames()
        : List.of(nameOf(value), value instanceof Set<?> ? "System.Enum" : "System.Object");
  }
}
