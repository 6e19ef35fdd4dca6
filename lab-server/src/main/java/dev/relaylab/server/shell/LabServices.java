package dev.relaylab.server.shell;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.Directory;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** What cmdlets work on: the lab's directory and its one write path. */
public interface LabServices {

  /** The directory with its revisions, for reading. */
  Directory directory();

  /**
   * Validates and applies one change, writes it to the journal and lets the listeners follow, all
   * before it returns. The only way a cmdlet changes the organisation.
   *
   * @param command the call in canonical form: full parameter names, quoted values, no pipeline
   * @param typed the statement as the person typed it
   * @throws dev.relaylab.server.directory.DirectoryException when Exchange would refuse; nothing is
   *     changed
   */
  Revision change(String command, String typed, UnaryOperator<Organisation> change);

  LabClock clock();

  /** The folder that the shell reads and writes: {@code files/} in the workspace. */
  Path files();

  default Organisation organisation() {
    return directory().organisation();
  }
}
