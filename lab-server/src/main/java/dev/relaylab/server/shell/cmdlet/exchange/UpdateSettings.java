package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Applies an object of a class of settings anew; in the lab there is nothing to apply it to. */
final class UpdateSettings extends SettingsCmdlet {

  UpdateSettings(LabServices lab, Settings settings) {
    super(
        lab,
        settings,
        Table.of(
                "Update-" + settings.noun(),
                "Applies one of " + settings.about() + " anew; in the lab that changes nothing.")
            .needs(settings.noun() + "IdParameter")
            .ignored(
                Types.SWITCH, "Taken.", "Force", "FixMissingAlias", "UpdateSecondaryAddressesOnly")
            .example("Update-" + settings.noun() + " Name", "Says that it is there.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    for (AdObject object : named(call)) {
      String action = "Updating " + settings().noun() + " \"" + object.name() + "\".";
      if (call.shouldProcess(action, action)) {
        call.verbose("Nothing in the lab follows from " + object.name() + ".");
      }
    }
  }
}
