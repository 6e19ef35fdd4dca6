package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;
import java.util.Set;

/** Changes the objects of one class of settings; most only show it, and nothing in the lab acts. */
final class SetSettings extends SettingsCmdlet {

  SetSettings(LabServices lab, Settings settings) {
    super(lab, settings, spec(settings));
  }

  private static CmdletSpec spec(Settings settings) {
    Table table = Table.of("Set-" + settings.noun(), "Changes " + settings.about() + ".");
    String type = settings.noun() + "IdParameter";
    boolean makes =
        settings.making() != Settings.Making.NONE && settings.verbs().contains("remove");
    boolean several = makes || settings.ofMailboxes() || settings.fresh().size() > 1;
    table = several ? table.needs(type) : table.selects(type);
    if (makes) {
      table.with(Parameter.named("Name", NameType.UP_TO_64, "A new name, at most 64 characters."));
    }
    table.with(settings.also());
    Settings.InForce inForce = settings.inForce();
    table.properties(
        settings.schema(), Fidelity.REAL, inForce.help(), inForce.set(settings.schema()));
    return TransportServiceTable.rest(table, settings.schema(), settings.making().onlyNew())
        .example("Get-Help Set-" + settings.noun() + " -Full", "Shows which settings it takes.")
        .changes();
  }

  @Override
  void process(CmdletCall call) {
    warnOfName(call);
    checkNames(call);
    List<AdObject> found = named(call);
    if (settings().making().firstRank() >= 0 && found.size() > 1) {
      throw errors().ambiguous(call.text("Identity"));
    }
    for (AdObject present : found) {
      AdObject next = settled(PropertyChange.apply(present, call));
      if (call.text("Name") != null) {
        checkRenamed(present, call.text("Name"));
        next = next.named(call.text("Name"));
      }
      String action = "Setting " + settings().noun() + " \"" + present.name() + "\".";
      if (!call.shouldProcess(action, action)) {
        continue;
      }
      if (store(call, present, next)) {
        notice(call);
      } else {
        warnUnchanged(call, shownName(present));
      }
    }
  }

  /** What setup made has its name for good here: it would be there under both names. */
  private void checkRenamed(AdObject present, String name) {
    if (!present.name().equalsIgnoreCase(name)
        && settings().setupMade(present, organisation()).isPresent()) {
      throw errors()
          .invalidOperation(
              "The lab keeps the name of what setup made: \""
                  + present.name()
                  + "\" can't be renamed. Make an object of your own with New-"
                  + settings().noun()
                  + ".");
    }
  }

  private Set<String> kinds() {
    String noun = settings().noun();
    return noun.equals("RoleGroup") ? Set.of(noun, "group") : Set.of(noun);
  }

  private boolean store(CmdletCall call, AdObject present, AdObject next) {
    boolean ranked = settings().making().firstRank() >= 0 && call.has("Priority");
    return change(
        call,
        present.name(),
        organisation -> {
          Organisation stored = stored(organisation, next);
          if (!present.name().equals(next.name())) {
            stored = References.renamed(stored, kinds(), present.name(), next.name());
          }
          return ranked ? Ranks.moved(settings(), stored, next) : stored;
        });
  }
}
