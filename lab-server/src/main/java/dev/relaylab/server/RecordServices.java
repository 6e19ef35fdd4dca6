package dev.relaylab.server;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.Directory;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.shell.LabServices;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The shell's view of a record; whoever follows the organisation hears of each new revision. */
record RecordServices(LabRecord record, Path files, Consumer<Organisation> followers)
    implements LabServices {

  @Override
  public Directory directory() {
    return record.directory();
  }

  /**
   * Listeners follow before the change is taken for good: a port that cannot be opened refuses it.
   */
  @Override
  public Revision change(String command, String typed, UnaryOperator<Organisation> change) {
    int before = record.directory().current().number();
    Revision revision = record.change(command, typed, change);
    if (revision.number() != before) {
      followers.accept(revision.organisation());
    }
    return revision;
  }

  @Override
  public LabClock clock() {
    return record.clock();
  }
}
