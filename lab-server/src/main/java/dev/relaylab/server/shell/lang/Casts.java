package dev.relaylab.server.shell.lang;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Casts of values to the types that scripts name. */
final class Casts {

  private Casts() {}

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /** An empty table of a type, or one with the entries of another. */
  static PsHashtable newTable(String type, Object given) {
    String lower = type.toLowerCase(Locale.ROOT).replace(" ", "");
    int open = lower.indexOf('[');
    PsHashtable table;
    if (lower.endsWith("ordereddictionary")) {
      table = PsHashtable.ordered();
    } else if (open < 0 || !lower.endsWith("]")) {
      table = new PsHashtable();
    } else {
      List<String> arguments = new ArrayList<>();
      for (String argument :
          type.substring(type.indexOf('[') + 1, type.lastIndexOf(']')).split(",")) {
        arguments.add(TypeNames.fullName(argument.strip()));
      }
      table =
          PsHashtable.dictionary(
              "System.Collections.Generic."
                  + (lower.contains("sorteddictionary") ? "SortedDictionary" : "Dictionary")
                  + "`2["
                  + String.join(",", arguments)
                  + "]");
    }
    if (given instanceof Map<?, ?> entries) {
      table.putAll(entries);
    }
    return table;
  }

  /** What a variable of the type holds before anything is put into it. */
  static Object empty(String type) {
    return switch (TypeNames.key(type)) {
      case "int" -> 0;
      case "byte" -> 0;
      case "long" -> 0L;
      case "double" -> 0.0;
      case "bool" -> false;
      default -> null;
    };
  }

  static Object cast(String type, Object value) {
    String key = TypeNames.key(type);
    if (key.endsWith("[]")) {
      String element = type.substring(0, type.lastIndexOf('[')).strip();
      return value == null ? null : array(element, value, each -> cast(element, each));
    }
    return switch (key) {
      case "string" -> Text.of(value);
      case "int" -> sized(type, value);
      case "long" -> large(type, longOf(value));
      case "double" -> real(value);
      case "decimal" -> decimal(value);
      case "version" -> value instanceof PsVersion ? value : PsVersion.of(Text.of(value));
      case "guid" -> guid(value);
      case "bool", "switch" -> Convert.truth(value);
      case "char" -> charOf(value);
      case "array" ->
          value == null
              ? null
              : value instanceof List<?> ? value : new ArrayList<>(Convert.elements(value));
      case "datetime" -> date(value);
      case "timespan" -> span(value);
      case "void" -> null;
      case "pscustomobject", "psobject" ->
          value instanceof PsHashtable table ? object(table) : value;
      case "ordered" -> ordered(value);
      case "hashtable" -> table(type, value);
      case "type" -> value instanceof TypeValue || value == null ? value : typeNamed(value);
      case "object", "xml", "securestring", "scriptblock", "mailaddress", "ipaddress" -> value;
      case "uri" -> UriValue.of(value);
      case "arraylist" -> list(type, value);
      default -> {
        if (TypeNames.isException(key)) {
          yield exception(type, value);
        }
        if (key.startsWith("microsoft.exchange.")
            || key.startsWith("management.automation")
            || key.contains(".")) {
          yield value;
        }
        throw Problems.invalid("Unable to find type [" + type + "].", "TypeNotFound");
      }
    };
  }

  /** A whole number within the bounds of its type. */
  private static Object sized(String type, Object value) {
    String lower = type.toLowerCase(Locale.ROOT);
    String bare = lower.substring(lower.lastIndexOf('.') + 1);
    return switch (bare) {
      case "byte" -> within(value, "Byte", 0, 255, "an unsigned byte");
      case "sbyte" -> within(value, "SByte", -128, 127, "a signed byte");
      case "int16", "short" -> within(value, "Int16", Short.MIN_VALUE, Short.MAX_VALUE, "an Int16");
      case "uint16", "ushort" -> within(value, "UInt16", 0, 65_535, "a UInt16");
      case "uint32", "uint" -> within(value, "UInt32", 0, 4_294_967_295L, "a UInt32");
      case "uint64", "ulong" -> within(value, "UInt64", 0, Long.MAX_VALUE, "a UInt64");
      default -> Convert.integer(value);
    };
  }

  private static Object large(String type, Object value) {
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.contains("uint") || lower.endsWith("ulong") ? sized(type, value) : value;
  }

  private static Object within(Object value, String type, long least, long most, String a) {
    long number = ((Number) longOf(value)).longValue();
    if (number < least || number > most) {
      throw Problems.cannotConvert(
          value, "System." + type, "Value was either too large or too small for " + a + ".");
    }
    return type.equals("UInt32") || type.equals("UInt64") ? (Object) number : (Object) (int) number;
  }

  /** An array of a type from a value's elements; one of its own type stays as it is. */
  static Object array(String element, Object value, java.util.function.UnaryOperator<Object> cast) {
    if (value instanceof PsArray same
        && TypeNames.fullName(same.element()).equalsIgnoreCase(TypeNames.fullName(element))) {
      return same;
    }
    List<Object> all = new ArrayList<>();
    boolean text = value instanceof String && TypeNames.key(element).equals("char");
    List<?> given =
        text
            ? ((String) value).chars().mapToObj(c -> (Object) (char) c).toList()
            : Convert.elements(value);
    given.forEach(each -> all.add(cast.apply(each)));
    return TypeNames.key(element).equals("object") ? all : new PsArray(element, all);
  }

