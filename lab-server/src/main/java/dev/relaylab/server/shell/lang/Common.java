package dev.relaylab.server.shell.lang;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parameters that every cmdlet takes. */
final class Common {
  static final List<String> NAMES =
      List.of(
          "Verbose",
          "Debug",
          "ErrorAction",
          "WarningAction",
          "InformationAction",
          "ErrorVariable",
          "WarningVariable",
          "InformationVariable",
          "OutVariable",
          "OutBuffer",
          "PipelineVariable");
  static final List<String> ASKING = List.of("WhatIf", "Confirm");
  static final Map<String, String> ALIASES =
      Map.of(
          "vb",
          "Verbose",
          "db",
          "Debug",
          "ea",
          "ErrorAction",
          "wa",
          "WarningAction",
          "ev",
          "ErrorVariable",
          "wv",
          "WarningVariable",
          "ov",
          "OutVariable",
          "wi",
          "WhatIf",
          "cf",
          "Confirm",
          "pv",
          "PipelineVariable");
  private static final List<String> SWITCHES = List.of("verbose", "debug", "whatif", "confirm");

  private final Map<String, Object> values = new LinkedHashMap<>();

  static boolean isSwitch(String name) {
    return SWITCHES.contains(name.toLowerCase(Locale.ROOT));
  }

  void set(String name, Object value) {
    if (name.equals("ErrorAction") || name.equals("WarningAction")) {
      values.put(name, action(name, Text.of(value)));
    } else {
      values.put(name, value);
    }
  }

  private static String action(String parameter, String text) {
    for (String known :
        List.of("SilentlyContinue", "Stop", "Continue", "Inquire", "Ignore", "Suspend")) {
      if (!text.isEmpty()
          && known.toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT))) {
        return known.toLowerCase(Locale.ROOT);
      }
    }
    Object number = Convert.number(text);
    if (number instanceof Integer index && index >= 0 && index <= 4) {
      return List.of("silentlycontinue", "stop", "continue", "inquire", "ignore").get(index);
    }
    throw Problems.error(
        "Cannot bind parameter '"
            + parameter
            + "'. Cannot convert value \""
            + text
            + "\" to type \"System.Management.Automation.ActionPreference\". Error: \"Unable to match the identifier name "
            + text
            + " to a valid enumerator name. Specify one of the following enumerator names and try again: SilentlyContinue, Stop, Continue, Inquire, Ignore, Suspend\"",
        "InvalidArgument",
        "ParameterBindingException",
        "CannotConvertArgumentNoMessage");
  }

  String text(String name, String usual) {
    Object value = values.get(name);
    return value == null ? usual : Text.of(value);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  boolean flag(String name) {
    return Convert.truth(values.get(name));
  }
}
