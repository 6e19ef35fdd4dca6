package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small part of the registry that scripts for mail servers read. What they write is kept for
 * the session and is no part of the organisation's state.
 */
final class Registry {
  private static final Pattern PATH =
      Pattern.compile(
          "(?i)(?:(?:Microsoft\\.PowerShell\\.Core\\\\)?Registry::)?"
              + "(HKLM:?|HKCU:?|HKEY_[A-Z_]+)(?:[\\\\/]+(.*?))?[\\\\/]*");
  private static final Map<String, String> HIVES =
      Map.of("HKLM", "HKEY_LOCAL_MACHINE", "HKCU", "HKEY_CURRENT_USER");

  /** Whole names of keys, in the order of their names, with their values. */
  private final Map<String, Map<String, Object>> keys =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  Registry() {
    Map<String, Object> setup = make("HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup");
    setup.put("MsiInstallPath", "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\");
    setup.put("MsiProductMajor", 15);
    setup.put("MsiProductMinor", 2);
    setup.put("MsiBuildMajor", 1544);
    setup.put("MsiBuildMinor", 4);
    setup.put("Services", "C:\\Program Files\\Microsoft\\Exchange Server\\V15");
    Map<String, Object> windows = make("HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
    windows.put("ProductName", "Windows Server 2019 Standard");
    windows.put("ReleaseId", "1809");
    windows.put("CurrentBuild", "17763");
    windows.put("CurrentBuildNumber", "17763");
    windows.put("CurrentVersion", "6.3");
    windows.put("InstallationType", "Server");
    Map<String, Object> net =
        make("HKLM:\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full");
    net.put("Release", 528049);
    net.put("Version", "4.8.03761");
    net.put("Install", 1);
    Map<String, Object> tcp = make("HKLM:\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters");
    tcp.put("Domain", "contoso.example");
    tcp.put("Hostname", "EX01");
    make("HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols");
    make("HKCU:\\Software");
  }

  static boolean isPath(String typed) {
    return PATH.matcher(typed.strip()).matches();
  }

  /** The whole name of a key, {@code HKEY_LOCAL_MACHINE\…}. */
  static String name(String typed) {
    Matcher path = PATH.matcher(typed.strip());
    if (!path.matches()) {
      throw FileProblem.missing(typed);
    }
    String hive = path.group(1).toUpperCase(Locale.ROOT).replace(":", "");
    String rest = path.group(2) == null ? "" : path.group(2).replaceAll("[\\\\/]+", "\\\\");
    return HIVES.getOrDefault(hive, hive) + (rest.isEmpty() ? "" : "\\" + rest);
  }

  boolean has(String typed) {
    return keys.containsKey(name(typed));
  }

  /** Makes a key and those above it. */
  Map<String, Object> make(String typed) {
    String name = name(typed);
    for (int slash = name.indexOf('\\'); slash > 0; slash = name.indexOf('\\', slash + 1)) {
      keys.computeIfAbsent(name.substring(0, slash), above -> values());
    }
    return keys.computeIfAbsent(name, none -> values());
  }

  private static Map<String, Object> values() {
    return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  }

  /** The values of a key that is there. */
  Map<String, Object> values(String typed) {
    Map<String, Object> values = keys.get(name(typed));
    if (values == null) {
      throw FileProblem.missing(typed);
    }
    return values;
  }

  void remove(String typed) {
    String name = name(typed);
    values(typed);
    keys.keySet()
        .removeIf(
            key ->
                key.equalsIgnoreCase(name)
                    || key.toLowerCase(Locale.ROOT)
                        .startsWith(name.toLowerCase(Locale.ROOT) + "\\"));
  }

  /** The keys right below one. */
  List<String> below(String typed) {
    String name = name(typed) + "\\";
    return keys.keySet().stream()
        .filter(key -> key.regionMatches(true, 0, name, 0, name.length()))
        .filter(key -> key.indexOf('\\', name.length()) < 0)
        .toList();
  }

  /** A key as Get-Item shows it. */
  PsCustomObject key(String typed) {
    Map<String, Object> values = values(typed);
    String name = name(typed);
    PsCustomObject key =
        new PsCustomObject(List.of("Microsoft.Win32.RegistryKey", "System.Object"))
            .set("Name", name)
            .set("Property", List.copyOf(values.keySet()))
            .set("SubKeyCount", below(typed).size())
            .set("ValueCount", values.size())
            .showing("Name");
    place(key, name);
    return key.does("GetValue", given -> values.get(String.valueOf(given.get(0))))
        .does("GetValueNames", none -> List.copyOf(values.keySet()))
        .does("GetSubKeyNames", none -> below(name).stream().map(Registry::last).toList());
  }

  /** The values of a key as Get-ItemProperty shows them. */
  PsCustomObject properties(String typed, List<?> names) {
    Map<String, Object> chosen = new LinkedHashMap<>();
    for (Map.Entry<String, Object> value : values(typed).entrySet()) {
      if (names.isEmpty() || ItemCmdlet.fits(names, value.getKey())) {
        chosen.put(value.getKey(), value.getValue());
      }
    }
    PsCustomObject shown = new PsCustomObject();
    chosen.forEach(shown::set);
    place(shown, name(typed));
    return shown;
  }

  private static void place(PsCustomObject shown, String name) {
    String provider = "Microsoft.PowerShell.Core\\Registry::";
    int slash = name.lastIndexOf('\\');
    shown
        .set("PSPath", provider + name)
        .set("PSParentPath", slash < 0 ? "" : provider + name.substring(0, slash))
        .set("PSChildName", last(name))
        .set("PSDrive", name.startsWith("HKEY_LOCAL") ? "HKLM" : "HKCU")
        .set("PSProvider", "Microsoft.PowerShell.Core\\Registry");
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('\\') + 1);
  }

  static PsException noProperty(String property, String typed) {
    return new PsException(
        new ErrorRecord(
            "Property " + property + " does not exist at path " + name(typed) + ".",
            "InvalidArgument",
            "(" + property + ":String)",
            "PSArgumentException",
            "System.Management.Automation.PSArgumentException"));
  }
}
