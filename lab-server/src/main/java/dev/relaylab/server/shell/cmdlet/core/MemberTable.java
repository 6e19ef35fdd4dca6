package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.ScriptObject;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The methods that values have, as Get-Member shows them, and the short names of types. */
final class MemberTable {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("System.String", "string"),
          Map.entry("System.Int32", "int"),
          Map.entry("System.Int64", "long"),
          Map.entry("System.Boolean", "bool"),
          Map.entry("System.Double", "double"),
          Map.entry("System.Decimal", "decimal"),
          Map.entry("System.Char", "char"),
          Map.entry("System.DateTime", "datetime"),
          Map.entry("System.TimeSpan", "timespan"),
          Map.entry("System.Guid", "guid"),
          Map.entry("System.Object[]", "Object[]"),
          Map.entry("System.Collections.Hashtable", "hashtable"));
  private static final List<String> EVERY =
      List.of(
          "bool Equals(System.Object obj)",
          "int GetHashCode()",
          "type GetType()",
          "string ToString()");
  private static final List<String> TEXT =
      List.of(
          "System.Object Clone()",
          "int CompareTo(System.Object value), int CompareTo(string strB)",
          "bool Contains(string value)",
          "bool EndsWith(string value), bool EndsWith(string value, System.StringComparison"
              + " comparisonType)",
          "int IndexOf(char value), int IndexOf(string value), int IndexOf(string value, int"
              + " startIndex)",
          "string Insert(int startIndex, string value)",
          "int LastIndexOf(char value), int LastIndexOf(string value)",
          "string PadLeft(int totalWidth), string PadLeft(int totalWidth, char paddingChar)",
          "string PadRight(int totalWidth), string PadRight(int totalWidth, char paddingChar)",
          "string Remove(int startIndex, int count), string Remove(int startIndex)",
          "string Replace(char oldChar, char newChar), string Replace(string oldValue, string"
              + " newValue)",
          "string[] Split(Params char[] separator), string[] Split(char[] separator, int count)",
          "bool StartsWith(string value), bool StartsWith(string value, System.StringComparison"
              + " comparisonType)",
          "string Substring(int startIndex), string Substring(int startIndex, int length)",
          "char[] ToCharArray(), char[] ToCharArray(int startIndex, int length)",
          "string ToLower(), string ToLower(cultureinfo culture)",
          "string ToUpper(), string ToUpper(cultureinfo culture)",
          "string Trim(Params char[] trimChars), string Trim()",
          "string TrimEnd(Params char[] trimChars)",
          "string TrimStart(Params char[] trimChars)");
  private static final List<String> DATE =
      List.of(
          "datetime Add(timespan value)",
          "datetime AddDays(double value)",
          "datetime AddHours(double value)",
          "datetime AddMinutes(double value)",
          "datetime AddMonths(int months)",
          "datetime AddSeconds(double value)",
          "datetime AddYears(int value)",
          "timespan Subtract(datetime value), datetime Subtract(timespan value)",
          "datetime ToLocalTime()",
          "string ToShortDateString()",
          "string ToShortTimeString()",
          "datetime ToUniversalTime()");
  private static final List<String> SPAN =
      List.of("timespan Add(timespan ts)", "timespan Negate()", "timespan Subtract(timespan ts)");

  private MemberTable() {}

  /**
   * A method.
   *
   * @param scripted whether a script gave it to the object
   */
  record Method(String name, String definition, boolean scripted) {}

  static List<Method> methods(Object value) {
    List<Method> methods = new ArrayList<>();
    EVERY.forEach(definition -> methods.add(method(definition)));
    table(value).forEach(definition -> methods.add(method(definition)));
    if (value instanceof ScriptObject object) {
      object
          .methodNames()
          .forEach(name -> methods.add(new Method(name, "System.Object " + name + "()", false)));
    } else if (value instanceof PsCustomObject object) {
      object
          .methodNames()
          .forEach(name -> methods.add(new Method(name, "System.Object " + name + "();", true)));
    }
    methods.sort(
        Comparator.comparing(Method::scripted)
            .thenComparing(Method::name, String.CASE_INSENSITIVE_ORDER));
    return methods;
  }

  private static List<String> table(Object value) {
    return value instanceof String
        ? TEXT
        : value instanceof ZonedDateTime ? DATE : value instanceof Duration ? SPAN : List.of();
  }

  private static Method method(String definition) {
    String start = definition.substring(0, definition.indexOf('('));
    return new Method(start.substring(start.lastIndexOf(' ') + 1), definition, false);
  }

  /** {@code string}, {@code int}, or the whole name of a type that has no short one. */
  static String shortType(Object value) {
    if (value == null) {
      return "object";
    }
    String full = Members.typeNames(value).get(0);
    return SHORT.getOrDefault(full, full);
  }
}
