package dev.relaylab.server.shell.lang;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Static members of the language's own types. */
final class Statics {

  private Statics() {}

  /** Calls a static method. */
  static Object call(String type, String name, List<Object> a) {
    String method = name.toLowerCase(Locale.ROOT);
    Object result =
        switch (TypeNames.fullName(type).toLowerCase(Locale.ROOT)) {
          case "system.string" -> text(method, a);
          case "system.math" -> math(method, a);
          case "system.datetime" -> date(method, a);
          case "system.timespan" -> span(method, a);
          case "system.convert" -> Conversions.call(method, a);
          case "system.bitconverter" -> Conversions.bits(method, a);
          case "system.array" -> array(method, a);
          case "system.char" -> character(method, a);
          case "system.guid" -> guid(method, a);
          case "system.object" -> object(method, a);
          case "system.gc" -> "";
          case "system.management.automation.scriptblock" ->
              method.equals("create")
                  ? Parser.parse(new Source("line", Methods.text(a, 0)))
                  : Methods.MISSING;
          default -> method.equals("parse") && !a.isEmpty() ? parsed(type, a) : Methods.MISSING;
        };
    if (result != Methods.MISSING) {
      return result;
    }
    TypeNames.known(type);
    throw Problems.noMethod(TypeNames.fullName(type), name);
  }

  /** {@code Parse}: what a cast would make of the text, with the error that .NET has. */
  private static Object parsed(String type, List<Object> a) {
    try {
      if (Methods.text(a, 0).isBlank()) {
        throw Problems.cannotConvert("", type, "Input string was not in a correct format.");
      }
      return Casts.cast(type, a.get(0));
    } catch (PsException bad) {
      String message = bad.getMessage();
      int inner = message.indexOf("Error: \"");
      String why = inner < 0 ? message : message.substring(inner + 8, message.length() - 1);
      throw PsException.called(
          "Parse",
          a.size(),
          why,
          why.startsWith("Value was either") ? "OverflowException" : "FormatException");
    }
  }

  private static Object text(String method, List<Object> a) {
    return switch (method) {
      case "isnullorempty" -> a.get(0) == null || Text.of(a.get(0)).isEmpty();
      case "isnullorwhitespace" -> a.get(0) == null || Text.of(a.get(0)).isBlank();
      case "join" ->
          Text.joined(
              a.size() == 2 ? Convert.elements(a.get(1)) : a.subList(1, a.size()),
              Methods.text(a, 0));
      case "format" ->
          Formats.format(
              Methods.text(a, 0),
              a.size() == 2 && a.get(1) instanceof List<?> list ? list : a.subList(1, a.size()));
      case "concat" -> Text.joined(a, "");
      case "compare" ->
          Integer.signum(
              Comparison.compare(
                  Methods.text(a, 0), Methods.text(a, 1), a.size() < 3 || !ignoresCase(a.get(2))));
      case "equals" -> Comparison.equal(a.get(0), a.get(1), a.size() < 3 || !ignoresCase(a.get(2)));
      case "copy" -> Methods.text(a, 0);
      default -> Methods.MISSING;
    };
  }

  /** A StringComparison that ignores case, or {@code $true} where that means the same. */
  static boolean ignoresCase(Object option) {
    return option instanceof Boolean yes
        ? yes
        : Text.of(option).toLowerCase(Locale.ROOT).endsWith("ignorecase");
  }

  private static Object math(String method, List<Object> a) {
    return switch (method) {
      case "round" -> round(a);
      case "floor" -> Math.floor(real(a, 0));
      case "ceiling" -> Math.ceil(real(a, 0));
      case "truncate" -> (double) (long) real(a, 0);
      case "abs" ->
          Comparison.compare(Convert.number(a.get(0)), 0, true) < 0
              ? Numbers.negate(Convert.number(a.get(0)))
              : Convert.number(a.get(0));
      case "max" -> Comparison.compare(a.get(0), a.get(1), true) >= 0 ? a.get(0) : a.get(1);
      case "min" -> Comparison.compare(a.get(0), a.get(1), true) <= 0 ? a.get(0) : a.get(1);
      case "pow" -> Math.pow(real(a, 0), real(a, 1));
      case "sqrt" -> Math.sqrt(real(a, 0));
      case "sign" -> (int) Math.signum(real(a, 0));
      case "log" ->
          a.size() > 1 ? Math.log(real(a, 0)) / Math.log(real(a, 1)) : Math.log(real(a, 0));
      case "log10" -> Math.log10(real(a, 0));
      default -> Methods.MISSING;
    };
  }

  private static double round(List<Object> a) {
    boolean away = Text.of(a.get(a.size() - 1)).equalsIgnoreCase("AwayFromZero");
    int places = a.size() > 1 && !(away && a.size() == 2) ? Methods.number(a, 1) : 0;
    double shift = Math.pow(10, places);
    double value = real(a, 0) * shift;
    return (away ? Math.signum(value) * Math.floor(Math.abs(value) + 0.5) : Math.rint(value))
        / shift;
  }

