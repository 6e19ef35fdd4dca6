package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.CommandOrigin;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.List;

/** {@code Get-Command}. */
public final class GetCommand implements Cmdlet {
  private final CommandTable commands;

  public GetCommand(CommandTable commands) {
    this.commands = commands;
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        "Get-Command",
        "Lists the cmdlets that the lab knows.",
        List.of(
            Parameter.named("Name", Types.TEXT_LIST, "Names, wildcards or aliases.")
                .at(1)
                .piped()
                .pipedByName(),
            Parameter.named("Noun", Types.TEXT_LIST, "Only cmdlets with this noun."),
            Parameter.named("Verb", Types.TEXT_LIST, "Only cmdlets with this verb."),
            Parameter.named("CommandType", Types.TEXT_LIST, "Cmdlet or Alias; Cmdlet if not given.")
                .alias("Type"),
            Parameter.named("Module", Types.TEXT_LIST, "Only cmdlets of this module of PowerShell.")
                .alias("PSSnapin"),
            Parameter.named("Syntax", Types.SWITCH, "Gives the syntax only."),
            Parameter.named("TotalCount", Types.WHOLE, "How many at most."),
            Parameter.named("ParameterName", Types.TEXT_LIST, "Only those with this parameter."),
            Parameter.named("All", Types.SWITCH, "Has no effect.").is(Parameter.Fidelity.IGNORED),
            Parameter.named("ListImported", Types.SWITCH, "Has no effect.")
                .is(Parameter.Fidelity.IGNORED),
            Parameter.named("ShowCommandInfo", Types.SWITCH, "Has no effect.")
                .is(Parameter.Fidelity.IGNORED),
            Parameter.named("ArgumentList", Types.ANY_LIST, "Has no effect.")
                .is(Parameter.Fidelity.IGNORED)),
        List.of(
            new Example(
                "Get-Command *-ReceiveConnector", "What can be done with Receive connectors."),
            new Example("Get-Command -Verb Test", "All cmdlets that test something.")),
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

  private void write(CmdletCall call, String name) {
    Object function = call.variable("function:" + name);
    if (function != null && !Wildcard.isIn(name)) {
      call.write(function(name, function));
      return;
    }
    List<CmdletSpec> found = commands.matching(name);
    boolean alias = commands.aliases().keySet().stream().anyMatch(name::equalsIgnoreCase);
    if (found.isEmpty() && alias) {
      commands.find(name).ifPresent(spec -> call.write(new CommandItem(name, spec.name(), spec)));
    } else if (found.isEmpty() && !Wildcard.isIn(name)) {
      call.error(unknown(name));
    }
    int written = 0;
    for (CmdletSpec spec : found) {
      String[] parts = spec.name().split("-", 2);
      boolean last = call.value("TotalCount") instanceof Integer most && most <= written;
      if (!last
          && takes(call, spec)
          && fits(call, "Module", module(spec))
          && fits(call, "Verb", parts[0])
          && fits(call, "Noun", parts.length > 1 ? parts[1] : "")
          && fits(call, "CommandType", "Cmdlet")) {
        written++;
        if (call.flag("Syntax")) {
          Syntax.of(spec).forEach(line -> call.write("\n" + line + "\n"));
        } else {
          call.write(new CommandItem(null, spec.name(), spec));
        }
      }
    }
  }

  private static String module(CmdletSpec spec) {
    return CommandOrigin.of(spec.name())
        .map(CommandOrigin::module)
        .orElse("Microsoft.Exchange.Management.PowerShell.E2010");
  }

  private static boolean takes(CmdletCall call, CmdletSpec spec) {
    return !call.has("ParameterName")
        || spec.parameters().stream().anyMatch(own -> fits(call, "ParameterName", own.name()));
  }

  private static PsCustomObject function(String name, Object body) {
    return new PsCustomObject(
            List.of(
                "System.Management.Automation.FunctionInfo",
                "System.Management.Automation.CommandInfo",
                "System.Object"))
        .set("CommandType", "Function")
        .set("Name", name)
        .set("Version", "")
        .set("Source", "")
        .set("Definition", body)
        .set("ScriptBlock", body)
        .showing("Name");
  }

  private static boolean fits(CmdletCall call, String parameter, String text) {
    return !call.has(parameter)
        || call.list(parameter).stream()
            .anyMatch(wanted -> Wildcard.pattern(wanted.toString()).matcher(text).matches());
  }

  static ErrorRecord unknown(String name) {
    return new ErrorRecord(
        "The term '"
            + name
            + "' is not recognized as the name of a cmdlet, function, script file, or operable program."
            + " Check the spelling of the name, or if a path was included, verify that the path is correct and try again.",
        "ObjectNotFound",
        "(" + name + ":String)",
        "CommandNotFoundException",
        "CommandNotFoundException");
  }
}
