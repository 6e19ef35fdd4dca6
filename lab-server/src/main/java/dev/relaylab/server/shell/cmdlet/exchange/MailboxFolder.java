package dev.relaylab.server.shell.cmdlet.exchange;

import java.util.List;

/**
 * A folder that every mailbox has.
 *
 * @param path as folder statistics show it, with slashes
 * @param type what the folder is for; -FolderScope asks for it
 */
record MailboxFolder(String name, String path, String type, String items) {
  static final String TOP = "Top of Information Store";
  static final List<MailboxFolder> ALL =
      List.of(
          new MailboxFolder(TOP, "/" + TOP, "Root", ""),
          of("Calendar", "IPF.Appointment"),
          of("Contacts", "IPF.Contact"),
          of("Conversation History", "IPF.Note"),
          of("Deleted Items", "IPF.Note"),
          of("Drafts", "IPF.Note"),
          of("Inbox", "IPF.Note"),
          of("Journal", "IPF.Journal"),
          of("Junk Email", "IPF.Note"),
          of("Notes", "IPF.StickyNote"),
          of("Outbox", "IPF.Note"),
          of("Sent Items", "IPF.Note"),
          of("Tasks", "IPF.Task"),
          new MailboxFolder("Recoverable Items", "/Recoverable Items", "RecoverableItemsRoot", ""),
          recoverable("Deletions"),
          recoverable("Purges"),
          recoverable("Versions"));

  private static MailboxFolder of(String name, String items) {
    return new MailboxFolder(name, "/" + name, name.replace(" ", ""), items);
  }

  private static MailboxFolder recoverable(String name) {
    return new MailboxFolder(name, "/" + name, "RecoverableItems" + name, "");
  }

  boolean isRecoverable() {
    return type.startsWith("RecoverableItems");
  }

  /** Whether -FolderScope asks for it. */
  boolean isIn(String scope) {
    return scope == null
        || scope.equals("All")
        || type.equals(scope)
        || (scope.equals("RecoverableItems") && isRecoverable())
        || (scope.equals("NonIpmRoot") && isRecoverable());
  }
}
