package dev.relaylab.server.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why the system refused a file, in words; of many a refusal Java says the file's name only. */
public final class FileRefusal {

  private FileRefusal() {}

  /** The file and the reason: {@code /lab/journal.jsonl (permission denied)}. */
  public static String of(IOException refused) {
    if (refused instanceof FileSystemException named && named.getFile() != null) {
      return named.getFile() + " (" + reason(named) + ")";
    }
    return refused.getMessage();
  }

  private static String reason(FileSystemException refused) {
    if (refused instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (refused instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (refused instanceof FileAlreadyExistsException) {
      return "a file has that name";
    }
    if (refused instanceof NotDirectoryException) {
      return "it is no folder";
    }
    return refused.getReason() == null ? "no reason given" : refused.getReason();
  }
}