  private static Object decimal(Object value) {
    if (value instanceof String text && text.strip().matches("[+-]?\\d{1,28}(\\.\\d{1,28})?")) {
      return new BigDecimal(text.strip());
    }
    return Numbers.decimalOf(needNumber(value, "System.Decimal"));
  }

  private static Object guid(Object value) {
    try {
      String text = Text.of(value).strip().replaceAll("[{}()]", "");
      return value instanceof UUID
          ? value
          : UUID.fromString(
              text.matches("[0-9a-fA-F]{32}")
                  ? text.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")
                  : text);
    } catch (IllegalArgumentException bad) {
      throw Problems.cannotConvert(
          value,
          "System.Guid",
          "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).");
    }
  }

  private static Object list(String type, Object value) {
    if (value == null || value instanceof PsList same && same.kind() == PsList.kindOf(type)) {
      return value;
    }
    PsList list = PsList.of(type);
    boolean typed = list.element() != null && TypeNames.isKnown(list.element());
    Convert.elements(value).forEach(each -> list.add(typed ? cast(list.element(), each) : each));
    return list;
  }

  private static Object ordered(Object value) {
    if (!(value instanceof PsHashtable table) || table.isOrdered()) {
      return value;
    }
    PsHashtable ordered = PsHashtable.ordered();
    ordered.putAll(table);
    return ordered;
  }

  private static Object table(String type, Object value) {
    boolean plain = TypeNames.fullName(type).equals("System.Collections.Hashtable");
    if (value == null || value instanceof PsHashtable same && (!plain || !same.isGeneric())) {
      if (plain && value instanceof PsHashtable ordered && ordered.isOrdered()) {
        throw cannotMake(ordered, type);
      }
      return value;
    }
    if (plain
        && (value instanceof PsCustomObject
            || value instanceof String
            || value instanceof Number)) {
      throw cannotMake(value, type);
    }
    return value;
  }

  /** A value of one type where a conversion to another is not defined at all. */
  static PsException cannotMake(Object value, String type) {
    return Problems.error(
        "Cannot convert the \""
            + Text.of(value)
            + "\" value of type \""
            + Types.nameOf(value)
            + "\" to type \""
            + TypeNames.fullName(type)
            + "\".",
        "InvalidArgument",
        "RuntimeException",
        "ConvertToFinalInvalidCastException");
  }

  private static Object typeNamed(Object value) {
    String name = Text.of(value);
    if (!TypeNames.isKnown(name)) {
      throw cannotMake(value, "type");
    }
    return new TypeValue(name);
  }

  /** An exception of a .NET type, as {@code throw} takes it. */
  static PsCustomObject exception(String type, Object message) {
    String name = type.contains(".") ? type : "System." + type;
    return new PsCustomObject(List.of(name, "System.Exception", "System.Object"))
        .set("Message", Text.of(message));
  }

  private static Object needNumber(Object value, String type) {
    Object number = Convert.number(value);
    if (number == null) {
      throw Problems.cannotConvert(value, type, "Input string was not in a correct format.");
    }
    return number;
  }

  private static Object longOf(Object value) {
    return Math.round(((Number) needNumber(value, "System.Int64")).doubleValue())
            == ((Number) needNumber(value, "System.Int64")).longValue()
        ? ((Number) needNumber(value, "System.Int64")).longValue()
        : (long) Math.rint(((Number) needNumber(value, "System.Int64")).doubleValue());
  }

  private static Object real(Object value) {
    return ((Number) needNumber(value, "System.Double")).doubleValue();
  }

  private static Object charOf(Object value) {
    if (value instanceof Number number) {
      return (char) number.intValue();
    }
    String text = Text.of(value);
    if (text.length() != 1) {
      throw Problems.cannotConvert(
          value, "System.Char", "String must be exactly one character long.");
    }
    return text.charAt(0);
  }

  private static Object date(Object value) {
    Object date = value instanceof ZonedDateTime ? value : Times.date(Text.of(value));
    if (date == null) {
      Matcher word = WORD.matcher(Text.of(value));
      boolean unknown = word.find() && Times.date(word.group() + " 1 2000") == null;
      throw Problems.cannotConvert(
          value,
          "System.DateTime",
          unknown
              ? "The string was not recognized as a valid DateTime. There is an unknown word starting"
                  + " at index "
                  + word.start()
                  + "."
              : "String was not recognized as a valid DateTime.");
    }
    return date;
  }

  private static Object span(Object value) {
    Object span = value instanceof Duration ? value : Times.span(Text.of(value));
    if (span == null) {
      throw Problems.cannotConvert(
          value, "System.TimeSpan", "String was not recognized as a valid TimeSpan.");
    }
    return span;
  }

  static PsCustomObject object(Map<?, ?> table) {
    Object named = table.get("PSTypeName");
    PsCustomObject object =
        named == null
            ? new PsCustomObject()
            : new PsCustomObject(List.of(Text.of(named), "System.Object"));
    table.forEach(
        (key, value) -> {
          if (!Text.of(key).equalsIgnoreCase("PSTypeName")) {
            object.set(Text.of(key), value);
          }
        });
    return object;
  }
}