  static double real(List<Object> a, int index) {
    return ((Number) Casts.cast("double", a.get(index))).doubleValue();
  }

  private static Object date(String method, List<Object> a) {
    return switch (method) {
      case "parse" -> parsed("datetime", a);
      case "parseexact" -> {
        ZonedDateTime exact = ExactDates.parse(Methods.text(a, 0), a.get(1));
        if (exact == null) {
          throw PsException.called(
              "ParseExact",
              a.size(),
              "String was not recognized as a valid DateTime.",
              "FormatException");
        }
        yield exact;
      }
      case "daysinmonth" ->
          YearMonth.of(Methods.number(a, 0), Methods.number(a, 1)).lengthOfMonth();
      case "isleapyear" -> java.time.Year.isLeap(Methods.number(a, 0));
      case "compare" -> Integer.signum(Comparison.compare(a.get(0), a.get(1), true));
      case "fromfiletime", "fromfiletimeutc" ->
          ExactDates.YEAR_1601.plusNanos(((Number) Casts.cast("long", a.get(0))).longValue() * 100);
      default -> Methods.MISSING;
    };
  }

  private static Object span(String method, List<Object> a) {
    return switch (method) {
      case "parse" -> parsed("timespan", a);
      case "frommilliseconds" -> Duration.ofMillis((long) real(a, 0));
      case "fromseconds" -> Duration.ofMillis((long) (real(a, 0) * 1000));
      case "fromminutes" -> Duration.ofMillis((long) (real(a, 0) * 60_000));
      case "fromhours" -> Duration.ofMillis((long) (real(a, 0) * 3_600_000));
      case "fromdays" -> Duration.ofMillis((long) (real(a, 0) * 86_400_000));
      default -> Methods.MISSING;
    };
  }

  @SuppressWarnings("unchecked")
  private static Object array(String method, List<Object> a) {
    List<Object> list =
        a.get(0) instanceof ArrayList<?> array
            ? (List<Object>) array
            : new ArrayList<>(Convert.elements(a.get(0)));
    switch (method) {
      case "reverse" -> Collections.reverse(list);
      case "sort" -> list.sort((x, y) -> Comparison.compare(x, y, false));
      case "indexof" -> {
        return ListMethods.indexOf(list, a.get(1));
      }
      default -> {
        return Methods.MISSING;
      }
    }
    return null;
  }

  private static Object character(String method, List<Object> a) {
    String text = Methods.text(a, 0);
    char c = text.isEmpty() ? 0 : text.charAt(0);
    return switch (method) {
      case "isdigit", "isnumber" -> Character.isDigit(c);
      case "isletter" -> Character.isLetter(c);
      case "isletterordigit" -> Character.isLetterOrDigit(c);
      case "isupper" -> Character.isUpperCase(c);
      case "islower" -> Character.isLowerCase(c);
      case "iswhitespace" -> Character.isWhitespace(c);
      case "toupper" -> Character.toUpperCase(c);
      case "tolower" -> Character.toLowerCase(c);
      case "convertfromutf32" -> Character.toString(Methods.number(a, 0));
      default -> Methods.MISSING;
    };
  }

  private static Object guid(String method, List<Object> a) {
    return switch (method) {
      case "newguid" -> UUID.randomUUID();
      case "parse" -> parsed("guid", a);
      default -> Methods.MISSING;
    };
  }

  private static Object object(String method, List<Object> a) {
    return method.equals("referenceequals")
        ? (Object) (a.get(0) == a.get(1))
        : method.equals("equals")
            ? (Object) Comparison.equal(a.get(0), a.get(1), true)
            : Methods.MISSING;
  }

  /** A static property, or null. */
  static Object value(String type, String name, ZonedDateTime now) {
    String key =
        TypeNames.fullName(type).toLowerCase(Locale.ROOT) + "::" + name.toLowerCase(Locale.ROOT);
    return switch (key) {
      case "system.datetime::now", "system.datetime::utcnow" -> now;
      case "system.datetime::today" -> now.toLocalDate().atStartOfDay(now.getZone());
      case "system.datetime::minvalue" -> ZonedDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
      case "system.datetime::maxvalue" ->
          ZonedDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_900, ZoneOffset.UTC);
      case "system.string::empty" -> "";
      case "system.int32::maxvalue" -> Integer.MAX_VALUE;
      case "system.int32::minvalue" -> Integer.MIN_VALUE;
      case "system.int64::maxvalue" -> Long.MAX_VALUE;
      case "system.int64::minvalue" -> Long.MIN_VALUE;
      case "system.double::maxvalue" -> Double.MAX_VALUE;
      case "system.math::pi" -> Math.PI;
      case "system.timespan::zero" -> Duration.ZERO;
      case "system.guid::empty" -> new UUID(0, 0);
      default -> {
        if (type.toLowerCase(Locale.ROOT).contains("exchange")) {
          yield name;
        }
        TypeNames.known(type);
        yield null;
      }
    };
  }
}
