package dev.relaylab.server.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * The one folder in which everything of a learner's lab is kept.
 *
 * @param folder absolute
 */
public record Workspace(Path folder) {
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private static final long PAUSE_NANOS = 5_000_000L;

  public Workspace {
    folder = folder.toAbsolutePath().normalize();
  }

  public Path journal() {
    return folder.resolve("journal.jsonl");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path files() {
    return folder.resolve("files");
  }

  public Path spool() {
    return folder.resolve("spool");
  }

  /** What was delivered into mailboxes. */
  public Path mailboxes() {
    return folder.resolve("mailboxes");
  }

  public Path certificates() {
    return folder.resolve("certificates");
  }

  public Path history() {
    return folder.resolve("history");
  }

  Path lock() {
    return folder.resolve("lab.lock");
  }

  private Path propertiesFile() {
    return folder.resolve("lab.properties");
  }

  /** Whether a lab was ever made here. */
  public boolean exists() {
    return Files.exists(propertiesFile());
  }

  /**
   * Makes the folder and its properties where they are missing; a seed is drawn once.
   *
   * @throws JournalException when the folder cannot be made, or holds a workspace of a newer
   *     version
   */
  public LabProperties prepare() {
    try {
      Files.createDirectories(files());
      if (!exists()) {
        byte[] seed = new byte[8];
        new SecureRandom().nextBytes(seed);
        create(
            new LabProperties(
                JournalFormat.VERSION,
                "student",
                HexFormat.of().formatHex(seed),
                "",
                LabProperties.DEFAULT_OFFSET));
      }
      return properties();
    } catch (IOException e) {
      throw new JournalException(
          "The workspace "
              + folder
              + " cannot be made: "
              + FileRefusal.of(e)
              + ". Choose another folder with --workspace DIR.",
          e);
    }
  }

  /**
   * The workspace's properties.
   *
   * @throws JournalException when there is no workspace, or a newer lab made it
   */
  public LabProperties properties() {
    Properties stored = new Properties();
    try (InputStream in = Files.newInputStream(propertiesFile())) {
      stored.load(in);
    } catch (NoSuchFileException nothingHere) {
      throw new JournalException(
          "There is no lab in " + folder + ". Make one with: lab start", nothingHere);
    } catch (IOException e) {
      throw new JournalException(
          "The workspace "
              + folder
              + " cannot be read: "
              + FileRefusal.of(e)
              + ". Give yourself the right to it, or choose another with --workspace DIR.",
          e);
    }
    return LabProperties.read(stored, propertiesFile());
  }

  /**
   * Puts changed properties in the place of the old; a reader sees the one or the other, whole, and
   * of two processes that change at once neither loses what the other changed.
   *
   * @throws JournalException when there is no workspace, or its folder cannot be written
   */
  public LabProperties change(UnaryOperator<LabProperties> change) {
    Path next = folder.resolve("lab.properties.next");
    try {
      claim(next);
      LabProperties changed;
      try {
        changed = change.apply(properties());
        store(changed, next);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(next);
        throw e;
      }
      Files.move(next, propertiesFile(), StandardCopyOption.ATOMIC_MOVE);
      return changed;
    } catch (IOException e) {
      throw new JournalException(
          "The workspace "
              + folder
              + " cannot be written: "
              + FileRefusal.of(e)
              + ". Give yourself the right to it, or choose another with --workspace DIR.",
          e);
    }
  }

  /** Whoever makes the draft has the turn; one that a killed process left is taken over. */
  private static void claim(Path draft) throws IOException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      try {
        Files.createFile(draft);
        return;
      } catch (FileAlreadyExistsException anotherHasTheTurn) {
        if (System.nanoTime() > end) {
          return;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  /**
   * The first of several processes that begin at once makes the properties; the others keep them.
   */
  private void create(LabProperties properties) throws IOException {
    Path draft = Files.createTempFile(folder, "lab.properties", ".tmp");
    try {
      store(properties, draft);
      Files.createLink(propertiesFile(), draft);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // Another process drew the seed; its properties are read.
    } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
      Files.move(draft, propertiesFile(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void store(LabProperties properties, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      properties.toProperties().store(out, "Relay Lab workspace");
    }
  }
}
