package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;

/** Changes the objects of one class of settings; most only show it, and nothing in the lab acts. */
final class SetSettings extends SettingsCmdlet {

  SetSettings(LabServices lab, Settings settings) {
    super(lab, settings, spec(settings));
  }

  private static CmdletSpec spec(Settings settings) {
    Table table = Table.of("Set-" + settings.noun(), "Changes " + settings.about() + ".");
    String type = settings.noun() + "IdParameter";
    boolean several = settings.fresh().size() > 1;
    table = several ? table.needs(type) : table.selects(type);
    Settings.InForce inForce = settings.inForce();
    table.properties(
        settings.schema(), Fidelity.REAL, inForce.help(), inForce.names().toArray(String[]::new));
    return TransportServiceTable.rest(table, settings.schema())
        .example("Get-Help Set-" + settings.noun() + " -Full", "Shows which settings it takes.")
        .changes();
  }

  @Override
  void process(CmdletCall call) {
    for (AdObject present : named(call)) {
      AdObject next = PropertyChange.apply(present, call);
      String action = "Setting " + settings().noun() + " \"" + present.name() + "\".";
      if (call.shouldProcess(action, action) && !store(call, next)) {
        warnUnchanged(call, present.name());
      }
    }
  }
}
