package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import java.util.Optional;

/** Settings that every mailbox has: they go with it, and by its name. */
final class MailboxSettings {

  private MailboxSettings() {}

  /** The organisation without those of a mailbox that is gone. */
  static Organisation forgotten(Organisation organisation, AdObject mailbox) {
    return moved(organisation, mailbox, Optional.empty());
  }

  /** The organisation with those of a mailbox under its new name. */
  static Organisation renamed(Organisation organisation, AdObject before, AdObject after) {
    return before.name().equals(after.name())
        ? organisation
        : moved(organisation, before, Optional.of(after.name()));
  }

  private static Organisation moved(
      Organisation organisation, AdObject mailbox, Optional<String> name) {
    Organisation next = organisation;
    if (mailbox.schema() != RecipientSchema.MAILBOX) {
      return next;
    }
    for (Settings settings : Settings.ALL) {
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
