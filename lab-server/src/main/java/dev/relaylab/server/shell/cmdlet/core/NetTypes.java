package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Host;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The .NET types without any power of their own that mail scripts name: settings, credentials,
 * cultures.
 */
final class NetTypes {

  private NetTypes() {}

  static List<ScriptType> all(Host host) {
    List<ScriptType> all = new ArrayList<>(EnumerationTypes.all());
    all.addAll(HostTypes.all(host));
    ScriptType protocols =
        all.stream()
            .filter(type -> type.fullName().endsWith("SecurityProtocolType"))
            .findFirst()
            .orElseThrow();
    all.addAll(
        List.of(
            new CredentialType(),
            new Marshal(),
            new Cultures(),
            new Assemblies(),
            new Settings(
                "System.Net.ServicePointManager",
                Map.of(
                    "SecurityProtocol",
                    protocols.get("SystemDefault"),
                    "Expect100Continue",
                    true,
                    "ServerCertificateValidationCallback",
                    ""),
                Map.of("securityprotocol", protocols)),
            new Settings(
                "System.Console",
                Map.of("OutputEncoding", "UTF8", "InputEncoding", "UTF8", "Title", ""),
                Map.of()),
            new Encodings(),
            new NetworkCredential()));
    return all;
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
      return Credentials.of(
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
    private final Map<String, ScriptType> types;

    Settings(String fullName, Map<String, Object> initial, Map<String, ScriptType> types) {
      this.types = types;
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
      ScriptType type = types.get(key(name));
      values.put(key(name), type == null ? value : type.make(Arrays.asList(value)));
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
