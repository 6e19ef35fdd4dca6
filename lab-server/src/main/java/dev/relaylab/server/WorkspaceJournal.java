package dev.relaylab.server;

import dev.relaylab.server.journal.Journal;
import dev.relaylab.server.journal.Workspace;

/** Opens the journal of a workspace for appending, and says on standard error what was lost. */
final class WorkspaceJournal {

  private WorkspaceJournal() {}

  static Journal open(Workspace workspace) {
    Journal journal = Journal.open(workspace.journal());
    if (journal.tornLineDropped()) {
      System.err.println(
          "The journal's last line was torn, as after a crash, and was dropped; every change acknowledged before it is there.");
    }
    return journal;
  }
}
