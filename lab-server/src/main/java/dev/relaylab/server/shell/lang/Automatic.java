package dev.relaylab.server.shell.lang;

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

  static Object environment(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "computername" -> "EX01";
      case "username" -> "Administrator";
      case "userdomain" -> "CONTOSO";
      case "userdnsdomain" -> "CONTOSO.EXAMPLE";
      case "temp", "tmp" -> "C:\\Temp";
      case "exchangeinstallpath" -> "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\";
      case "systemdrive" -> "C:";
      case "userprofile" -> "C:\\Users\\Administrator";
      default -> null;
    };
  }
}
