package dev.relaylab.server.shell.cmdlet.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name for a set of rights to a mailbox folder.
 *
 * @param rights those of {@link #RIGHTS} that the role stands for; empty for None and for the two
 *     roles of calendars, which stand for themselves
 */
record FolderRole(String name, Set<String> rights) {
  static final List<String> RIGHTS =
      List.of(
          "CreateItems",
          "ReadItems",
          "CreateSubfolders",
          "FolderOwner",
          "FolderContact",
          "FolderVisible",
          "EditOwnedItems",
          "EditAllItems",
          "DeleteOwnedItems",
          "DeleteAllItems");
  private static final String VISIBLE = "FolderVisible";
  private static final List<FolderRole> ROLES =
      List.of(
          of("None"),
          of("Owner", RIGHTS.toArray(String[]::new)),
          of(
              "PublishingEditor",
              "CreateItems",
              "ReadItems",
              "CreateSubfolders",
              VISIBLE,
              "EditOwnedItems",
              "EditAllItems",
              "DeleteOwnedItems",
              "DeleteAllItems"),
          of(
              "Editor",
              "CreateItems",
              "ReadItems",
              VISIBLE,
              "EditOwnedItems",
              "EditAllItems",
              "DeleteOwnedItems",
              "DeleteAllItems"),
          of(
              "PublishingAuthor",
              "CreateItems",
              "ReadItems",
              "CreateSubfolders",
              VISIBLE,
              "EditOwnedItems",
              "DeleteOwnedItems"),
          of("Author", "CreateItems", "ReadItems", VISIBLE, "EditOwnedItems", "DeleteOwnedItems"),
          of("NonEditingAuthor", "CreateItems", "ReadItems", VISIBLE, "DeleteOwnedItems"),
          of("Reviewer", "ReadItems", VISIBLE),
          of("Contributor", "CreateItems", VISIBLE),
          of("AvailabilityOnly"),
          of("LimitedDetails"));

  private static FolderRole of(String name, String... rights) {
    return new FolderRole(name, Set.of(rights));
  }

  /** All that -AccessRights takes: single rights, and roles. */
  static String[] words() {
    List<String> words = new ArrayList<>(RIGHTS);
    ROLES.forEach(role -> words.add(role.name()));
    return words.toArray(String[]::new);
  }

  /** Whether the role is for calendars only. */
  static boolean ofCalendars(String word) {
    return word.equals("AvailabilityOnly") || word.equals("LimitedDetails");
  }

  /** The given words as they are shown: the role that they make together, or the single rights. */
  static List<String> shown(List<String> words) {
    Set<String> all = new LinkedHashSet<>();
    List<String> empty = new ArrayList<>();
    for (String word : words) {
      Optional<FolderRole> role = ROLES.stream().filter(one -> one.name().equals(word)).findFirst();
      role.ifPresentOrElse(one -> all.addAll(one.rights()), () -> all.add(word));
      if (role.isPresent() && role.get().rights().isEmpty()) {
        empty.add(word);
      }
    }
    if (all.isEmpty()) {
      return List.of(empty.isEmpty() ? "None" : empty.get(0));
    }
    return ROLES.stream()
        .filter(role -> role.rights().equals(all))
        .map(role -> List.of(role.name()))
        .findFirst()
        .orElseGet(() -> RIGHTS.stream().filter(all::contains).toList());
  }
}
