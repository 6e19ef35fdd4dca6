package dev.relaylab.server.shell.cmdlet.core;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The static members of the types that scripts look at, as {@code Get-Member -Static} has them. */
final class StaticMembers {
  private static final List<String> EVERY =
      List.of(
          "static bool Equals(System.Object objA, System.Object objB)",
          "static bool ReferenceEquals(System.Object objA, System.Object objB)");

  /** Methods have parentheses; properties have none. */
  private static final Map<String, List<String>> TYPES =
      Map.of(
          "system.string",
          List.of(
              "static int Compare(string strA, string strB)",
              "static int CompareOrdinal(string strA, string strB)",
              "static string Concat(System.Object arg0, System.Object arg1)",
              "static string Copy(string str)",
              "static string Format(string format, Params System.Object[] args)",
              "static string Intern(string str)",
              "static string IsInterned(string str)",
              "static bool IsNullOrEmpty(string value)",
              "static bool IsNullOrWhiteSpace(string value)",
              "static string Join(string separator, Params string[] value)",
              "static string Empty {get;}"),
          "system.datetime",
          List.of(
              "static int Compare(datetime t1, datetime t2)",
              "static int DaysInMonth(int year, int month)",
              "static datetime FromFileTime(long fileTime)",
              "static bool IsLeapYear(int year)",
              "static datetime Parse(string s)",
              "static datetime ParseExact(string s, string format, System.IFormatProvider provider)",
              "static bool TryParse(string s, [ref] datetime result)",
              "static datetime MaxValue {get;}",
              "static datetime MinValue {get;}",
              "static datetime Now {get;}",
              "static datetime Today {get;}",
              "static datetime UtcNow {get;}"),
          "system.math",
          List.of(
              "static double Abs(double value)",
              "static double Ceiling(double a)",
              "static double Floor(double d)",
              "static int Max(int val1, int val2)",
              "static int Min(int val1, int val2)",
              "static double Pow(double x, double y)",
              "static double Round(double value, int digits)",
              "static double Sqrt(double d)",
              "static double Truncate(double d)",
              "static double E {get;}",
              "static double PI {get;}"),
          "system.guid",
          List.of(
              "static guid NewGuid()",
              "static guid Parse(string input)",
              "static guid Empty {get;}"),
          "system.timespan",
          List.of(
              "static timespan FromDays(double value)",
              "static timespan FromHours(double value)",
              "static timespan FromMinutes(double value)",
              "static timespan FromSeconds(double value)",
              "static timespan Parse(string s)",
              "static timespan MaxValue {get;}",
              "static timespan Zero {get;}"),
          "system.int32",
          List.of(
              "static int Parse(string s)",
              "static bool TryParse(string s, [ref] int result)",
              "static int MaxValue {get;}",
              "static int MinValue {get;}"),
          "system.environment",
          List.of(
              "static void Exit(int exitCode)",
              "static string ExpandEnvironmentVariables(string name)",
              "static string GetEnvironmentVariable(string variable)",
              "static string GetFolderPath(System.Environment+SpecialFolder folder)",
              "static string MachineName {get;}",
              "static string NewLine {get;}",
              "static string UserDomainName {get;}",
              "static string UserName {get;}"));

  private StaticMembers() {}

  /** Their definitions, methods first; those of every type where a type has no others here. */
  static List<String> of(String fullName) {
    List<String> own = TYPES.getOrDefault(fullName.toLowerCase(Locale.ROOT), List.of());
    return java.util.stream.Stream.concat(EVERY.stream(), own.stream())
        .sorted(
            java.util.Comparator.comparing((String each) -> each.endsWith("}"))
                .thenComparing(StaticMembers::name))
        .toList();
  }

  /** The name of a member in its definition. */
  static String name(String definition) {
    String head = definition.replaceFirst("( \\{|\\().*", "");
    return head.substring(head.lastIndexOf(' ') + 1);
  }
}
