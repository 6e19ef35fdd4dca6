package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/** Removes an object of a class of settings; what setup made stays. */
final class RemoveSettings extends SettingsCmdlet {

  RemoveSettings(LabServices lab, Settings settings, String verb) {
    super(
        lab,
        settings,
        Table.of(verb + "-" + settings.noun(), "Removes one of " + settings.about() + ".")
            .needs(settings.noun() + "IdParameter")
            .with(settings.filters().stream().map(RemoveSettings::ignored).toList())
            .ignored(Types.SWITCH, "Taken.", force(settings))
            .example(
                verb + "-" + settings.noun() + " Name -Confirm:$false",
                "Removes it without asking.")
            .changesAfterAsking());
  }

  private static Parameter ignored(Parameter filter) {
    return filter.is(Fidelity.IGNORED);
  }

  private static String[] force(Settings settings) {
    boolean there = settings.filters().stream().anyMatch(one -> one.name().equals("Force"));
    return there ? new String[0] : new String[] {"Force"};
  }

  @Override
  void process(CmdletCall call) {
    List<AdObject> found = named(call);
    if (found.size() > 1) {
      throw errors().ambiguous(call.text("Identity"));
    }
    for (AdObject object : found) {
      settings().trait().checkRemoval(this, object);
      if (settings().setupMade(object, organisation()).isPresent()) {
        throw errors()
            .invalidOperation("You can't remove \"" + object.name() + "\", because setup made it.");
      }
      String action = "Removing " + settings().noun() + " \"" + object.name() + "\".";
      if (call.shouldProcess(action, action)) {
        change(call, object.name(), organisation -> without(organisation, object));
        notice(call);
      }
    }
  }

  private Organisation without(Organisation organisation, AdObject object) {
    Organisation next = settings().trait().removed(organisation.remove(object), object);
    return settings().making().firstRank() >= 0 ? Ranks.closed(settings(), next) : next;
  }
}
