package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The revision since which something holds without a break, and so the command that made it hold.
 */
public record Origin(Revision revision) {

  /**
   * @param history oldest first; the last one is where the fact holds
   */
  public static Origin of(List<Revision> history, Predicate<Organisation> fact) {
    Revision since = history.get(history.size() - 1);
    for (int i = history.size() - 1; i >= 0 && fact.test(history.get(i).organisation()); i--) {
      since = history.get(i);
    }
    return new Origin(since);
  }

  /** Since when the same object, whatever its name then, has been as the fact says. */
  public static Origin ofObject(List<Revision> history, AdObject object, Predicate<AdObject> fact) {
    return of(history, organisation -> then(organisation, object).filter(fact).isPresent());
  }

  private static Optional<AdObject> then(Organisation organisation, AdObject object) {
    return object.guid() == null
        ? organisation.find(object.schema(), object.name())
        : organisation.all(object.schema()).stream()
            .filter(old -> object.guid().equals(old.guid()))
            .findFirst();
  }

  /** {@code rev 6: Add-ADPermission …}. */
  @Override
  public String toString() {
    return "rev " + revision.number() + ": " + revision.typed();
  }
}
