package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CommandOrigin;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsHashtable;
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
      case "source", "modulename" ->
          alias != null ? "" : CommandOrigin.of(name).map(CommandOrigin::module).orElse("RelayLab");
      case "version" ->
          alias != null ? "" : CommandOrigin.of(name).map(CommandOrigin::version).orElse("");
      case "parameters" -> parameters();
      case "parametersets" -> spec == null ? List.of() : Syntax.of(spec);
      default -> null;
    };
  }

  /** The parameters by name, as scripts look whether there is one. */
  private PsHashtable parameters() {
    PsHashtable table = new PsHashtable();
    if (spec != null) {
      for (Parameter parameter : spec.parameters()) {
        table.put(
            parameter.name(),
            new PsCustomObject(
                    List.of("System.Management.Automation.ParameterMetadata", "System.Object"))
                .set("Name", parameter.name())
                .set("ParameterType", parameter.type().name())
                .set("Aliases", parameter.aliases())
                .showing("Name"));
      }
    }
    return table;
  }

  @Override
  public boolean hasProperty(String property) {
    return PsObject.super.hasProperty(property)
        || List.of("Parameters", "ParameterSets", "ModuleName", "ResolvedCommand").stream()
            .anyMatch(property::equalsIgnoreCase);
  }

  @Override
  public String toString() {
    return alias == null ? name : alias;
  }
}
