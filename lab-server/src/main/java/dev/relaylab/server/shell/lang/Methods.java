package dev.relaylab.server.shell.lang;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The methods that scripts may call, one table a type; there is no way from here into Java's
 * classes.
 */
final class Methods {
  /** What a table answers that has no such method. */
  static final Object MISSING = new Object();

  private final Budget budget;
  private final StringMethods texts;
  private final ListMethods lists;

  Methods(Budget budget) {
    this.budget = budget;
    this.texts = new StringMethods(budget);
    this.lists = new ListMethods(budget);
  }

  Object call(Object target, String name, List<Object> arguments) {
    String method = name.toLowerCase(Locale.ROOT);
    if (target == null) {
      throw Problems.invalid(
          "You cannot call a method on a null-valued expression.", "InvokeMethodOnNull");
    }
    Object common = common(target, method, arguments);
    if (common != null) {
      return common;
    }
    Object result = MISSING;
    if (target instanceof String text) {
      result = texts.call(text, name, arguments);
    } else if (target instanceof PsHashtable table) {
      result = TableMethods.call(table, method, arguments);
    } else if (target instanceof List<?> list) {
      result = lists.call(list, name, arguments);
    } else if (target instanceof ZonedDateTime date) {
      result = TimeMethods.onDate(date, method, arguments);
    } else if (target instanceof Duration span) {
      result = TimeMethods.onSpan(span, method, arguments);
    } else if (target instanceof java.util.UUID id && method.equals("tobytearray")) {
      result = Bytes.of(id);
    }
    if (result == MISSING && target instanceof List<?> list) {
      List<Object> each = new ArrayList<>();
      list.forEach(element -> each.addAll(Convert.elements(call(element, name, arguments))));
      return Convert.collapse(each);
    }
    if (result == MISSING) {
      throw Problems.invalid(
          "Method invocation failed because ["
              + Types.nameOf(target)
              + "] does not contain a method named '"
              + name
              + "'.",
          "MethodNotFound");
    }
    if (result instanceof String text) {
      budget.hold(text.length());
    }
    return result;
  }

  private static Object common(Object target, String method, List<Object> arguments) {
    return switch (method) {
      case "tostring" ->
          target instanceof PsVersion version && !arguments.isEmpty()
              ? version.first(number(arguments, 0))
              : arguments.isEmpty()
                  ? Text.of(target)
                  : Formats.value(target, Text.of(arguments.get(0)));
      case "equals" ->
          Comparison.equal(
              target,
              arguments.isEmpty() ? null : arguments.get(0),
              arguments.size() < 2 || !Statics.ignoresCase(arguments.get(1)));
      case "gettype" -> new TypeValue(Types.nameOf(target));
      case "gethashcode" -> Text.of(target).hashCode();
      case "compareto" ->
          Comparison.compare(target, arguments.isEmpty() ? null : arguments.get(0), true);
      case "hasflag" ->
          target instanceof EnumType.Value chosen
              ? (Object) chosen.has(arguments.get(0))
              : target instanceof java.util.Set<?> flags
                  ? (Object)
                      flags.stream().anyMatch(f -> Comparison.equal(f, arguments.get(0), false))
                  : null;
      case "tobytes" -> bytes(target, 1);
      case "tokb" -> bytes(target, 1L << 10);
      case "tomb" -> bytes(target, 1L << 20);
      case "togb" -> bytes(target, 1L << 30);
      default -> null;
    };
  }

  /** A size such as {@code 36 MB (37,748,736 bytes)}, in whole units. */
  private static Object bytes(Object target, long unit) {
    String text = Text.of(target);
    int open = text.indexOf('(');
    String digits = open < 0 ? "" : text.substring(open + 1).replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 18 ? null : Long.parseLong(digits) / unit;
  }

  static String text(List<Object> arguments, int index) {
    return index < arguments.size() ? Text.of(arguments.get(index)) : "";
  }

  static int number(List<Object> arguments, int index) {
    return Convert.integer(index < arguments.size() ? arguments.get(index) : 0);
  }
}
