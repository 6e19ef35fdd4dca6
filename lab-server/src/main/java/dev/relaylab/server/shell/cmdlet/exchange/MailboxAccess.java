package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An entry of who may open a mailbox, kept as a text with the mailbox.
 *
 * @param rights such as {@code FullAccess}, in the order they print
 */
record MailboxAccess(String user, Set<String> rights, boolean deny, String inheritance) {
  static final String[] RIGHTS = {
    "FullAccess",
    "SendAs",
    "ExternalAccount",
    "DeleteItem",
    "ReadPermission",
    "ChangePermission",
    "ChangeOwner"
  };
  static final String[] INHERITANCE = {"None", "All", "Descendents", "SelfAndChildren", "Children"};
  private static final String BETWEEN = "|";

  MailboxAccess {
    Set<String> ordered = new LinkedHashSet<>();
    Arrays.stream(RIGHTS).filter(rights::contains).forEach(ordered::add);
    rights = ordered;
  }

  static List<MailboxAccess> of(AdObject mailbox) {
    return mailbox.get(RecipientSchema.PERMISSIONS).stream().map(MailboxAccess::parse).toList();
  }

  private static MailboxAccess parse(String text) {
    String[] parts = text.split("\\|");
    return new MailboxAccess(
        parts[0], Set.of(parts[1].split(",")), Boolean.parseBoolean(parts[2]), parts[3]);
  }

  private String text() {
    return String.join(BETWEEN, user, String.join(",", rights), String.valueOf(deny), inheritance);
  }

  /** Whether an entry is for the same account, and both allow or both deny. */
  boolean sameKind(MailboxAccess other) {
    return user.equalsIgnoreCase(other.user) && deny == other.deny;
  }

  /** The mailbox without the entries of an account; itself when it has none. */
  static AdObject without(AdObject mailbox, String user) {
    List<String> left =
        of(mailbox).stream()
            .filter(access -> !access.user.equalsIgnoreCase(user))
            .map(MailboxAccess::text)
            .toList();
    return left.size() == mailbox.get(RecipientSchema.PERMISSIONS).size()
        ? mailbox
        : mailbox.with(RecipientSchema.PERMISSIONS, left);
  }

  /** The mailbox with these rights beside those the account has. */
  AdObject addedTo(AdObject mailbox) {
    List<String> next = new ArrayList<>();
    Set<String> all = new LinkedHashSet<>(rights);
    for (MailboxAccess present : of(mailbox)) {
      if (sameKind(present)) {
        all.addAll(present.rights);
      } else {
        next.add(present.text());
      }
    }
    next.add(new MailboxAccess(user, all, deny, inheritance).text());
    return mailbox.with(RecipientSchema.PERMISSIONS, List.copyOf(next));
  }

  /** The mailbox without these rights. */
  AdObject takenFrom(AdObject mailbox) {
    List<String> next = new ArrayList<>();
    for (MailboxAccess present : of(mailbox)) {
      Set<String> left = new LinkedHashSet<>(present.rights);
      if (sameKind(present)) {
        left.removeAll(rights);
      }
      if (!left.isEmpty()) {
        next.add(new MailboxAccess(present.user, left, present.deny, present.inheritance).text());
      }
    }
    return mailbox.with(RecipientSchema.PERMISSIONS, List.copyOf(next));
  }
}
