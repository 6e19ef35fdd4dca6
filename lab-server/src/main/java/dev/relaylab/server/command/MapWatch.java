package dev.relaylab.server.command;

import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.journal.Workspace;
import java.util.function.BiConsumer;

/** Looks at a journal again and again, and has the map painted when a change stands in it. */
final class MapWatch {
  private static final long PAUSE_MILLIS = 300;

  private final Workspace workspace;
  private final BiConsumer<LabRecord, Organisation> painter;
  private int read = -1;
  private Revision painted;

  /**
   * @param painter gets the record and the organisation as it was last painted
   */
  MapWatch(Workspace workspace, BiConsumer<LabRecord, Organisation> painter) {
    this.workspace = workspace;
    this.painter = painter;
  }

  void untilInterrupted() throws InterruptedException {
    while (true) {
      look();
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** Paints where the present revision is not the one that was painted last. */
  void look() {
    int lines = WorkspaceReader.entries(workspace).size();
    if (lines == read) {
      return;
    }
    read = lines;
    LabRecord record = WorkspaceReader.read(workspace);
    Revision current = record.directory().current();
    if (painted == null || painted.number() != current.number()) {
      Organisation earlier = painted == null ? current.organisation() : painted.organisation();
      painted = current;
      painter.accept(record, earlier);
    }
  }
}
