package dev.relaylab.server.directory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The directory of one lab: its revisions, newest last. Thread-safe; readers take a snapshot and
 * keep it for as long as they like.
 */
public final class Directory {
  private final String seed;
  private final List<Revision> revisions = new ArrayList<>();
  private volatile Revision current;

  /** A directory whose revision 1 is the given organisation. */
  public Directory(String seed, Organisation first, Instant now, String remark) {
    this.seed = seed;
    this.current =
        new Revision(
            1, now, remark, remark, stamp(Organisation.empty(first.server()), first, now, 1));
    revisions.add(current);
  }

  public Revision current() {
    return current;
  }

  public Organisation organisation() {
    return current.organisation();
  }

  /** All revisions, oldest first. */
  public synchronized List<Revision> revisions() {
    return List.copyOf(revisions);
  }

  public synchronized Optional<Revision> revision(int number) {
    return revisions.stream().filter(r -> r.number() == number).findFirst();
  }

  /**
   * Works out the revision that a change would give, without taking it; the current one when the
   * change changes nothing.
   *
   * @throws DirectoryException when a rule of Exchange refuses the result
   */
  public synchronized Revision prepare(
      String command, String typed, Instant now, UnaryOperator<Organisation> change) {
    Organisation before = current.organisation();
    Organisation after = change.apply(before);
    if (after == before || after.stateHash().equals(before.stateHash())) {
      return current;
    }
    OrganisationRules.check(before, after);
    return next(command, typed, now, after);
  }

  /** The revision that puts a whole organisation in place of the present one, not yet taken. */
  public synchronized Revision prepareReplacement(
      String remark, Instant now, Organisation organisation) {
    return next(remark, remark, now, organisation);
  }

  private Revision next(String command, String typed, Instant now, Organisation organisation) {
    int number = current.number() + 1;
    Organisation stamped = stamp(current.organisation(), organisation, now, number);
    return new Revision(number, now, command, typed, stamped);
  }

  /** Takes a prepared revision as the current one. */
  public synchronized Revision take(Revision revision) {
    if (revision == current) {
      return current;
    }
    if (revision.number() != current.number() + 1) {
      throw new IllegalStateException(
          "revision " + revision.number() + " does not follow " + current.number());
    }
    revisions.add(revision);
    current = revision;
    return revision;
  }

  /**
   * Applies one change and makes it the next revision; a change that changes nothing makes none.
   *
   * @throws DirectoryException when a rule of Exchange refuses the result; nothing is changed
   */
  public synchronized Revision change(
      String command, String typed, Instant now, UnaryOperator<Organisation> change) {
    return take(prepare(command, typed, now, change));
  }

  /** Puts a whole organisation in place of the present one: a new exercise, an undo, an import. */
  public synchronized Revision replace(String remark, Instant now, Organisation organisation) {
    return take(prepareReplacement(remark, now, organisation));
  }

  private Organisation stamp(Organisation before, Organisation after, Instant now, int number) {
    Organisation stamped = after;
    for (AdObject object : after.everything()) {
      if (object.guid() == null) {
        String key =
            seed + "/" + object.schema().objectClass() + "/" + object.name() + "/" + number;
        UUID guid = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        stamped = stamped.put(object.stamped(guid, now, now));
      } else if (changedSince(before, object)) {
        stamped = stamped.put(object.stamped(object.guid(), object.whenCreated(), now));
      }
    }
    return stamped;
  }

  private static boolean changedSince(Organisation before, AdObject object) {
    return before.all(object.schema()).stream()
        .filter(old -> object.guid().equals(old.guid()))
        .anyMatch(old -> old != object && !old.sameContentAs(object));
  }
}
