package dev.relaylab.server.shell.lang;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The methods that scripts may call, one table a type; there is no way from here into Java's
 * classes.
 */
final class Methods {
  private final Budget budget;

  Methods(Budget budget) {
    this.budget = budget;
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
      result = onText(text, name, arguments);
    } else if (target instanceof PsHashtable table) {
      result = onTable(table, method, arguments);
    } else if (target instanceof List<?> list) {
      result = onList(list, name, arguments);
    } else if (target instanceof ZonedDateTime date) {
      result = onDate(date, method, arguments);
    } else if (target instanceof Duration span) {
      result = onSpan(span, method, arguments);
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

  private static final Object MISSING = new Object();

  private static Object common(Object target, String method, List<Object> arguments) {
    return switch (method) {
      case "tostring" ->
          arguments.isEmpty() ? Text.of(target) : Formats.value(target, Text.of(arguments.get(0)));
      case "equals" ->
          Comparison.equal(target, arguments.isEmpty() ? null : arguments.get(0), true);
      case "gettype" -> new TypeValue(Types.nameOf(target));
      case "gethashcode" -> Text.of(target).hashCode();
      case "compareto" ->
          Comparison.compare(target, arguments.isEmpty() ? null : arguments.get(0), true);
      case "hasflag" ->
          target instanceof java.util.Set<?> flags
              ? (Object) flags.stream().anyMatch(f -> Comparison.equal(f, arguments.get(0), false))
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

  private static String text(List<Object> arguments, int index) {
    return index < arguments.size() ? Text.of(arguments.get(index)) : "";
  }

  private static int number(List<Object> arguments, int index) {
    return Convert.integer(index < arguments.size() ? arguments.get(index) : 0);
  }

  private Object onText(String text, String name, List<Object> a) {
    try {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "toupper", "toupperinvariant" -> text.toUpperCase(Locale.ROOT);
        case "tolower", "tolowerinvariant" -> text.toLowerCase(Locale.ROOT);
        case "trim" ->
            a.isEmpty() ? text.strip() : trim(trim(text, text(a, 0), true), text(a, 0), false);
        case "trimstart" -> a.isEmpty() ? text.stripLeading() : trim(text, text(a, 0), true);
        case "trimend" -> a.isEmpty() ? text.stripTrailing() : trim(text, text(a, 0), false);
        case "split" -> split(text, a);
        case "replace" -> replace(text, text(a, 0), text(a, 1));
        case "contains" -> text.contains(text(a, 0));
        case "startswith" ->
            text.regionMatches(a.size() > 1, 0, text(a, 0), 0, text(a, 0).length());
        case "endswith" ->
            a.size() > 1
                ? text.toLowerCase(Locale.ROOT).endsWith(text(a, 0).toLowerCase(Locale.ROOT))
                : text.endsWith(text(a, 0));
        case "substring" ->
            a.size() > 1
                ? text.substring(number(a, 0), number(a, 0) + number(a, 1))
                : text.substring(number(a, 0));
        case "indexof" -> text.indexOf(text(a, 0));
        case "lastindexof" -> text.lastIndexOf(text(a, 0));
        case "padleft" -> pad(text, a, true);
        case "padright" -> pad(text, a, false);
        case "insert" -> new StringBuilder(text).insert(number(a, 0), text(a, 1)).toString();
        case "remove" ->
            a.size() > 1
                ? text.substring(0, number(a, 0)) + text.substring(number(a, 0) + number(a, 1))
                : text.substring(0, number(a, 0));
        case "tochararray" -> text.chars().mapToObj(c -> (Object) (char) c).toList();
        case "chars" -> text.charAt(number(a, 0));
        case "length" -> text.length();
        default -> MISSING;
      };
    } catch (StringIndexOutOfBoundsException outside) {
      throw Problems.error(
          "Exception calling \""
              + name
              + "\" with \""
              + a.size()
              + "\" argument(s): \""
              + (a.size() == 1
                  ? "startIndex cannot be larger than length of string.\nParameter name: startIndex"
                  : "Index and length must refer to a location within the string.\n"
                      + "Parameter name: length")
              + "\"",
          "NotSpecified",
          "MethodInvocationException",
          "ArgumentOutOfRangeException");
    }
  }

  private static String replace(String text, String old, String with) {
    if (old.isEmpty()) {
      throw Problems.error(
          "Exception calling \"Replace\" with \"2\" argument(s): \"String cannot be of zero"
              + " length.\n"
              + "Parameter name: oldValue\"",
          "NotSpecified",
          "MethodInvocationException",
          "ArgumentException");
    }
    long most = with.length() <= old.length() ? 1 : with.length() / old.length() + 1L;
    if (text.length() * most > Budget.LARGEST) {
      long count = text.split(Pattern.quote(old), -1).length - 1L;
      Budget.check(text.length() + count * (with.length() - old.length()));
    }
    return text.replace(old, with);
  }

  private static String trim(String text, String characters, boolean start) {
    int from = 0;
    int to = text.length();
    while (start && from < to && characters.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (!start && to > from && characters.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private static List<Object> split(String text, List<Object> a) {
    String separators =
        a.isEmpty()
            ? " "
            : a.get(0) instanceof List<?> list
                ? String.join("", list.stream().map(Text::of).toList())
                : text(a, 0);
    List<Object> pieces =
        new ArrayList<>(Arrays.asList(text.split("[" + Pattern.quote(separators) + "]", -1)));
    boolean removeEmpty =
        a.size() > 1 && Text.of(a.get(a.size() - 1)).toLowerCase(Locale.ROOT).contains("remove");
    if (removeEmpty) {
      pieces.removeIf(piece -> piece.toString().isEmpty());
    }
    return pieces;
  }

  private String pad(String text, List<Object> a, boolean left) {
    int width = number(a, 0);
    budget.hold(width);
    String padding =
        (a.size() > 1 ? text(a, 1).substring(0, 1) : " ")
            .repeat(Math.max(0, width - text.length()));
    return left ? padding + text : text + padding;
  }

  private static Object onTable(PsHashtable table, String method, List<Object> a) {
    return switch (method) {
      case "containskey", "contains" -> table.containsKey(a.get(0));
      case "containsvalue" ->
          table.values().stream().anyMatch(value -> Comparison.equal(value, a.get(0), true));
      case "add" -> {
        if (table.containsKey(a.get(0))) {
          throw Problems.error(
              "Exception calling \"Add\" with \"2\" argument(s): \"Item has already been added. Key"
                  + " in dictionary: '"
                  + Text.of(a.get(0))
                  + "'  Key being added: '"
                  + Text.of(a.get(0))
                  + "'\"",
              "NotSpecified",
              "MethodInvocationException",
              "ArgumentException");
        }
        table.put(a.get(0), a.size() > 1 ? a.get(1) : null);
        yield null;
      }
      case "remove" -> {
        table.remove(a.get(0));
        yield null;
      }
      case "clear" -> {
        table.clear();
        yield null;
      }
      case "getenumerator" -> new ArrayList<Object>(table.entrySet());
      case "clone" -> {
        PsHashtable copy = new PsHashtable();
        copy.putAll(table);
        yield copy;
      }
      default -> MISSING;
    };
  }

  private Object onList(List<?> list, String name, List<Object> a) {
    String method = name.toLowerCase(Locale.ROOT);
    switch (method) {
      case "contains":
        return list.stream().anyMatch(element -> Comparison.equal(element, a.get(0), true));
      case "indexof":
        for (int i = 0; i < list.size(); i++) {
          if (Comparison.equal(list.get(i), a.get(0), true)) {
            return i;
          }
        }
        return -1;
      case "add", "addrange", "remove", "removeat", "clear", "insert", "reverse", "sort":
        if (!(list instanceof PsList growing)) {
          throw Problems.error(
              "Exception calling \""
                  + name
                  + "\" with \""
                  + a.size()
                  + "\" argument(s): \"Collection was of a fixed size.\"",
              "NotSpecified",
              "MethodInvocationException",
              "NotSupportedException");
        }
        budget.holdList(
            method.equals("addrange") ? list.size() + (long) Convert.elements(a.get(0)).size() : 1);
        return edit(growing, method, a);
      case "toarray", "getenumerator":
        return new ArrayList<>(list);
      default:
        return MISSING;
    }
  }

  private static Object edit(PsList list, String method, List<Object> a) {
    switch (method) {
      case "add" -> {
        list.add(a.get(0));
        return null;
      }
      case "addrange" -> list.addAll(Convert.elements(a.get(0)));
      case "remove" -> list.removeIf(element -> Comparison.equal(element, a.get(0), true));
      case "removeat" -> list.remove(number(a, 0));
      case "insert" -> list.add(number(a, 0), a.get(1));
      case "reverse" -> java.util.Collections.reverse(list);
      case "sort" -> list.sort((x, y) -> Comparison.compare(x, y, false));
      default -> list.clear();
    }
    return null;
  }

  private static Object onDate(ZonedDateTime date, String method, List<Object> a) {
    double amount =
        a.isEmpty() || !(Convert.number(a.get(0)) instanceof Number number)
            ? 0
            : number.doubleValue();
    return switch (method) {
      case "adddays" -> date.plus(Duration.ofMillis((long) (amount * 86_400_000)));
      case "addhours" -> date.plus(Duration.ofMillis((long) (amount * 3_600_000)));
      case "addminutes" -> date.plus(Duration.ofMillis((long) (amount * 60_000)));
      case "addseconds" -> date.plus(Duration.ofMillis((long) (amount * 1000)));
      case "addmonths" -> date.plusMonths((long) amount);
      case "addyears" -> date.plusYears((long) amount);
      case "touniversaltime", "tolocaltime" -> date;
      case "toshortdatestring" -> DateFormats.format(date, "d");
      case "tolongdatestring" -> DateFormats.format(date, "D");
      case "toshorttimestring" -> DateFormats.format(date, "t");
      case "subtract" -> TimeMath.calculate("-", date, a.get(0));
      default -> MISSING;
    };
  }

  private static Object onSpan(Duration span, String method, List<Object> a) {
    return switch (method) {
      case "add" -> TimeMath.calculate("+", span, a.get(0));
      case "subtract" -> TimeMath.calculate("-", span, a.get(0));
      case "negate" -> span.negated();
      default -> MISSING;
    };
  }

  /** Static members of the few types scripts use them on. */
  Object callStatic(String type, String name, List<Object> a) {
    String key =
        Types.fullName(type).toLowerCase(Locale.ROOT) + "::" + name.toLowerCase(Locale.ROOT);
    return switch (key) {
      case "system.string::isnullorempty" -> a.get(0) == null || Text.of(a.get(0)).isEmpty();
      case "system.string::isnullorwhitespace" -> a.get(0) == null || Text.of(a.get(0)).isBlank();
      case "system.string::join" ->
          Text.joined(
              a.size() == 2 ? Convert.elements(a.get(1)) : a.subList(1, a.size()), text(a, 0));
      case "system.string::format" ->
          Formats.format(
              text(a, 0),
              a.size() == 2 && a.get(1) instanceof List<?> list ? list : a.subList(1, a.size()));
      case "system.string::concat" -> Text.joined(a, "");
      case "system.math::round" ->
          Math.rint(real(a, 0) * Math.pow(10, number(a, 1))) / Math.pow(10, number(a, 1));
      case "system.math::floor" -> Math.floor(real(a, 0));
      case "system.math::ceiling" -> Math.ceil(real(a, 0));
      case "system.math::abs" ->
          Comparison.compare(a.get(0), 0, true) < 0
              ? Numbers.negate(Convert.number(a.get(0)))
              : a.get(0);
      case "system.math::max" ->
          Comparison.compare(a.get(0), a.get(1), true) >= 0 ? a.get(0) : a.get(1);
      case "system.math::min" ->
          Comparison.compare(a.get(0), a.get(1), true) <= 0 ? a.get(0) : a.get(1);
      case "system.math::pow" -> Math.pow(real(a, 0), real(a, 1));
      case "system.math::sqrt" -> Math.sqrt(real(a, 0));
      case "system.guid::newguid" -> java.util.UUID.randomUUID().toString();
      case "system.guid::parse" -> Types.cast("guid", a.get(0));
      case "system.management.automation.scriptblock::create" ->
          Parser.parse(new Source("line", text(a, 0)));
      case "system.string::compare" ->
          Comparison.compare(text(a, 0), text(a, 1), !(a.size() > 2 && Convert.truth(a.get(2))));
      case "system.datetime::daysinmonth" ->
          java.time.YearMonth.of(number(a, 0), number(a, 1)).lengthOfMonth();
      case "system.datetime::parseexact" -> Types.cast("datetime", a.get(0));
      case "system.convert::toint32" -> Types.cast("int", a.get(0));
      case "system.convert::tostring" -> text(a, 0);
      case "system.convert::toboolean" -> Types.cast("bool", a.get(0));
      case "system.text.regularexpressions.regex::matches" -> found(text(a, 0), text(a, 1), false);
      case "system.text.regularexpressions.regex::match" ->
          Convert.collapse(found(text(a, 0), text(a, 1), true));
      case "system.text.regularexpressions.regex::split" ->
          new ArrayList<Object>(
              List.of(
                  Wildcards.regex(text(a, 1), true).split(new Bounded(text(a, 0), budget), -1)));
      case "system.math::truncate" -> (double) (long) real(a, 0);
      case "system.int32::parse" -> Types.cast("int", a.get(0));
      case "system.datetime::parse" -> Types.cast("datetime", a.get(0));
      case "system.timespan::parse" -> Types.cast("timespan", a.get(0));
      case "system.timespan::fromseconds" -> Duration.ofMillis((long) (real(a, 0) * 1000));
      case "system.timespan::fromminutes" -> Duration.ofMillis((long) (real(a, 0) * 60_000));
      case "system.timespan::fromhours" -> Duration.ofMillis((long) (real(a, 0) * 3_600_000));
      case "system.timespan::fromdays" -> Duration.ofMillis((long) (real(a, 0) * 86_400_000));
      case "system.text.regularexpressions.regex::escape" ->
          text(a, 0).replaceAll("([\\\\*+?|{}\\[\\]()^$.# ])", "\\\\$1");
      case "system.text.regularexpressions.regex::ismatch" ->
          Wildcards.regex(text(a, 1), true).matcher(new Bounded(text(a, 0), budget)).find();
      case "system.text.regularexpressions.regex::replace" ->
          Wildcards.regex(text(a, 1), true)
              .matcher(new Bounded(text(a, 0), budget))
              .replaceAll(text(a, 2));
      default -> {
        Types.known(type);
        throw Problems.invalid(
            "Method invocation failed because ["
                + Types.fullName(type)
                + "] does not contain a method named '"
                + name
                + "'.",
            "MethodNotFound");
      }
    };
  }

  private List<Object> found(String text, String regex, boolean firstOnly) {
    Matcher matcher = Wildcards.regex(regex, true).matcher(new Bounded(text, budget));
    List<Object> all = new ArrayList<>();
    while (matcher.find() && !(firstOnly && !all.isEmpty())) {
      all.add(match(matcher));
    }
    return firstOnly && all.isEmpty()
        ? List.of(new PsCustomObject().set("Success", false).set("Value", ""))
        : all;
  }

  private static PsCustomObject match(Matcher matcher) {
    List<Object> groups = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      groups.add(
          new PsCustomObject()
              .set("Success", matcher.group(i) != null)
              .set("Value", matcher.group(i) == null ? "" : matcher.group(i)));
    }
    return new PsCustomObject()
        .set("Groups", groups)
        .set("Success", true)
        .set("Index", matcher.start())
        .set("Length", matcher.end() - matcher.start())
        .set("Value", matcher.group());
  }

  private static double real(List<Object> a, int index) {
    return ((Number) Types.cast("double", a.get(index))).doubleValue();
  }

  static Object staticValue(String type, String name, ZonedDateTime now) {
    String key =
        Types.fullName(type).toLowerCase(Locale.ROOT) + "::" + name.toLowerCase(Locale.ROOT);
    return switch (key) {
      case "system.datetime::now", "system.datetime::utcnow" -> now;
      case "system.datetime::today" -> now.toLocalDate().atStartOfDay(now.getZone());
      case "system.environment::newline" -> "\n";
      case "system.environment::machinename" -> "EX01";
      case "system.string::empty" -> "";
      case "system.int32::maxvalue" -> Integer.MAX_VALUE;
      case "system.int32::minvalue" -> Integer.MIN_VALUE;
      case "system.int64::maxvalue" -> Long.MAX_VALUE;
      case "system.math::pi" -> Math.PI;
      case "system.timespan::zero" -> Duration.ZERO;
      case "system.guid::empty" -> "00000000-0000-0000-0000-000000000000";
      default -> {
        if (type.toLowerCase(Locale.ROOT).contains("exchange")) {
          yield name;
        }
        Types.known(type);
        yield null;
      }
    };
  }
}
