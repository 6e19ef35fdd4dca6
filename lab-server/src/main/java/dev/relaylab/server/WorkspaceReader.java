package dev.relaylab.server;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.journal.Entry;
import dev.relaylab.server.journal.Journal;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.journal.Workspace;
import dev.relaylab.server.shell.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a workspace's record without holding its lock, whether a lab runs there or not. */
public final class WorkspaceReader {

  private WorkspaceReader() {}

  /** The record as far as the journal goes now; its changes would be kept in memory only. */
  public static LabRecord read(Workspace workspace) {
    List<Entry> entries = entries(workspace);
    return entries.isEmpty()
        ? LabRecord.inMemory(
            workspace.exists() ? workspace.properties().seed() : "0",
            LabClock.system(),
            new ShellRunner())
        : replay(entries);
  }

  /** The record that a journal's entries lead to. */
  public static LabRecord replay(List<Entry> entries) {
    return LabRecord.replayed(entries, LabClock.system(), new ShellRunner());
  }

  /** A shell over a fresh install, for its tables. */
  public static Shell shell() {
    LabRecord record = LabRecord.inMemory("tables", LabClock.system(), new ShellRunner());
    return Shell.of(new RecordServices(record, Path.of("files"), ignored -> {}));
  }

  /** The journal's entries, none where nothing was ever done. */
  public static List<Entry> entries(Workspace workspace) {
    if (workspace.exists()) {
      workspace.properties();
    }
    return Files.exists(workspace.journal()) ? Journal.read(workspace.journal()) : List.of();
  }
}
