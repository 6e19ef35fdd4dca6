package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings that every mailbox has: they go with it, and by its name. */
final class MailboxSettings {

  private MailboxSettings() {}

  /** The organisation without those of a recipient that is gone, and without what it was given. */
  static Organisation forgotten(Organisation organisation, AdObject recipient) {
    Organisation next = moved(organisation, recipient, Optional.empty());
    for (AdObject mailbox : organisation.all(RecipientSchema.MAILBOX)) {
      AdObject without = MailboxAccess.without(mailbox, Principals.of(recipient, organisation));
      next = without == mailbox ? next : next.put(without);
    }
    next = FolderAccess.renamed(next, recipient.name(), null);
    next = References.renamed(next, kinds(recipient), recipient.name(), null);
    Settings groups = Settings.of("RoleGroup");
    Property<?> members = groups.schema().property("Members").orElseThrow();
    for (AdObject group : organisation.all(groups.schema())) {
      List<Object> left = new ArrayList<>((List<?>) group.get(members));
      if (left.remove(recipient.name())) {
        AdObject smaller = group.withUntyped(members, List.copyOf(left));
        boolean fresh =
            groups.setupMade(group, organisation).map(smaller::sameContentAs).orElse(false);
        next = fresh ? next.remove(smaller) : next.put(smaller);
      }
    }
    return next;
  }

  /** The organisation with those of a mailbox under its new name. */
  static Organisation renamed(Organisation organisation, AdObject before, AdObject after) {
    return before.name().equals(after.name())
        ? organisation
        : References.renamed(
            FolderAccess.renamed(
                moved(organisation, before, Optional.of(after.name())),
                before.name(),
                after.name()),
            kinds(before),
            before.name(),
            after.name());
  }

  private static Set<String> kinds(AdObject recipient) {
    return Set.of(recipient.schema() == RecipientSchema.DISTRIBUTION_GROUP ? "group" : "account");
  }

  /** What belongs to a mailbox is named after it. */
  private static Organisation belongings(
      Settings settings, Organisation organisation, AdObject mailbox, Optional<String> name) {
    Organisation next = organisation;
    if (settings.making().references().stream().anyMatch(one -> one.to().equals("mailbox"))) {
      Property<?> owner = settings.schema().property("Mailbox").orElseThrow();
      for (AdObject object : organisation.all(settings.schema())) {
        if (mailbox.name().equals(object.get(owner))) {
          String own = object.name().substring(mailbox.name().length());
          next = next.remove(object);
          next =
              name.isPresent()
                  ? next.put(object.named(name.get() + own).withUntyped(owner, name.get()))
                  : next;
        }
      }
    }
    return next;
  }

  private static Organisation moved(
      Organisation organisation, AdObject mailbox, Optional<String> name) {
    Organisation next = organisation;
    if (mailbox.schema() != RecipientSchema.MAILBOX) {
      return next;
    }
    for (Settings settings : Settings.ALL) {
      next = belongings(settings, next, mailbox, name);
      Optional<AdObject> own =
          settings.ofMailboxes()
              ? organisation.find(settings.schema(), mailbox.name())
              : Optional.empty();
      if (own.isPresent()) {
        next = next.remove(own.get());
        next = name.isPresent() ? next.put(own.get().named(name.get())) : next;
      }
    }
    return next;
  }
}
