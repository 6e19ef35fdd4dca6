package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code Get-Alias}. */
public final class GetAlias implements Cmdlet {
  private final CommandTable commands;

  public GetAlias(CommandTable commands) {
    this.commands = commands;
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        "Get-Alias",
        "Lists the short names of cmdlets.",
        List.of(
            Parameter.named("Name", Types.TEXT_LIST, "Aliases; wildcards may be used.")
                .at(1)
                .piped()
                .pipedByName(),
            Parameter.named("Definition", Types.TEXT_LIST, "Only aliases of these cmdlets."),
            Parameter.named("Exclude", Types.TEXT_LIST, "No aliases that match one of these."),
            Parameter.named("Scope", Types.ANY, "Has no effect.").is(Parameter.Fidelity.IGNORED)),
        List.of(
            new Example("Get-Alias fl", "What fl stands for."),
            new Example("Get-Alias -Definition Where-Object", "Every short name of Where-Object.")),
        false,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> {
      List<?> names = call.has("Name") ? call.list("Name") : List.of("*");
      names.forEach(name -> write(call, name.toString()));
    };
  }

  private void write(CmdletCall call, String wanted) {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(commands.aliases());
    boolean any = false;
    for (Map.Entry<String, String> alias : sorted.entrySet()) {
      if (Wildcard.pattern(wanted).matcher(alias.getKey()).matches()
          && !ItemCmdlet.fits(call.list("Exclude"), alias.getKey())
          && defines(call, alias.getValue())) {
        call.write(
            new CommandItem(
                alias.getKey(), alias.getValue(), commands.find(alias.getValue()).orElse(null)));
        any = true;
      }
    }
    if (!any && !Wildcard.isIn(wanted)) {
      call.error(
          new ErrorRecord(
              "This command cannot find a matching alias because an alias with the name '"
                  + wanted
                  + "' does not exist.",
              "ObjectNotFound",
              "(" + wanted + ":String)",
              "ItemNotFoundException",
              "ItemNotFoundException"));
    }
  }

  private static boolean defines(CmdletCall call, String name) {
    return !call.has("Definition")
        || call.list("Definition").stream()
            .anyMatch(wanted -> Wildcard.pattern(wanted.toString()).matcher(name).matches());
  }
}
