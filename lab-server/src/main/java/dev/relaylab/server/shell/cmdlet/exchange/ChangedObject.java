package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The object that a command changed, made or removed; of several, the one that it names.
 *
 * @param named what the command calls it
 * @param before null where the command made it
 * @param after null where the command removed it
 */
record ChangedObject(String named, AdObject before, AdObject after) {

  static ChangedObject between(
      Organisation before, Organisation after, Map<String, String> parameters) {
    String named = parameters.getOrDefault("Identity", parameters.getOrDefault("Name", ""));
    List<ChangedObject> changed = new ArrayList<>();
    for (AdObject now : after.everything()) {
      AdObject old = same(before, now);
      if (old == null || !old.sameContentAs(now)) {
        changed.add(new ChangedObject(named, old, now));
      }
    }
    for (AdObject old : before.everything()) {
      if (same(after, old) == null) {
        changed.add(new ChangedObject(named, old, null));
      }
    }
    return changed.stream()
        .filter(each -> each.goesBy(named, before.server()))
        .findFirst()
        .orElse(changed.size() == 1 ? changed.get(0) : new ChangedObject(named, null, null));
  }

  private static AdObject same(Organisation in, AdObject object) {
    return in.all(object.schema()).stream()
        .filter(other -> other.guid().equals(object.guid()))
        .findFirst()
        .orElse(null);
  }

  private boolean goesBy(String name, Server server) {
    return Names.identity(either(), server).equalsIgnoreCase(name)
        || either().name().equalsIgnoreCase(name);
  }

  AdObject either() {
    return after == null ? before : after;
  }

  String identity(Server server) {
    return either() == null ? named : Names.identity(either(), server);
  }
}
