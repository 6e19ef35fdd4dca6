package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import java.util.ArrayList;
import java.util.List;

/** Objects that stand one after the other by their Priority: numbers without a gap. */
final class Ranks {

  private Ranks() {}

  /** The organisation with the object at the place its Priority names, the others around it. */
  static Organisation moved(Settings settings, Organisation organisation, AdObject object) {
    List<AdObject> others = new ArrayList<>(ranked(settings, organisation));
    others.removeIf(other -> other.name().equalsIgnoreCase(object.name()));
    int place = settings.rank(object);
    if (place == Integer.MAX_VALUE) {
      return numbered(settings, organisation, others);
    }
    int index = place - settings.making().firstRank();
    others.add(Math.max(0, Math.min(index, others.size())), object);
    return numbered(settings, organisation, others);
  }

  /** The organisation with the numbers closed up. */
  static Organisation closed(Settings settings, Organisation organisation) {
    return numbered(settings, organisation, ranked(settings, organisation));
  }

  private static List<AdObject> ranked(Settings settings, Organisation organisation) {
    return settings.in(organisation).stream()
        .filter(object -> settings.rank(object) != Integer.MAX_VALUE)
        .toList();
  }

  private static Organisation numbered(
      Settings settings, Organisation organisation, List<AdObject> objects) {
    Organisation next = organisation;
    int rank = settings.making().firstRank();
    for (AdObject object : objects) {
      if (settings.rank(object) != rank) {
        AdObject ranked = withRank(settings, object, rank);
        boolean untouched =
            settings.setupMade(object, next).map(ranked::sameContentAs).orElse(false);
        next = untouched ? next.remove(ranked) : next.put(ranked);
      }
      rank++;
    }
    return next;
  }

  /** The object after all others. */
  static AdObject last(Settings settings, Organisation organisation, AdObject object) {
    int rank = settings.making().firstRank() + ranked(settings, organisation).size();
    return withRank(settings, object, rank);
  }

  private static AdObject withRank(Settings settings, AdObject object, int rank) {
    Property<?> priority = settings.schema().property("Priority").orElseThrow();
    return object.withUntyped(priority, priority.type().parse(Integer.toString(rank)));
  }
}
