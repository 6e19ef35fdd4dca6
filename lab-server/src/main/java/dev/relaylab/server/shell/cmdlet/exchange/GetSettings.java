package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;

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
      if (settings().bare()) {
        call.write(bare(object));
      } else {
        show(call, object);
      }
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

  private Shown bare(AdObject object) {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (Property<?> property : object.schema().properties()) {
      String label = settings().labels().getOrDefault(property.name(), property.name());
      shown.put(label, ShownValues.of(object.get(property)));
    }
    shown.put("Identity", object.name());
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown(object.schema().typeName(), shown, object.name());
  }
}
