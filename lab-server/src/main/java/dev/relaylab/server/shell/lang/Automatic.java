package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Variables that are there without being set. */
final class Automatic {

  private Automatic() {}

  static Object variable(Session session, String name) {
    return switch (name) {
      case "true" -> true;
      case "false" -> false;
      case "?" -> session.lastOk;
      case "psitem" -> session.scope.get("_");
      case "error" -> session.errors();
      case "pwd" ->
          new PsCustomObject(List.of("System.Management.Automation.PathInfo", "System.Object"))
              .set("Drive", "C")
              .set("Provider", "Microsoft.PowerShell.Core\\FileSystem")
              .set("ProviderPath", session.host.location())
              .set("Path", session.host.location())
              .showing("Path");
      case "home" -> "C:\\Users\\Administrator";
      case "profile" -> "C:\\Users\\Administrator\\profile.ps1";
      case "pshome" -> "C:\\Windows\\System32\\WindowsPowerShell\\v1.0";
      case "pid" -> 4711;
      case "lastexitcode" -> session.lastExitCode;
      case "psscriptroot" -> session.source.name().equals("line") ? "" : "C:\\files";
      case "pscommandpath" ->
          session.source.name().equals("line") ? "" : "C:\\files\\" + session.source.name();
      case "myinvocation" ->
          new FunctionCall(session, scriptName(session), "", new PsHashtable(), null)
              .invocation(session.typed, 0, null);
      case "host" -> HostValue.of(session);
      case "executioncontext" -> HostValue.context(session);
      case "informationpreference" -> "SilentlyContinue";
      case "erroractionpreference", "warningpreference" -> "Continue";
      case "verbosepreference", "debugpreference" -> "SilentlyContinue";
      case "confirmpreference" -> "High";
      case "formatenumerationlimit" -> 16;
      case "psversiontable" -> {
        PsHashtable table = new PsHashtable();
        table.put("PSVersion", PsVersion.of("5.1.17763.1"));
        table.put("PSEdition", "Desktop");
        table.put(
            "PSCompatibleVersions",
            Stream.of("1.0", "2.0", "3.0", "4.0", "5.0", "5.1.17763.1")
                .map(PsVersion::of)
                .toList());
        table.put("BuildVersion", PsVersion.of("10.0.17763.1"));
        table.put("CLRVersion", PsVersion.of("4.0.30319.42000"));
        table.put("WSManStackVersion", PsVersion.of("3.0"));
        table.put("PSRemotingProtocolVersion", PsVersion.of("2.3"));
        table.put("SerializationVersion", PsVersion.of("1.1.0.1"));
        yield table;
      }
      case "psculture", "psuiculture" -> "en-US";
      case "exscripts" -> "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\scripts\\";
      case "exinstall" -> "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\";
      case "ofs" -> " ";
      default -> null;
    };
  }

  private static String scriptName(Session session) {
    return session.source.name().equals("line") ? "" : session.source.name();
  }

  /** Whether a variable may be read though nothing ever set it. */
  static boolean isKnown(String name) {
    return List.of(
            "null",
            "_",
            "psitem",
            "args",
            "input",
            "matches",
            "this",
            "pscmdlet",
            "psboundparameters",
            "psdefaultparametervalues",
            "ofs",
            "whatifpreference")
        .contains(name.toLowerCase(Locale.ROOT));
  }

  /** The environment of a session at its beginning: variables in any case, in order of name. */
  static Map<String, Object> environment(String machine) {
    Map<String, Object> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    variables.put("ALLUSERSPROFILE", "C:\\ProgramData");
    variables.put("APPDATA", "C:\\Users\\Administrator\\AppData\\Roaming");
    variables.put("COMPUTERNAME", machine);
    variables.put("ExchangeInstallPath", "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\");
    variables.put("HOMEDRIVE", "C:");
    variables.put("HOMEPATH", "\\Users\\Administrator");
    variables.put("LOCALAPPDATA", "C:\\Users\\Administrator\\AppData\\Local");
    variables.put("LOGONSERVER", "\\\\DC01");
    variables.put("NUMBER_OF_PROCESSORS", "4");
    variables.put("OS", "Windows_NT");
    variables.put("Path", "C:\\Windows\\system32;C:\\Windows");
    variables.put("PROCESSOR_ARCHITECTURE", "AMD64");
    variables.put("ProgramData", "C:\\ProgramData");
    variables.put("ProgramFiles", "C:\\Program Files");
    variables.put("SystemDrive", "C:");
    variables.put("SystemRoot", "C:\\Windows");
    variables.put("TEMP", "C:\\Temp");
    variables.put("TMP", "C:\\Temp");
    variables.put("USERDNSDOMAIN", "CONTOSO.EXAMPLE");
    variables.put("USERDOMAIN", "CONTOSO");
    variables.put("USERNAME", "Administrator");
    variables.put("USERPROFILE", "C:\\Users\\Administrator");
    variables.put("windir", "C:\\Windows");
    return variables;
  }
}
