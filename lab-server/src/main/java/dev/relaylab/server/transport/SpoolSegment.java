package dev.relaylab.server.transport;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of the spool: {@code N.log} has its messages one behind the other, {@code N.notes} what
 * became of them. Both go when the last of its messages does. Thread-safe.
 *
 * <p>Several threads may wait for the disk at once; whoever comes while it is busy is served by the
 * next turn, all of them by one.
 */
final class SpoolSegment implements AutoCloseable {
  private final Path log;
  private final Path notes;
  private FileOutputStream logOut;
  private FileOutputStream notesOut;
  private long written;
  private long forced;
  private boolean forcing;
  private int living;

  SpoolSegment(Path folder, long number) {
    this.log = folder.resolve(number + ".log");
    this.notes = folder.resolve(number + ".notes");
  }

  synchronized long size() {
    return written;
  }

  /** Writes a message behind the others; returns what {@link #commit} has to be told. */
  synchronized long append(byte[] message) throws IOException {
    if (logOut == null) {
      Files.createDirectories(log.getParent());
      logOut = new FileOutputStream(log.toFile(), true);
    }
    logOut.write(Records.framed(message));
    living++;
    written += message.length;
    return written;
  }

  /** Returns when all that was appended up to there is forced to disk. */
  void commit(long upTo) throws IOException {
    long reached;
    FileOutputStream out;
    synchronized (this) {
      boolean interrupted = false;
      while (forcing && forced < upTo) {
        try {
          wait();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (forced >= upTo) {
        return;
      }
      forcing = true;
      reached = written;
      out = logOut;
    }
    boolean done = false;
    try {
      out.getFD().sync();
      done = true;
    } finally {
      synchronized (this) {
        forcing = false;
        forced = done ? reached : forced;
        notifyAll();
      }
    }
  }

  synchronized void note(byte[] line) throws IOException {
    if (notesOut == null) {
      notesOut = new FileOutputStream(notes.toFile(), true);
    }
    notesOut.write(line);
  }

  /** One of its messages is done with; true when it was the last. */
  synchronized boolean leave() {
    living--;
    return living == 0;
  }

  synchronized boolean empty() {
    return living == 0;
  }

  @Override
  public synchronized void close() throws IOException {
    if (logOut != null) {
      logOut.close();
      logOut = null;
    }
    if (notesOut != null) {
      notesOut.close();
      notesOut = null;
    }
  }

  synchronized void delete() throws IOException {
    close();
    Files.deleteIfExists(log);
    Files.deleteIfExists(notes);
  }

  /**
   * The messages that an earlier process left in it. What is no message is kept beside as {@code
   * .damaged} and never stops the others.
   */
  synchronized List<QueuedMessage> left() throws IOException {
    Records.Found found = Records.read(Files.readAllBytes(log));
    boolean damaged = found.damaged();
    List<QueuedMessage> messages = new ArrayList<>();
    for (byte[] record : found.whole()) {
      try {
        messages.add(SpoolFormat.read(record));
      } catch (IOException | RuntimeException unreadable) {
        damaged = true;
      }
    }
    if (damaged) {
      Path aside = log.resolveSibling(log.getFileName() + ".damaged");
      Files.copy(log, aside, StandardCopyOption.REPLACE_EXISTING);
    }
    if (Files.exists(notes)) {
      SpoolFormat.notes(Files.readString(notes), messages);
    }
    living = messages.size();
    return messages;
  }
}
