package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.ValueTypes;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Values as a command line has them. */
public final class Argument {
  /** With the quotation marks of printers, which PowerShell takes for plain ones. */
  private static final String READ_IN_DOUBLE_QUOTES = "\"$`\u201c\u201d\u201e";

  private Argument() {}

  /** A value as an argument: {@code $true}, {@code "192.0.2.40"}, {@code Tls,BasicAuth}. */
  public static String of(Object value) {
    if (value == null) {
      return "$null";
    }
    if (value instanceof Boolean flag) {
      return flag ? "$true" : "$false";
    }
    if (value instanceof Collection<?> none && none.isEmpty()) {
      return value instanceof Set ? "None" : "$null";
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(Argument::of).collect(Collectors.joining(","));
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Duration time) {
      return ValueTypes.printTimeSpan(time);
    }
    return quoted(String.valueOf(value));
  }

  /** A PowerShell string: in double quotes, or in single quotes where those would be read. */
  public static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> READ_IN_DOUBLE_QUOTES.indexOf(c) >= 0);
    return plain ? '"' + text + '"' : "'" + text.replaceAll("(['\u2018-\u201b])", "$1$1") + "'";
  }
}
