package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cmdlets of management roles, each with the parameters that the lab has of it. */
final class RoleEntryCmdlet extends ExchangeCmdlet {
  private static final Settings ROLES = Settings.of("ManagementRole");
  private final String verb;
  private final List<Cmdlet> known;

  private RoleEntryCmdlet(LabServices lab, String verb, List<Cmdlet> known, CmdletSpec spec) {
    super(lab, spec);
    this.verb = verb;
    this.known = known;
  }

  /**
   * The four cmdlets of role entries.
   *
   * @param known the cmdlets whose parameters are shown
   */
  static List<Cmdlet> all(LabServices lab, List<Cmdlet> known) {
    List<Cmdlet> cmdlets = List.copyOf(known);
    return List.of(
        new RoleEntryCmdlet(
            lab,
            "Get",
            cmdlets,
            table("Get", "Shows the cmdlets of management roles.")
                .named("Parameters", Types.STRINGS, "Only cmdlets with these parameters.")
                .ignored(Types.ANY, "Taken; all are cmdlets of Exchange.", "PSSnapinName", "Type")
                .ignored(Types.ANY, "Taken; all are shown.", "ResultSize")
                .reads()),
        new RoleEntryCmdlet(
            lab,
            "Add",
            cmdlets,
            table("Add", "Gives a role a cmdlet that its parent has.")
                .ignored(Types.ANY, "Taken; it has all of them.", "Parameters", "PSSnapinName")
                .ignored(Types.SWITCH, "Taken.", "Overwrite", "SkipScriptExistenceCheck", "Force")
                .changes()),
        new RoleEntryCmdlet(
            lab,
            "Remove",
            cmdlets,
            table("Remove", "Takes a cmdlet from a role.")
                .ignored(Types.SWITCH, "Taken.", "Force")
                .changesAfterAsking()));
  }

  private static Table table(String verb, String synopsis) {
    return Table.of(verb + "-ManagementRoleEntry", synopsis)
        .needs("RoleEntryIdParameter")
        .example(verb + "-ManagementRoleEntry \"My Role\\New-MoveRequest\"", "Names an entry.");
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
    if (verb.equals("Get")) {
      show(call, role, cmdlet);
      return;
    }
    AdObject present =
        ROLES.in(organisation()).stream()
            .filter(one -> one.name().equalsIgnoreCase(role))
            .findFirst()
            .orElseThrow(() -> errors().notFound(role));
    if (ROLES.setupMade(present, organisation()).isPresent()) {
      throw errors()
          .invalidOperation(
              "The role \"" + present.name() + "\" is built in, and its entries can't be changed.");
    }
    turn(call, present, cmdlet);
  }

  private void turn(CmdletCall call, AdObject role, String cmdlet) {
    boolean removes = verb.equals("Remove");
    RoleEntries of =
        removes ? RoleEntries.in(role, organisation()) : RoleEntries.ofParent(role, organisation());
    String name =
        of.cmdlets().stream()
            .filter(cmdlet::equalsIgnoreCase)
            .findFirst()
            .orElseThrow(() -> errors().notFound(role.name() + "\\" + cmdlet));
    List<Object> removed = new ArrayList<>(RoleEntries.removed(role));
    removed.remove(name);
    if (removes) {
      removed.add(name);
    }
    String identity = role.name() + "\\" + name;
    String action = verb + " management role entry \"" + identity + "\".";
    if (call.shouldProcess(action, action)) {
      AdObject next = SettingsCmdlet.with(role, RoleEntries.REMOVED, List.copyOf(removed));
      change(call, identity, organisation -> organisation.put(next));
    }
  }

  private void show(CmdletCall call, String role, String cmdlet) {
    boolean found = false;
    for (AdObject each : ROLES.in(organisation())) {
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
    if (!found && (role + cmdlet).indexOf('*') < 0) {
      throw errors().notFound(role + "\\" + cmdlet);
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
