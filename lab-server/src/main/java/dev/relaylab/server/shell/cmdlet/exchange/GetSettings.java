package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;

/** Shows the objects of one class of settings. */
final class GetSettings extends SettingsCmdlet {

  GetSettings(LabServices lab, Settings settings) {
    super(
        lab,
        settings,
        Table.of("Get-" + settings.noun(), "Shows " + settings.about() + ".")
            .selects(settings.noun() + "IdParameter")
            .with(settings.filters())
            .example("Get-" + settings.noun() + " | Format-List", "Shows every setting.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    for (AdObject object : named(call)) {
      if (!asked(object, call)) {
        continue;
      }
      call.write(shown(object));
    }
  }

  /** Whether an object is of those that the filters ask for; the first choice stands for all. */
  private boolean asked(AdObject object, CmdletCall call) {
    return settings().filters().stream()
        .filter(filter -> !filter.type().choices().isEmpty() && call.has(filter.name()))
        .allMatch(filter -> own(object, filter).equals(call.text(filter.name())));
  }

  private static String own(AdObject object, Parameter filter) {
    return object
        .schema()
        .property(filter.name())
        .map(property -> String.valueOf(object.get(property)))
        .orElse(filter.type().choices().get(0));
  }
}
