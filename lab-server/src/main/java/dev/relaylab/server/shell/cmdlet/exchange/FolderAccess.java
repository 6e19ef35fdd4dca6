package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.ValueTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of who may open a folder of a mailbox. Those that are other than setup's are kept as
 * texts in an object that goes by the mailbox's name.
 *
 * @param folder the folder's name
 * @param user the name of a recipient, {@code Default} or {@code Anonymous}
 * @param rights as they are shown: a role, or single rights
 * @param flags Delegate, CanViewPrivateItems, both or none
 */
record FolderAccess(String folder, String user, List<String> rights, List<String> flags) {
  static final List<String> SPECIAL = List.of("Default", "Anonymous");
  private static final Property<List<String>> ENTRIES =
      Property.readOnly("Entries", ValueTypes.multi(ValueTypes.text(1024)), List.of());

  /** Kept with the mailbox, and shown by no cmdlet of its own. */
  static final Settings SETTINGS =
      Settings.keptWithMailboxes(
          "MailboxFolderPermission",
          new Schema(
              "msExchMailboxFolderPermission",
              "Microsoft.Exchange.Management.StoreTasks.MailboxFolderPermissions",
              "CN=MailboxFolderPermission",
              "0.1 (8.0.535.0)",
              List.of(ENTRIES)),
          "who may open the folders of mailboxes");

  /** The entries of a folder: Default and Anonymous first. */
  static List<FolderAccess> of(AdObject mailbox, String folder, Organisation organisation) {
    List<FolderAccess> all = new ArrayList<>();
    List<FolderAccess> kept =
        kept(mailbox, organisation).stream().filter(one -> one.folder.equals(folder)).toList();
    for (String special : SPECIAL) {
      all.add(
          kept.stream()
              .filter(one -> one.user.equals(special))
              .findFirst()
              .orElseGet(() -> setup(folder, special)));
    }
    kept.stream().filter(one -> !SPECIAL.contains(one.user)).forEach(all::add);
    return all;
  }

  private static FolderAccess setup(String folder, String special) {
    boolean calendar = folder.equals("Calendar") && special.equals("Default");
    String right = calendar ? "AvailabilityOnly" : "None";
    return new FolderAccess(folder, special, List.of(right), List.of());
  }

  /** The entries of a mailbox that are other than setup's. */
  static List<FolderAccess> kept(AdObject mailbox, Organisation organisation) {
    return organisation
        .find(SETTINGS.schema(), mailbox.name())
        .map(kept -> kept.get(ENTRIES).stream().map(FolderAccess::parse).toList())
        .orElse(List.of());
  }

  private static FolderAccess parse(String text) {
    String[] parts = text.split("\\|", -1);
    return new FolderAccess(parts[0], parts[1], words(parts[2]), words(parts[3]));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(","));
  }

  private String text() {
    return String.join("|", folder, user, String.join(",", rights), String.join(",", flags));
  }

  private boolean sameAs(FolderAccess other) {
    return folder.equals(other.folder) && user.equals(other.user);
  }

  /** The organisation with this entry in place of the one for the same account. */
  Organisation put(Organisation organisation, AdObject mailbox) {
    List<FolderAccess> entries = new ArrayList<>(kept(mailbox, organisation));
    int there = -1;
    for (int i = 0; i < entries.size(); i++) {
      there = entries.get(i).sameAs(this) ? i : there;
    }
    if (equals(setup(folder, user))) {
      entries.removeIf(this::sameAs);
    } else if (there < 0) {
      entries.add(this);
    } else {
      entries.set(there, this);
    }
    return store(organisation, mailbox.name(), entries);
  }

  Organisation remove(Organisation organisation, AdObject mailbox) {
    List<FolderAccess> entries = new ArrayList<>(kept(mailbox, organisation));
    entries.removeIf(this::sameAs);
    return store(organisation, mailbox.name(), entries);
  }

  /** The organisation where a recipient goes by another name; null where it is gone. */
  static Organisation renamed(Organisation organisation, String before, String after) {
    Organisation next = organisation;
    for (AdObject mailbox : organisation.all(RecipientSchema.MAILBOX)) {
      List<FolderAccess> entries = new ArrayList<>();
      for (FolderAccess one : kept(mailbox, organisation)) {
        if (!one.user.equals(before)) {
          entries.add(one);
        } else if (after != null) {
          entries.add(new FolderAccess(one.folder, after, one.rights, one.flags));
        }
      }
      if (!entries.equals(kept(mailbox, organisation))) {
        next = store(next, mailbox.name(), entries);
      }
    }
    return next;
  }

  private static Organisation store(
      Organisation organisation, String mailbox, List<FolderAccess> entries) {
    AdObject kept = AdObject.of(SETTINGS.schema(), mailbox);
    kept = organisation.find(SETTINGS.schema(), mailbox).orElse(kept);
    return entries.isEmpty()
        ? organisation.remove(kept)
        : organisation.put(kept.with(ENTRIES, entries.stream().map(FolderAccess::text).toList()));
  }
}
