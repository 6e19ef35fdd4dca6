package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.PsObject;
import java.util.List;
import java.util.Locale;

/**
 * A cmdlet or an alias, as Get-Command and Get-Alias show it.
 *
 * @param alias the alias, or null
 */
record CommandItem(String alias, String name, CmdletSpec spec) implements PsObject {

  @Override
  public List<String> typeNames() {
    String own =
        alias == null
            ? "System.Management.Automation.CmdletInfo"
            : "System.Management.Automation.AliasInfo";
    return List.of(own, "System.Management.Automation.CommandInfo", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return alias == null
        ? List.of("Name", "CommandType", "Verb", "Noun", "Definition", "Version", "Source")
        : List.of(
            "Name",
            "CommandType",
            "DisplayName",
            "Definition",
            "ReferencedCommand",
            "Version",
            "Source");
  }

  @Override
  public Object property(String property) {
    int dash = name.indexOf('-');
    return switch (property.toLowerCase(Locale.ROOT)) {
      case "name" -> alias == null ? name : alias;
      case "commandtype" -> alias == null ? "Cmdlet" : "Alias";
      case "displayname" -> alias + " -> " + name;
      case "verb" -> dash < 0 ? "" : name.substring(0, dash);
      case "noun" -> dash < 0 ? "" : name.substring(dash + 1);
      case "definition" ->
          alias != null ? name : spec == null ? "" : String.join("\n", Syntax.of(spec));
      case "referencedcommand", "resolvedcommand" -> name;
      case "source", "modulename" -> "RelayLab";
      default -> property.equalsIgnoreCase("Version") ? "" : null;
    };
  }

  @Override
  public String toString() {
    return alias == null ? name : alias;
  }
}
