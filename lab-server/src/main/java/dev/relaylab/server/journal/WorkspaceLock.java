package dev.relaylab.server.journal;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The right to write in a workspace, held by one process at a time. The system frees it when the
 * process ends, however it ends. The file says who holds it and how a second process reaches it.
 */
public final class WorkspaceLock implements AutoCloseable {
  /** The locked byte lies far beyond the text, which so stays readable on every system. */
  private static final long LOCKED_BYTE = 1L << 40;

  /** Somebody who has not said yet who it is. */
  private static final Holder UNKNOWN = new Holder(0, null, null);

  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private static final long PAUSE_NANOS = 20_000_000L;

  private final FileChannel channel;
  private final FileLock lock;

  private WorkspaceLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Who holds a workspace.
   *
   * @param control host:port where a running lab listens for the other verbs, or null for a verb
   *     that is just at work
   */
  public record Holder(long pid, String control, String token) {}

  /** Takes the lock, or gives nothing when another process holds it. */
  public static Optional<WorkspaceLock> tryTake(Workspace workspace) {
    Path file = workspace.lock();
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      WorkspaceLock taken = new WorkspaceLock(channel, lock);
      taken.describe(new Holder(ProcessHandle.current().pid(), null, null));
      return Optional.of(taken);
    } catch (OverlappingFileLockException heldHere) {
      closeQuietly(channel);
      return Optional.empty();
    } catch (IOException e) {
      closeQuietly(channel);
      throw unusable("taken", e);
    }
  }

  /**
   * Takes the lock, waiting up to two seconds: a verb that only looks holds it for a moment.
   * Nothing when another process keeps it.
   */
  public static Optional<WorkspaceLock> take(Workspace workspace) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    Optional<WorkspaceLock> taken = tryTake(workspace);
    while (taken.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
      taken = tryTake(workspace);
    }
    return taken;
  }

  /** Who holds the lock now; empty when nobody does. */
  public static Optional<Holder> holder(Workspace workspace) {
    Path file = workspace.lock();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock free = channel.tryLock(LOCKED_BYTE, 1, false);
      if (free != null) {
        free.release();
        return Optional.empty();
      }
    } catch (OverlappingFileLockException heldHere) {
      return read(file);
    } catch (IOException e) {
      throw unusable("looked at", e);
    }
    return read(file);
  }

  private static JournalException unusable(String what, IOException refused) {
    return new JournalException(
        "The lock of the workspace cannot be "
            + what
            + ": "
            + FileRefusal.of(refused)
            + ". Give yourself the right to it, or choose another workspace with --workspace DIR.",
        refused);
  }

  private static Optional<Holder> read(Path file) {
    try {
      Map<String, Object> fields = JSON.std.mapFrom(Files.readString(file));
      long pid = ((Number) fields.get("pid")).longValue();
      return Optional.of(
          isAlive(pid)
              ? new Holder(pid, (String) fields.get("control"), (String) fields.get("token"))
              : UNKNOWN);
    } catch (IOException | NullPointerException justBeingWritten) {
      return Optional.of(UNKNOWN);
    }
  }

  /** A killed process leaves its words behind until the next holder writes its own. */
  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** Says how the holder is reached. */
  public void describe(Holder holder) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("pid", holder.pid());
    if (holder.control() != null) {
      fields.put("control", holder.control());
      fields.put("token", holder.token());
    }
    try {
      byte[] text = JSON.std.asString(fields).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text), 0);
    } catch (IOException e) {
      throw new JournalException("The lock cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new JournalException("The lock cannot be given back: " + e.getMessage(), e);
    }
  }

  private static void closeQuietly(FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException alreadyUnusable) {
        // The first error is the one to tell.
      }
    }
  }
}
