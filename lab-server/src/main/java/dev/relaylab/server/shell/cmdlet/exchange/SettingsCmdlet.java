package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the cmdlets of {@link Settings} share: finding the objects that a call names. */
abstract class SettingsCmdlet extends ExchangeCmdlet {
  static final String HELP = "Taken and shown; nothing in the lab acts on it.";
  private final Settings settings;

  SettingsCmdlet(LabServices lab, Settings settings, CmdletSpec spec) {
    super(lab, spec);
    this.settings = settings;
  }

  /** The cmdlets of every class of settings. */
  static List<Cmdlet> all(LabServices lab) {
    List<Cmdlet> all = new ArrayList<>();
    for (Settings settings : Settings.ALL) {
      all.add(new GetSettings(lab, settings));
      if (settings.verbs().contains("set")) {
        all.add(new SetSettings(lab, settings));
      }
      for (String verb : List.of("enable", "disable")) {
        if (settings.verbs().contains(verb)) {
          all.add(new SwitchSettings(lab, settings, verb.equals("enable")));
        }
      }
    }
    return all;
  }

  final Settings settings() {
    return settings;
  }

  /** The objects that -Identity names: all without it. A category names all that are in it. */
  final List<AdObject> named(CmdletCall call) {
    String identity = call.text("Identity");
    List<AdObject> all = settings.in(organisation());
    if (identity == null || identity.isEmpty()) {
      return all;
    }
    List<AdObject> found = all.stream().filter(object -> goesBy(object, identity)).toList();
    if (found.isEmpty() && identity.indexOf('*') < 0) {
      throw errors().notFound(identity);
    }
    return found;
  }

  private boolean goesBy(AdObject object, String identity) {
    String name = object.name();
    boolean server = name.equalsIgnoreCase(organisation().server().name());
    String guid = Names.guid(object, organisation().server()).toString();
    return Lookup.like(name, identity)
        || guid.equalsIgnoreCase(identity)
        || name.toLowerCase(Locale.ROOT).startsWith(identity.toLowerCase(Locale.ROOT) + "\\")
        || Names.distinguishedName(object, organisation().server()).equalsIgnoreCase(identity)
        || (server && Servers.named(identity, organisation().server()));
  }

  /** Stores what is other than setup made it, and forgets what is not. */
  final boolean store(CmdletCall call, AdObject next) {
    return store(call, next.name(), next);
  }

  /** As {@link #store(CmdletCall, AdObject)}, for an object that another one names. */
  final boolean store(CmdletCall call, String identity, AdObject next) {
    boolean fresh = next.sameContentAs(settings.untouched(next, organisation()));
    return change(
        call, identity, organisation -> fresh ? organisation.remove(next) : organisation.put(next));
  }

  static AdObject with(AdObject object, String property, Object value) {
    Property<?> found = object.schema().property(property).orElseThrow();
    return object.withUntyped(found, value);
  }
}
