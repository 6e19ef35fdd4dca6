package dev.relaylab.server.command;

import dev.relaylab.server.control.LabUnavailableException;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.journal.FileRefusal;
import dev.relaylab.server.journal.JournalException;
import dev.relaylab.server.smtp.host.PortException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

/** How a verb that failed tells it, and the exit status it ends with. */
final class Failure {

  private Failure() {}

  static int tell(Exception failure) {
    if (failure instanceof CommandFailure known) {
      return told(known.getMessage(), known.exitStatus());
    }
    if (failure instanceof InvalidValueException) {
      return told(failure.getMessage(), 2);
    }
    if (failure instanceof JournalException
        || failure instanceof LabUnavailableException
        || failure instanceof PortException
        || failure instanceof PlainWords) {
      return told(failure.getMessage(), 1);
    }
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    if (cause instanceof FileSystemException refused && refused.getFile() != null) {
      return told(
          "The system does not let the lab use "
              + FileRefusal.of(refused)
              + ". Give yourself the right to it, or name another place.",
          1);
    }
    System.err.println("The lab has a fault: " + failure);
    System.err.println("Nothing was lost. Please report it with the lines below.");
    failure.printStackTrace(System.err);
    return 3;
  }

  private static int told(String message, int status) {
    System.err.println(message);
    return status;
  }
}
