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
                    + (settings.inForce().names().contains(settings.making().switching())
                        ? "."
                        : "; nothing in the lab acts on it."))
            .needs(settings.noun() + "IdParameter")
            .with(settings.filters().stream().map(SwitchSettings::ignored).toList())
            .ignored(Types.ANY, "Taken; nothing in the lab acts on it.", mode(settings))
            .example(
                (on ? "Enable-" : "Disable-")
                    + settings.noun()
                    + " \""
                    + (settings.fresh().isEmpty() ? "Name" : settings.fresh().get(0).name())
                    + "\"",
                "Turns the first of them " + (on ? "on" : "off") + ".")
            .build(!on && settings.verbs().contains("remove")));
    this.on = on;
  }

  private static String[] mode(Settings settings) {
    return settings.noun().equals("TransportRule") ? new String[] {"Mode"} : new String[0];
  }

  private static Parameter ignored(Parameter filter) {
    return filter.is(Fidelity.IGNORED);
  }

  @Override
  void process(CmdletCall call) {
    for (AdObject present : named(call)) {
      String action = (on ? "Enabling " : "Disabling ") + "\"" + present.name() + "\".";
      if (call.shouldProcess(action, action)) {
        Settings.Making making = settings().making();
        boolean changed = store(call, with(present, making.switching(), making.switched(on)));
        if (changed) {
          notice(call);
        }
        if (on && changed && making.warning() != null) {
          call.warn(making.warning());
        }
      }
    }
  }
}
