package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code [Enum]::GetNames([Type])} and its like. */
final class Enumerations {

  private Enumerations() {}

  static Object call(Session session, String name, List<Object> a) {
    String type = a.get(0) instanceof TypeValue known ? known.name() : Text.of(a.get(0));
    List<String> names = session.types.find(type).map(ScriptType::names).orElse(List.of());
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "getnames", "getvalues" -> new ArrayList<Object>(names);
      case "isdefined" -> names.stream().anyMatch(Text.of(a.get(1))::equalsIgnoreCase);
      case "parse" -> session.cast(type, a.get(1));
      default -> throw Problems.noMethod("System.Enum", name);
    };
  }
}
