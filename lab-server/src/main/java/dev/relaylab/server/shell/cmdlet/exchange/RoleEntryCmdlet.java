package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the cmdlets of management roles, each with the parameters that the lab has of it. */
final class RoleEntryCmdlet extends ExchangeCmdlet {
  private final List<Cmdlet> known;

  RoleEntryCmdlet(LabServices lab, List<Cmdlet> known) {
    super(
        lab,
        Table.of("Get-ManagementRoleEntry", "Shows the cmdlets of management roles.")
            .needs("RoleEntryIdParameter")
            .named("Parameters", Types.STRINGS, "Only cmdlets with these parameters.")
            .ignored(Types.ANY, "Taken; all are cmdlets of Exchange.", "PSSnapinName", "Type")
            .ignored(Types.ANY, "Taken; all are shown.", "ResultSize")
            .example("Get-ManagementRoleEntry *\\New-MoveRequest", "Shows which roles have it.")
            .reads());
    this.known = List.copyOf(known);
  }

  @Override
  void process(CmdletCall call) {
    String identity = call.text("Identity");
    int slash = identity.lastIndexOf('\\');
    if (slash < 0) {
      throw errors()
          .invalidArgument(
              "The format of the management role entry \""
                  + identity
                  + "\" isn't valid. Use the format <management role>\\<cmdlet>.");
    }
    String role = identity.substring(0, slash);
    String cmdlet = identity.substring(slash + 1);
    boolean found = false;
    for (AdObject each : Settings.of("ManagementRole").in(organisation())) {
      if (Lookup.like(each.name(), role)) {
        for (String name : RoleEntries.in(each, organisation()).cmdlets()) {
          List<String> parameters = parameters(name);
          if (Lookup.like(name, cmdlet) && hasAll(parameters, call)) {
            found = true;
            call.write(shown(each.name(), name, parameters));
          }
        }
      }
    }
    if (!found && identity.indexOf('*') < 0) {
      throw errors().notFound(identity);
    }
  }

  private static boolean hasAll(List<String> parameters, CmdletCall call) {
    return Types.texts(call.value("Parameters")).stream()
        .allMatch(wanted -> parameters.stream().anyMatch(one -> Lookup.like(one, wanted)));
  }

  private List<String> parameters(String name) {
    return known.stream()
        .map(Cmdlet::spec)
        .filter(spec -> spec.name().equals(name))
        .flatMap(spec -> spec.parameters().stream().map(Parameter::name))
        .sorted()
        .toList();
  }

  private static Shown shown(String role, String name, List<String> parameters) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Name", name);
    shown.put("Role", role);
    shown.put("Parameters", parameters);
    shown.put("Type", "Cmdlet");
    shown.put("PSSnapinName", "Microsoft.Exchange.Management.PowerShell.E2010");
    shown.put("Identity", role + "\\" + name);
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown(
        "Microsoft.Exchange.Management.RbacTasks.ManagementRoleEntry", shown, role + "\\" + name);
  }
}
