package dev.relaylab.server.shell.lang;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Enumerations of flags as sets of their constants, and the bits that .NET gives them. */
final class Flags {

  private Flags() {}

  /** The sum of the flags' bits, or null where the set is of anything else. */
  static Integer number(Set<?> flags) {
    int sum = 0;
    for (Object flag : flags) {
      if (!(flag instanceof Enum<?> constant)) {
        return null;
      }
      sum |= bit(constant);
    }
    return sum;
  }

  /** The first flag is 1, unless the enumeration begins with a None that is 0. */
  private static int bit(Enum<?> constant) {
    Object first = constant.getDeclaringClass().getEnumConstants()[0];
    int place = constant.ordinal() - (first.toString().equalsIgnoreCase("None") ? 1 : 0);
    return place < 0 ? 0 : 1 << place;
  }

  /** {@code -band}, {@code -bor} and their like of flags with flags, a name or a number. */
  static Object combine(String operator, Object left, Object right) {
    Set<?> flags = left instanceof Set<?> set ? set : (Set<?>) right;
    Object other = left instanceof Set<?> ? right : left;
    if (other instanceof Number || number(flags) == null) {
      int a = Convert.integer(left);
      int b = Convert.integer(right);
      return operator.equals("-band") ? a & b : operator.equals("-bor") ? a | b : a ^ b;
    }
    Set<Object> result = new LinkedHashSet<>();
    for (Object constant : all(flags, other)) {
      boolean inLeft = has(left, constant);
      boolean inRight = has(right, constant);
      boolean stays =
          switch (operator) {
            case "-band" -> inLeft && inRight;
            case "-bor" -> inLeft || inRight;
            default -> inLeft != inRight;
          };
      if (stays) {
        result.add(constant);
      }
    }
    return result;
  }

  private static Iterable<?> all(Set<?> flags, Object other) {
    Set<?> known = flags.isEmpty() && other instanceof Set<?> more ? more : flags;
    return known.isEmpty()
        ? Set.of()
        : java.util.List.of(
            ((Enum<?>) known.iterator().next()).getDeclaringClass().getEnumConstants());
  }

  private static boolean has(Object side, Object constant) {
    if (side instanceof Set<?> set) {
      return set.contains(constant);
    }
    for (String name : Text.of(side).split(",")) {
      if (name.strip()
          .toLowerCase(Locale.ROOT)
          .equals(constant.toString().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
