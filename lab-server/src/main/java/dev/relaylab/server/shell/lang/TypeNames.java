package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names by which scripts know types, and what they are called in .NET. */
final class TypeNames {

  private TypeNames() {}

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

  static String key(String name) {
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
    if (name.endsWith("]") && name.indexOf('[') > 0) {
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
    if (name.endsWith("]") && name.indexOf('[') > 0) {
      String element = name.substring(0, name.lastIndexOf('[')).strip();
      if (name.endsWith("[]")) {
        return fullName(element) + "[]";
      }
      if (PsList.kindOf(name) != null) {
        return PsList.of(name).typeName();
      }
      if (isTable(name)) {
        return Casts.newTable(name, null).typeName();
      }
    }
    return FULL.getOrDefault(key(name), FULL.getOrDefault(name.toLowerCase(Locale.ROOT), name));
  }

  /** Whether a type is a map from keys to values. */
  static boolean isTable(String type) {
    return List.of("hashtable", "ordered").contains(key(type));
  }

  private static final Set<String> OF_VALUES =
      Set.of(
          ("Int32 Int64 Double Decimal Boolean Char Byte Single DateTime TimeSpan Guid"
                  + " SwitchParameter DictionaryEntry")
              .split(" "));

  /** What .NET derives a type from. */
  static TypeValue baseOf(String full) {
    String name = shortName(full);
    if (full.equals("System.Object")) {
      return null;
    }
    if (full.endsWith("[]")) {
      return new TypeValue("array");
    }
    if (name.endsWith("Exception")) {
      return new TypeValue("System.SystemException");
    }
    if (name.equals("XmlDocument")) {
      return new TypeValue("System.Xml.XmlNode");
    }
    return new TypeValue(OF_VALUES.contains(name) ? "System.ValueType" : "object");
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
}
