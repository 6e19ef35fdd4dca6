package dev.relaylab.server.shell.lang;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types a script can name, what they are called in .NET, and casts to them. */
final class Types {
  private static final Map<String, String> FULL =
      Map.ofEntries(
          Map.entry("string", "System.String"),
          Map.entry("int", "System.Int32"),
          Map.entry("int32", "System.Int32"),
          Map.entry("long", "System.Int64"),
          Map.entry("int64", "System.Int64"),
          Map.entry("double", "System.Double"),
          Map.entry("decimal", "System.Decimal"),
          Map.entry("bool", "System.Boolean"),
          Map.entry("boolean", "System.Boolean"),
          Map.entry("switch", "System.Management.Automation.SwitchParameter"),
          Map.entry("datetime", "System.DateTime"),
          Map.entry("timespan", "System.TimeSpan"),
          Map.entry("array", "System.Array"),
          Map.entry("object[]", "System.Object[]"),
          Map.entry("string[]", "System.String[]"),
          Map.entry("int[]", "System.Int32[]"),
          Map.entry("hashtable", "System.Collections.Hashtable"),
          Map.entry("char", "System.Char"),
          Map.entry("regex", "System.Text.RegularExpressions.Regex"),
          Map.entry("scriptblock", "System.Management.Automation.ScriptBlock"),
          Map.entry("pscustomobject", "System.Management.Automation.PSCustomObject"),
          Map.entry("psobject", "System.Management.Automation.PSObject"),
          Map.entry("object", "System.Object"),
          Map.entry("guid", "System.Guid"),
          Map.entry("math", "System.Math"),
          Map.entry("environment", "System.Environment"),
          Map.entry("convert", "System.Convert"),
          Map.entry("version", "System.Version"),
          Map.entry("ipaddress", "System.Net.IPAddress"),
          Map.entry("dayofweek", "System.DayOfWeek"),
          Map.entry("stringsplitoptions", "System.StringSplitOptions"),
          Map.entry("arraylist", "System.Collections.ArrayList"),
          Map.entry("enum", "System.Enum"),
          Map.entry("byte", "System.Byte"),
          Map.entry("byte[]", "System.Byte[]"),
          Map.entry("char[]", "System.Char[]"),
          Map.entry("float", "System.Single"),
          Map.entry("single", "System.Single"),
          Map.entry("uri", "System.Uri"),
          Map.entry("xml", "System.Xml.XmlDocument"),
          Map.entry("type", "System.Type"),
          Map.entry("ref", "System.Management.Automation.PSReference"),
          Map.entry("mailaddress", "System.Net.Mail.MailAddress"),
          Map.entry("cultureinfo", "System.Globalization.CultureInfo"),
          Map.entry("bitconverter", "System.BitConverter"),
          Map.entry("gc", "System.GC"),
          Map.entry("ordered", "System.Collections.Specialized.OrderedDictionary"),
          Map.entry("psreference", "System.Management.Automation.PSReference"),
          Map.entry("pscredential", "System.Management.Automation.PSCredential"),
          Map.entry("securestring", "System.Security.SecureString"),
          Map.entry("exception", "System.Exception"),
          Map.entry("void", "System.Void"));

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private Types() {}

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace(" ", "");
    if (PsList.kindOf(lower) != null) {
      return "arraylist";
    }
    if (lower.endsWith("ordereddictionary")) {
      return "ordered";
    }
    if (lower.contains("dictionary[") || lower.contains("dictionary`2[")) {
      return "hashtable";
    }
    String bare = lower.startsWith("system.") ? lower.substring(lower.lastIndexOf('.') + 1) : lower;
    return switch (bare) {
      case "sbyte", "byte", "int16", "uint16", "short", "ushort" -> "int";
      case "int64", "uint64", "long", "uint32", "uint", "ulong" -> "long";
      case "single", "float" -> "double";
      case "boolean" -> "bool";
      case "int32" -> "int";
      case "int32[]" -> "int[]";
      case "switchparameter" -> "switch";
      default -> bare;
    };
  }

  /**
   * Refuses a type that this shell does not know.
   *
   * @throws PsException when there is none of the name
   */
  static void known(String name) {
    if (!isKnown(name) && !name.toLowerCase(Locale.ROOT).contains("exchange")) {
      throw Problems.invalid("Unable to find type [" + name + "].", "TypeNotFound");
    }
  }

  private static final Set<String> BARE =
      Set.of(
          ("sbyte short ushort int16 uint16 uint uint32 uint64 ulong bigint nullstring dbnull psvariable"
                  + " wmi adsi wmiclass wmisearcher adsisearcher powershell runspace runspacefactory"
                  + " psmoduleinfo pslistmodifier ipendpoint physicaladdress x509certificate cimsession"
                  + " ciminstance appdomain activator console consolecolor consolekey stringcomparison"
                  + " stringcomparer random tuple action func delegate attribute nullable timezoneinfo"
                  + " operatingsystem datetimeoffset datetimekind midpointrounding valuetype buffer"
                  + " threading progress parameter cmdletbinding alias validateset wildcardpattern"
                  + " weakreference object psscriptproperty psnoteproperty initialsessionstate eventargs"
                  + " icomparable idisposable iformattable int128 comparison predicate range index")
              .split(" "));

  /**
   * Refuses a bare name in brackets that names no type. Types of .NET that this shell does not
   * offer pass where they are only named, as in {@code -is [System.IO.FileInfo]}.
   *
   * @throws PsException when there is none of the name
   */
  static void named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean bare = lower.matches("\\w+(\\[\\])*");
    if (bare && !isKnown(name) && !BARE.contains(lower.replace("[]", ""))) {
      known(name);
    }
  }

  static boolean isKnown(String name) {
    if (name.endsWith("]")) {
      String element = name.substring(0, name.lastIndexOf('[')).strip();
      return name.endsWith("[]")
          ? isKnown(element)
          : PsList.kindOf(name) != null || isTable(name) || name.contains("`");
    }
    if (isException(name) || PsList.kindOf(name) != null) {
      return true;
    }
    return FULL.containsKey(key(name)) || FULL.containsKey(name.toLowerCase(Locale.ROOT));
  }

  static String fullName(String name) {
    if (name.endsWith("]")) {
      String element = name.substring(0, name.lastIndexOf('[')).strip();
      if (name.endsWith("[]")) {
        return fullName(element) + "[]";
      }
      if (PsList.kindOf(name) != null) {
        return PsList.of(name).typeName();
      }
      if (isTable(name)) {
        return newTable(name, null).typeName();
      }
    }
    return FULL.getOrDefault(key(name), FULL.getOrDefault(name.toLowerCase(Locale.ROOT), name));
  }

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
    return value == null
        ? "System.Object"
        : "Microsoft.Exchange.Data." + value.getClass().getSimpleName();
  }

  static boolean is(Object value, String type) {
    if (value == null) {
      return false;
    }
    String wanted = key(type);
    String full = fullName(type);
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

  /** Whether a type is a map from keys to values. */
  static boolean isTable(String type) {
    return List.of("hashtable", "ordered").contains(key(type));
  }

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
        arguments.add(fullName(argument.strip()));
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
    return switch (key(type)) {
      case "int" -> 0;
      case "byte" -> 0;
      case "long" -> 0L;
      case "double" -> 0.0;
      case "bool" -> false;
      default -> null;
    };
  }

  static Object cast(String type, Object value) {
    String key = key(type);
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
      case "object", "xml", "securestring", "scriptblock", "mailaddress", "ipaddress", "uri" ->
          value;
      case "arraylist" -> list(type, value);
      default -> {
        if (isException(key)) {
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
        && fullName(same.element()).equalsIgnoreCase(fullName(element))) {
      return same;
    }
    List<Object> all = new ArrayList<>();
    boolean text = value instanceof String && key(element).equals("char");
    List<?> given =
        text
            ? ((String) value).chars().mapToObj(c -> (Object) (char) c).toList()
            : Convert.elements(value);
    given.forEach(each -> all.add(cast.apply(each)));
    return key(element).equals("object") ? all : new PsArray(element, all);
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
    boolean typed = list.element() != null && isKnown(list.element());
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
    boolean plain = fullName(type).equals("System.Collections.Hashtable");
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
            + nameOf(value)
            + "\" to type \""
            + fullName(type)
            + "\".",
        "InvalidArgument",
        "RuntimeException",
        "ConvertToFinalInvalidCastException");
  }

  private static Object typeNamed(Object value) {
    String name = Text.of(value);
    if (!isKnown(name)) {
      throw cannotMake(value, "type");
    }
    return new TypeValue(name);
  }

  /** A type's name without its namespaces, as its Name property has it. */
  static String shortName(String full) {
    int generic = full.indexOf('`');
    if (generic >= 0) {
      String bare = full.substring(0, Math.min(full.length(), generic + 2));
      return bare.substring(bare.lastIndexOf('.') + 1) + (full.endsWith("[]") ? "[]" : "");
    }
    return full.substring(full.lastIndexOf('.') + 1);
  }

  static boolean isException(String key) {
    return key.toLowerCase(Locale.ROOT).endsWith("exception");
  }

  /** The full name of an exception's type; other names stay as they are. */
  static String exceptionName(String name) {
    return isException(name) && !name.contains(".") ? "System." + name : fullName(name);
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

  /** Names shown by Get-Member and used to find a view. */
  static List<String> typeNames(Object value) {
    return value instanceof PsObject object
        ? object.typeNames()
        : List.of(nameOf(value), value instanceof Set<?> ? "System.Enum" : "System.Object");
  }
}
