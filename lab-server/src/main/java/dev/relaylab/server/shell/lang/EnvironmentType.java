package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** .NET's {@code Environment}: the machine, its user, and the variables of {@code env:}. */
record EnvironmentType(Host host, Map<String, Object> variables) implements ScriptType {
  private static final Pattern VARIABLE = Pattern.compile("%([^%]+)%");

  @Override
  public String fullName() {
    return "System.Environment";
  }

  @Override
  public Object get(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "newline" -> "\r\n";
      case "machinename" -> host.machine();
      case "username" -> variables.get("USERNAME");
      case "userdomainname" -> variables.get("USERDOMAIN");
      case "currentdirectory" -> host.location();
      case "systemdirectory" -> "C:\\Windows\\system32";
      case "userinteractive", "is64bitoperatingsystem", "is64bitprocess" -> true;
      case "processorcount" -> 4;
      case "exitcode" -> 0;
      case "osversion" ->
          new PsCustomObject(List.of("System.OperatingSystem", "System.Object"))
              .set("Platform", "Win32NT")
              .set("ServicePack", "")
              .set("Version", PsVersion.of("10.0.17763.0"))
              .set("VersionString", "Microsoft Windows NT 10.0.17763.0")
              .showing("VersionString");
      case "version" -> PsVersion.of("4.0.30319.42000");
      default -> null;
    };
  }

  @Override
  public Object call(String name, List<Object> arguments) {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "getenvironmentvariable":
        return variables.get(Methods.text(arguments, 0));
      case "getenvironmentvariables":
        PsHashtable all = new PsHashtable();
        all.putAll(variables);
        return all;
      case "setenvironmentvariable":
        set(Methods.text(arguments, 0), Text.of(arguments.get(1)));
        return null;
      case "expandenvironmentvariables":
        return VARIABLE
            .matcher(Methods.text(arguments, 0))
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Text.of(variables.getOrDefault(found.group(1), found.group()))));
      case "getfolderpath":
        return folder(Methods.text(arguments, 0));
      default:
        return ScriptType.super.call(name, arguments);
    }
  }

  private void set(String name, String value) {
    if (value.isEmpty()) {
      variables.remove(name);
    } else {
      variables.put(name, value);
    }
  }

  private String folder(String name) {
    Object profile = variables.get("USERPROFILE");
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "system" -> "C:\\Windows\\system32";
      case "windows" -> "C:\\Windows";
      case "programfiles" -> "C:\\Program Files";
      case "commonapplicationdata" -> "C:\\ProgramData";
      case "userprofile" -> Text.of(profile);
      case "applicationdata" -> profile + "\\AppData\\Roaming";
      case "localapplicationdata" -> profile + "\\AppData\\Local";
      case "mydocuments", "personal" -> profile + "\\Documents";
      default -> profile + "\\" + name;
    };
  }
}
