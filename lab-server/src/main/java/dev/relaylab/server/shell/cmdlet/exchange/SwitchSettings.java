package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;

/** Turns an object of one class of settings on or off: its Enabled says so. */
final class SwitchSettings extends SettingsCmdlet {
  private final boolean on;

  SwitchSettings(LabServices lab, Settings settings, boolean on) {
    super(
        lab,
        settings,
        Table.of(
                (on ? "Enable-" : "Disable-") + settings.noun(),
                "Turns "
                    + (on ? "on" : "off")
                    + " one of "
                    + settings.about()
                    + "; nothing in the lab acts on it.")
            .needs(settings.noun() + "IdParameter")
            .with(settings.filters().stream().map(SwitchSettings::ignored).toList())
            .example(
                (on ? "Enable-" : "Disable-")
                    + settings.noun()
                    + " \""
                    + settings.fresh().get(0).name()
                    + "\"",
                "Turns the first of them " + (on ? "on" : "off") + ".")
            .changes());
    this.on = on;
  }

  private static Parameter ignored(Parameter filter) {
    return filter.is(Fidelity.IGNORED);
  }

  @Override
  void process(CmdletCall call) {
    for (AdObject present : named(call)) {
      String action = (on ? "Enabling " : "Disabling ") + "\"" + present.name() + "\".";
      if (call.shouldProcess(action, action)) {
        store(call, with(present, "Enabled", on));
      }
    }
  }
}
