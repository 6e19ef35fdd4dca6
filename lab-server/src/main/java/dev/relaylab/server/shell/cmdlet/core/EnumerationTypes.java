package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.EnumType;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The .NET enumerations that scripts name. */
final class EnumerationTypes {

  private EnumerationTypes() {}

  static List<ScriptType> all() {
    Map<String, Integer> protocols = new LinkedHashMap<>();
    protocols.put("SystemDefault", 0);
    protocols.put("Ssl3", 48);
    protocols.put("Tls", 192);
    protocols.put("Tls11", 768);
    protocols.put("Tls12", 3072);
    protocols.put("Tls13", 12288);
    return List.of(
        new EnumType("System.Net.SecurityProtocolType", protocols),
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
        Words.of("System.ConsoleColor", Values.COLOUR.choices().toArray(String[]::new)),
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
        Words.of("System.Management.Automation.ConfirmImpact", "None", "Low", "Medium", "High"));
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
}
