package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The .NET types without any power of their own that mail scripts name: enumerations, settings. */
final class NetTypes {

  private NetTypes() {}

  static List<ScriptType> all() {
    Map<String, Object> protocols = new LinkedHashMap<>();
    protocols.put("SystemDefault", 0);
    protocols.put("Ssl3", 48);
    protocols.put("Tls", 192);
    protocols.put("Tls11", 768);
    protocols.put("Tls12", 3072);
    protocols.put("Tls13", 12288);
    return List.of(
        new Words("System.Net.SecurityProtocolType", protocols),
        Words.of("System.Net.Mail.MailPriority", "Normal", "Low", "High"),
        Words.of(
            "System.Net.Mail.SmtpDeliveryMethod",
            "Network",
            "SpecifiedPickupDirectory",
            "PickupDirectoryFromIis"),
        Words.of(
            "System.Net.Mail.DeliveryNotificationOptions",
            "None",
            "OnSuccess",
            "OnFailure",
            "Delay",
            "Never"),
        Words.of(
            "System.StringComparison",
            "CurrentCulture",
            "CurrentCultureIgnoreCase",
            "InvariantCulture",
            "InvariantCultureIgnoreCase",
            "Ordinal",
            "OrdinalIgnoreCase"),
        Words.of("System.StringSplitOptions", "None", "RemoveEmptyEntries"),
        Words.of("System.MidpointRounding", "ToEven", "AwayFromZero"),
        Words.of(
            "System.Text.RegularExpressions.RegexOptions",
            "None",
            "IgnoreCase",
            "Multiline",
            "ExplicitCapture",
            "Compiled",
            "Singleline",
            "IgnorePatternWhitespace",
            "RightToLeft"),
        Words.of(
            "System.DayOfWeek",
            "Sunday",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday"),
        Words.of(
            "System.ConsoleColor",
            "Black",
            "DarkBlue",
            "DarkGreen",
            "DarkCyan",
            "DarkRed",
            "DarkMagenta",
            "DarkYellow",
            "Gray",
            "DarkGray",
            "Blue",
            "Green",
            "Cyan",
            "Red",
            "Magenta",
            "Yellow",
            "White"),
        Words.of(
            "System.Environment+SpecialFolder",
            "Desktop",
            "MyDocuments",
            "ApplicationData",
            "CommonApplicationData",
            "UserProfile",
            "ProgramFiles",
            "System"),
        Words.of("System.Globalization.DateTimeStyles", "None", "AssumeLocal", "AssumeUniversal"),
        Words.of("System.Globalization.NumberStyles", "Any", "Integer", "Number", "HexNumber"),
        Words.of("System.Net.Sockets.AddressFamily", "InterNetwork", "InterNetworkV6"),
        Words.of(
            "System.Security.Authentication.SslProtocols", "None", "Ssl3", "Tls", "Tls11", "Tls12"),
        Words.of("System.IO.FileMode", "CreateNew", "Create", "Open", "OpenOrCreate", "Append"),
        Words.of(
            "System.Management.Automation.ActionPreference",
            "SilentlyContinue",
            "Stop",
            "Continue",
            "Inquire",
            "Ignore"),
        Words.of("System.Management.Automation.ConfirmImpact", "None", "Low", "Medium", "High"),
        new CredentialType(),
        new Marshal(),
        new Cultures(),
        new Assemblies(),
        new Settings(
            "System.Net.ServicePointManager",
            Map.of(
                "SecurityProtocol",
                0,
                "Expect100Continue",
                true,
                "ServerCertificateValidationCallback",
                "")),
        new Settings(
            "System.Console",
            Map.of("OutputEncoding", "UTF8", "InputEncoding", "UTF8", "Title", "")),
        new Encodings(),
        new NetworkCredential());
  }

  /** User name, domain and password, readable. */
  static PsCustomObject credential(Object user, Object password) {
    String name = Text.of(user);
    int slash = name.indexOf('\\');
    return new PsCustomObject(List.of("System.Net.NetworkCredential", "System.Object"))
        .set("UserName", name.substring(slash + 1))
        .set("Password", password instanceof SecureText secret ? secret.text() : Text.of(password))
        .set("Domain", slash < 0 ? "" : name.substring(0, slash));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** An enumeration, or a type whose static properties are used as one. */
  private record Words(String fullName, Map<String, Object> values) implements ScriptType {

    static Words of(String fullName, String... words) {
      Map<String, Object> values = new LinkedHashMap<>();
      List.of(words).forEach(word -> values.put(word, word));
      return new Words(fullName, values);
    }

    @Override
    public Object get(String name) {
      return values.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .findFirst()
          .map(Map.Entry::getValue)
          .orElse(null);
    }

    @Override
    public List<String> names() {
      return List.copyOf(values.keySet());
    }

    @Override
    public Object make(List<Object> arguments) {
      Object value = arguments.isEmpty() ? null : arguments.get(0);
      if (value instanceof Integer number && number >= 0 && number < values.size()) {
        return List.copyOf(values.values()).get(number);
      }
      Object known = value == null ? null : get(Text.of(value));
      if (known == null && value instanceof String text && !text.contains(",")) {
        throw new PsException(
            new ErrorRecord(
                "Cannot convert value \""
                    + text
                    + "\" to type \""
                    + fullName
                    + "\". Error: \"Unable to match the identifier name "
                    + text
                    + " to a valid enumerator name. Specify one of the following enumerator names"
                    + " and try again: "
                    + String.join(", ", values.keySet())
                    + "\"",
                "InvalidArgument",
                "",
                "RuntimeException",
                "InvalidCastFromStringToEnumNoMatch"));
      }
      return known == null ? value : known;
    }
  }

  /** How scripts make a readable text of a SecureString. */
  private record Marshal() implements ScriptType {
    @Override
    public String fullName() {
      return "System.Runtime.InteropServices.Marshal";
    }

    @Override
    public Object call(String name, List<Object> arguments) {
      Object given = arguments.get(0);
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "securestringtobstr", "securestringtoglobalallocunicode" -> given;
        case "ptrtostringauto", "ptrtostringbstr", "ptrtostringuni" ->
            given instanceof SecureText secret ? secret.text() : Text.of(given);
        case "zerofreebstr", "freehglobal" -> null;
        default -> ScriptType.super.call(name, arguments);
      };
    }
  }

  /** {@code PSCredential}: a user name and a SecureString. */
  private record CredentialType() implements ScriptType {
    @Override
    public String fullName() {
      return "System.Management.Automation.PSCredential";
    }

    @Override
    public Object make(List<Object> arguments) {
      return Secrets.credential(
          arguments.isEmpty() ? "" : arguments.get(0),
          arguments.size() > 1 ? arguments.get(1) : null);
    }
  }

  /** Cultures: the shell has one, and others are taken for it. */
  private record Cultures() implements ScriptType {
    @Override
    public String fullName() {
      return "System.Globalization.CultureInfo";
    }

    @Override
    public Object make(List<Object> arguments) {
      return culture(arguments.isEmpty() ? "en-US" : Text.of(arguments.get(0)));
    }

    @Override
    public Object get(String name) {
      return culture(name.equalsIgnoreCase("InvariantCulture") ? "" : "en-US");
    }

    @Override
    public Object call(String name, List<Object> arguments) {
      return make(arguments);
    }

    private static PsCustomObject culture(String name) {
      return new PsCustomObject(List.of("System.Globalization.CultureInfo", "System.Object"))
          .set("LCID", name.isEmpty() ? 127 : 1033)
          .set("Name", name)
          .set("DisplayName", name.isEmpty() ? "Invariant Language" : "English (United States)");
    }
  }

  /** What is loaded is here already, or is not at all. */
  private record Assemblies() implements ScriptType {
    @Override
    public String fullName() {
      return "System.Reflection.Assembly";
    }

    @Override
    public Object call(String name, List<Object> arguments) {
      return name.toLowerCase(Locale.ROOT).startsWith("load")
          ? new PsCustomObject(List.of("System.Reflection.RuntimeAssembly", "System.Object"))
              .set("GAC", true)
              .set("Version", "v4.0.30319")
              .set("Location", Text.of(arguments.get(0)))
          : ScriptType.super.call(name, arguments);
    }
  }

  /** Settings of the process: kept for the session, without effect. */
  private static final class Settings implements ScriptType {
    private final String fullName;
    private final Map<String, Object> values = new HashMap<>();

    Settings(String fullName, Map<String, Object> initial) {
      this.fullName = fullName;
      initial.forEach((name, value) -> values.put(key(name), value));
    }

    @Override
    public String fullName() {
      return fullName;
    }

    @Override
    public Object get(String name) {
      return values.get(key(name));
    }

    @Override
    public boolean set(String name, Object value) {
      values.put(key(name), value);
      return true;
    }
  }

  /** User name and password in plain text, as .NET's clients take them. */
  private record NetworkCredential() implements ScriptType {

    @Override
    public String fullName() {
      return "System.Net.NetworkCredential";
    }

    @Override
    public Object make(List<Object> arguments) {
      PsCustomObject made =
          credential(
              arguments.isEmpty() ? "" : arguments.get(0),
              arguments.size() > 1 ? arguments.get(1) : "");
      return arguments.size() > 2 ? made.set("Domain", Text.of(arguments.get(2))) : made;
    }
  }
}
