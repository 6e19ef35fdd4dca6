package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.PsObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
      if (settings.verbs().contains("get")) {
        all.add(new GetSettings(lab, settings));
      }
      if (settings.verbs().contains("set")) {
        all.add(new SetSettings(lab, settings));
      }
      for (String verb : List.of("New", "Add", "Install")) {
        if (settings.verbs().contains(verb.toLowerCase(Locale.ROOT))) {
          all.add(new NewSettings(lab, settings, verb));
        }
      }
      if (settings.verbs().contains("remove")) {
        all.add(new RemoveSettings(lab, settings, "Remove"));
      }
      if (settings.verbs().contains("install")) {
        all.add(new RemoveSettings(lab, settings, "Uninstall"));
      }
      if (settings.verbs().contains("update")) {
        all.add(new UpdateSettings(lab, settings));
      }
      for (String verb : List.of("enable", "disable")) {
        if (settings.verbs().contains(verb)) {
          all.add(new SwitchSettings(lab, settings, verb.equals("enable")));
        }
      }
    }
    Settings older = Settings.of("ClientAccessService").called("ClientAccessServer");
    all.add(new GetSettings(lab, older));
    all.add(new SetSettings(lab, older));
    return all;
  }

  /** Says that a cmdlet has another name by now, where it has. */
  final void warnOfName(CmdletCall call) {
    if (settings.noun().equals("ClientAccessServer")) {
      String name = spec().name();
      String next = name.replace("Server", "Service");
      call.warn(
          "The "
              + name
              + " cmdlet will be removed in a future version of Exchange. Use the "
              + next
              + " cmdlet instead. If you have any scripts that use the "
              + name
              + " cmdlet, update them to use the "
              + next
              + " cmdlet.");
    }
  }

  /** What an object is called in a sentence: a mailbox's settings by the mailbox. */
  final String shownName(AdObject object) {
    return settings.ofMailboxes()
        ? organisation()
            .find(RecipientSchema.MAILBOX, object.name())
            .map(this::identityOf)
            .orElse(object.name())
        : object.name();
  }

  /** Says what Exchange says after a change of this class. */
  final void notice(CmdletCall call) {
    if (settings.making().notice() != null) {
      call.warn(settings.making().notice());
    }
  }

  final Settings settings() {
    return settings;
  }

  /** The objects that -Identity names: all without it. A category names all that are in it. */
  final List<AdObject> named(CmdletCall call) {
    String identity = call.text("Identity");
    List<AdObject> all =
        settings.in(organisation()).stream()
            .filter(object -> settings.trait().names(object, call, organisation()))
            .toList();
    if (identity == null || identity.isEmpty()) {
      return all;
    }
    List<AdObject> found = all.stream().filter(object -> goesBy(object, identity)).toList();
    if (settings.ofMailboxes()) {
      found =
          new Lookup(organisation())
              .find(List.of(RecipientSchema.MAILBOX), mailbox(identity), true).stream()
                  .flatMap(one -> all.stream().filter(each -> each.name().equals(one.name())))
                  .toList();
    }
    if (settings.making().naming().equals(Settings.NUMBERED) && identity.matches("\\d{1,6}")) {
      int number = Integer.parseInt(identity);
      found = all.subList(Math.min(number, all.size() + 1) - 1, Math.min(number, all.size()));
    }
    if (found.isEmpty() && identity.indexOf('*') < 0) {
      throw errors().notFound(identity);
    }
    return found;
  }

  /** A folder of a mailbox names the mailbox. */
  private static String mailbox(String identity) {
    int colon = identity.indexOf(":\\");
    return colon < 0 ? identity : identity.substring(0, colon);
  }

  private boolean goesBy(AdObject object, String identity) {
    String name = object.name();
    boolean server = name.equalsIgnoreCase(organisation().server().name());
    String guid = Names.guid(object, organisation().server()).toString();
    boolean below = settings.making().naming().endsWith("\\$Name");
    if (below && Lookup.like(name.substring(name.indexOf('\\') + 1), identity)) {
      return true;
    }
    return Lookup.like(name, identity.startsWith("\\") ? identity.substring(1) : identity)
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
    return change(call, identity, organisation -> stored(organisation, next));
  }

  /** The organisation with the object; one that is as setup made it stands nowhere. */
  final Organisation stored(Organisation organisation, AdObject next) {
    boolean setup = settings.ofMailboxes() || settings.setupMade(next, organisation).isPresent();
    boolean fresh = setup && next.sameContentAs(settings.untouched(next, organisation));
    return fresh ? organisation.remove(next) : organisation.put(next);
  }

  /** The object as it is shown to a call: once as a rule. */
  final List<PsObject> shown(AdObject object, CmdletCall call) {
    List<PsObject> all = new ArrayList<>();
    for (Map<String, Object> view : settings.trait().views(object, call, organisation())) {
      PsObject shown = shown(object);
      view.forEach(shown::assign);
      all.add(shown);
    }
    return all;
  }

  /** The object as it is shown: in full, or with its own properties only. */
  final PsObject shown(AdObject object) {
    int number = settings.in(organisation()).indexOf(object) + 1;
    if (settings.bare()) {
      return bare(object, number);
    }
    DirectoryObject shown = new DirectoryObject(object, organisation());
    settings.labels().forEach((property, label) -> shown.assign(label, shown.property(property)));
    return shown;
  }

  private Shown bare(AdObject object, int number) {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (Property<?> property : object.schema().properties()) {
      String label = settings.labels().getOrDefault(property.name(), property.name());
      shown.put(label, ShownValues.of(object.get(property)));
    }
    boolean numbered = settings.making().naming().equals(Settings.NUMBERED);
    shown.put("Identity", numbered ? (Object) number : object.name());
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown(object.schema().typeName(), shown, object.name());
  }

  /** Refuses what names something that is not there; an address outside is a recipient. */
  final void checkNames(CmdletCall call) {
    for (References references : settings.making().references()) {
      references.check(call, organisation(), errors());
    }
    settings.trait().check(this, call);
    for (String property : settings.making().people()) {
      Object value = call.value(property);
      List<?> named = value instanceof ListChange change ? change.add() : call.list(property);
      for (Object one : named) {
        boolean outside = one.toString().indexOf('@') > 0;
        if (!outside && !one.toString().isEmpty()) {
          one(one.toString(), RecipientSchema.ALL.toArray(new Schema[0]));
        }
      }
    }
  }

  /** The object with what it names under its own name. */
  final AdObject settled(AdObject object) {
    AdObject next = object;
    for (References references : settings.making().references()) {
      next = references.settled(next, organisation());
    }
    return next;
  }

  static AdObject with(AdObject object, String property, Object value) {
    Property<?> found = object.schema().property(property).orElseThrow();
    return object.withUntyped(found, value);
  }
}
