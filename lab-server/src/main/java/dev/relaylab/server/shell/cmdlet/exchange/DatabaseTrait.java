package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;

/** A mailbox database goes only when it is empty. */
final class DatabaseTrait implements SettingsTrait {

  @Override
  public void checkRemoval(SettingsCmdlet cmdlet, AdObject database) {
    if (!Databases.mailboxes(database.name(), cmdlet.organisation()).isEmpty()) {
      throw cmdlet
          .errors()
          .refusal(
              "AssociatedUserMailboxExistException",
              "InvalidOperation",
              "This mailbox database contains one or more mailboxes, mailbox plans, archive"
                  + " mailboxes, public folder mailboxes or arbitration mailboxes, Audit mailboxes."
                  + " To get a list of all mailboxes in this database, run the command Get-Mailbox"
                  + " -Database <Database ID>.");
    }
  }
}
