package dev.relaylab.server.shell.lang;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Equality and order of two values; the right one is first made to be like the left one. */
final class Comparison {
  private static final BigDecimal UNLIMITED = new BigDecimal("1e30");

  private Comparison() {}

  static boolean equal(Object left, Object right, boolean caseSensitive) {
    if (left == null || right == null) {
      return left == right;
    }
    if (left instanceof Boolean bool) {
      return bool == Convert.truth(right);
    }
    if (left instanceof Number) {
      Object number = Convert.number(right);
      return number != null && Numbers.decimalOf(left).compareTo(Numbers.decimalOf(number)) == 0;
    }
    if (left instanceof Duration || left instanceof ZonedDateTime) {
      Object same = likeTime(left, right);
      return same != null && compareTimes(left, same) == 0;
    }
    if (left instanceof EnumType.Value chosen && right instanceof Number) {
      return chosen.number() == Convert.integer(right);
    }
    if (left instanceof Set<?>) {
      return flagText(left).equals(flagText(right));
    }
    if (left instanceof java.util.Map<?, ?> || left instanceof ScriptBlock) {
      return left == right;
    }
    String a = Text.of(left);
    String b = Text.of(right);
    return caseSensitive ? a.equals(b) : a.equalsIgnoreCase(b);
  }

  private static String flagText(Object flags) {
    Collection<String> names = new java.util.TreeSet<>();
    if (flags instanceof Set<?> set) {
      set.forEach(flag -> names.add(flag.toString().toLowerCase(Locale.ROOT)));
    } else if (flags instanceof List<?> list) {
      list.forEach(flag -> names.add(Text.of(flag).strip().toLowerCase(Locale.ROOT)));
    } else {
      for (String name : Text.of(flags).split(",")) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    names.remove("none");
    return names.toString();
  }

  /** Negative, zero or positive, as {@code Comparator} has it. */
  static int compare(Object left, Object right, boolean caseSensitive) {
    if (left == null || right == null) {
      return left == right ? 0 : left == null ? -1 : 1;
    }
    if (left instanceof Number) {
      Object number = Convert.number(right);
      if (number == null) {
        throw Problems.invalid(
            "Could not compare \""
                + Text.of(left)
                + "\" to \""
                + Text.of(right)
                + "\". Error: \"Cannot convert value \""
                + Text.of(right)
                + "\" to type \"System.Int32\". Error: \"Input string was not in a correct"
                + " format.\"\"",
            "ComparisonFailure");
      }
      return Numbers.decimalOf(left).compareTo(Numbers.decimalOf(number));
    }
    if (left instanceof EnumType.Value chosen) {
      Object other = chosen.type().make(List.of(right));
      return Integer.compare(chosen.number(), ((EnumType.Value) other).number());
    }
    if (left instanceof Duration || left instanceof ZonedDateTime) {
      Object same = likeTime(left, right);
      if (same == null) {
        throw Problems.invalid(
            "Could not compare \"" + Text.of(left) + "\" to \"" + Text.of(right) + "\".",
            "ComparisonFailure");
      }
      return compareTimes(left, same);
    }
    if (left instanceof Boolean bool) {
      return Boolean.compare(bool, Convert.truth(right));
    }
    if (left instanceof PsVersion version && right instanceof PsVersion other) {
      return version.compareTo(other);
    }
    BigDecimal size = left instanceof String ? null : sizeOf(left);
    BigDecimal other = size == null ? null : sizeOf(right);
    if (size != null && other != null) {
      return size.compareTo(other);
    }
    String a = Text.of(left);
    String b = Text.of(right);
    return compareTexts(a, b, caseSensitive);
  }

  /** By letters first; where only case differs, small letters stand before capitals. */
  static int compareTexts(String a, String b, boolean caseSensitive) {
    int byLetter = a.compareToIgnoreCase(b);
    return byLetter != 0 || !caseSensitive ? byLetter : b.compareTo(a);
  }

  /** A quantified size prints its bytes in brackets; that is what orders it. */
  private static BigDecimal sizeOf(Object value) {
    if (value instanceof Number) {
      return Numbers.decimalOf(value);
    }
    String text = Text.of(value);
    int open = text.indexOf('(');
    if (open > 0 && text.endsWith(" bytes)")) {
      return new BigDecimal(text.substring(open + 1, text.length() - 7).replace(",", ""));
    }
    if (text.equals("Unlimited") && !(value instanceof String)) {
      return UNLIMITED;
    }
    Object number = text.isBlank() ? null : Convert.number(text);
    return number == null ? null : Numbers.decimalOf(number);
  }

  private static Object likeTime(Object left, Object right) {
    if (left.getClass() == right.getClass()) {
      return right;
    }
    return left instanceof Duration ? Times.span(Text.of(right)) : Times.date(Text.of(right));
  }

  private static int compareTimes(Object left, Object right) {
    return left instanceof Duration span
        ? span.compareTo((Duration) right)
        : ((ZonedDateTime) left).toInstant().compareTo(((ZonedDateTime) right).toInstant());
  }
}
