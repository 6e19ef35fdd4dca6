package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
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
    warnOfName(call);
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    for (AdObject object : named(call)) {
      if (!asked(object, call) || !settings().trait().takes(object, call, organisation())) {
        continue;
      }
      shown(object, call).forEach(call::write);
    }
  }

  /** Whether an object is of those that the filters ask for; the first choice stands for all. */
  private boolean asked(AdObject object, CmdletCall call) {
    return settings().filters().stream()
        .filter(filter -> call.text(filter.name()) != null)
        .allMatch(filter -> suits(object, filter, call.text(filter.name())));
  }

  private static boolean suits(AdObject object, Parameter filter, String wanted) {
    if (filter.type() instanceof IdentityType) {
      return Lookup.like(own(object, filter), wanted);
    }
    if (filter.name().equals("IPAddress")) {
      return object.get(object.schema().property("IPRange").orElseThrow()) instanceof IpRange range
          && range.contains(IpAddress.parse(wanted));
    }
    return filter.type().choices().isEmpty() || own(object, filter).equals(wanted);
  }

  private static String own(AdObject object, Parameter filter) {
    return object
        .schema()
        .property(filter.name())
        .map(property -> String.valueOf(object.get(property)))
        .orElseGet(() -> filter.type().choices().stream().findFirst().orElse(""));
  }
}
