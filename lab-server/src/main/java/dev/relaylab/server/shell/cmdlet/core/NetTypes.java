package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.PsCustomObject;
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
        Words.of("System.Text.Encoding", "ASCII", "UTF8", "Unicode", "BigEndianUnicode", "Default"),
        new Settings(
            "System.Net.ServicePointManager",
            Map.of("SecurityProtocol", 0, "Expect100Continue", true)),
        new Settings("System.Console", Map.of("OutputEncoding", "UTF8", "InputEncoding", "UTF8")),
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
    public Object make(List<Object> arguments) {
      Object value = arguments.isEmpty() ? null : arguments.get(0);
      Object known = value == null ? null : get(Text.of(value));
      return known == null ? value : known;
    }

    @Override
    public Object call(String name, List<Object> arguments) {
      return name.equalsIgnoreCase("GetEncoding") && !arguments.isEmpty()
          ? Text.of(arguments.get(0))
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
