package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Locale;

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
      case "pwd" -> "C:\\";
      case "home" -> "C:\\Users\\Administrator";
      case "profile" -> "C:\\Users\\Administrator\\profile.ps1";
      case "pshome" -> "C:\\Windows\\System32\\WindowsPowerShell\\v1.0";
      case "pid" -> 4711;
      case "lastexitcode" -> 0;
      case "psscriptroot" -> session.source.name().equals("line") ? "" : "C:\\files";
      case "pscommandpath" ->
          session.source.name().equals("line") ? "" : "C:\\files\\" + session.source.name();
      case "myinvocation" -> new FunctionCall(session, session.source.name(), "").invocation("");
      case "host" -> HostValue.of(session);
      case "executioncontext" -> HostValue.context();
      case "informationpreference" -> "SilentlyContinue";
      case "erroractionpreference", "warningpreference" -> "Continue";
      case "verbosepreference", "debugpreference" -> "SilentlyContinue";
      case "confirmpreference" -> "High";
      case "formatenumerationlimit" -> 16;
      case "psversiontable" -> {
        PsHashtable table = new PsHashtable();
        table.put("PSVersion", PsVersion.of("5.1.17763.1"));
        table.put("PSEdition", "Desktop");
        yield table;
      }
      case "psculture", "psuiculture" -> "en-US";
      case "exscripts" -> "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\scripts\\";
      case "exinstall" -> "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\";
      case "ofs" -> " ";
      default -> null;
    };
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

  static Object environment(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "computername" -> "EX01";
      case "username" -> "Administrator";
      case "userdomain" -> "CONTOSO";
      case "userdnsdomain" -> "CONTOSO.EXAMPLE";
      case "temp", "tmp" -> "C:\\Temp";
      case "exchangeinstallpath" -> "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\";
      case "systemdrive" -> "C:";
      case "systemroot", "windir" -> "C:\\Windows";
      case "programfiles" -> "C:\\Program Files";
      case "programdata", "allusersprofile" -> "C:\\ProgramData";
      case "appdata" -> "C:\\Users\\Administrator\\AppData\\Roaming";
      case "localappdata" -> "C:\\Users\\Administrator\\AppData\\Local";
      case "homedrive" -> "C:";
      case "homepath" -> "\\Users\\Administrator";
      case "logonserver" -> "\\\\DC01";
      case "os" -> "Windows_NT";
      case "number_of_processors" -> "4";
      case "processor_architecture" -> "AMD64";
      case "path" -> "C:\\Windows\\system32;C:\\Windows";
      case "userprofile" -> "C:\\Users\\Administrator";
      default -> null;
    };
  }
}
