package dev.relaylab.server.transport;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Messages on disk for as long as transport answers for them.
 *
 * <p>{@code ID.msg} is the message, complete and forced to disk before the 250 goes out. {@code
 * ID.notes} has a line for each recipient that came to an end, appended after the end and not
 * forced. Both go when every recipient has. So no message is lost when the process is killed, and a
 * recipient is served twice only when the kill fell between its delivery and the note of it.
 */
final class Spool {
  private static final int BLOCK = 1_000;
  private final Path folder;
  private long reserved;

  /**
   * @param folder null keeps nothing
   */
  Spool(Path folder) {
    this.folder = folder;
  }

  /**
   * Sets aside the numbers up to the one given, in blocks, so that no number is ever given twice in
   * a workspace.
   */
  synchronized void reserve(long id) {
    if (folder != null && id > reserved) {
      reserved = id + BLOCK;
      put("ids", Long.toString(reserved).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** The highest number that may have been given, or the one named. */
  synchronized long highest(long atLeast) {
    try {
      String text = folder == null ? "" : Files.readString(folder.resolve("ids")).strip();
      return text.matches("\\d{1,18}") ? Math.max(atLeast, Long.parseLong(text)) : atLeast;
    } catch (NoSuchFileException none) {
      return atLeast;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  void put(QueuedMessage message) {
    if (folder != null) {
      put(message.id() + ".msg", SpoolFormat.write(message));
    }
  }

  private void put(String name, byte[] content) {
    try {
      Files.createDirectories(folder);
      Path written = folder.resolve(name + ".tmp");
      try (FileChannel channel =
          FileChannel.open(
              written,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(false);
      }
      Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The message cannot be kept: " + e.getMessage(), e);
    }
  }

  /** Notes that a recipient came to an end. */
  void ended(QueuedMessage message, Delivery delivery) {
    note(message, delivery.state().name(), delivery.key());
  }

  void delayReported(QueuedMessage message) {
    note(message, SpoolFormat.DELAY_REPORTED, "");
  }

  void waits(QueuedMessage message) {
    note(message, SpoolFormat.WAITS, "");
  }

  private void note(QueuedMessage message, String what, String key) {
    if (folder == null) {
      return;
    }
    try {
      Files.writeString(
          folder.resolve(message.id() + ".notes"),
          JSON.std.asString(List.of(what, key)) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The spool cannot be written: " + e.getMessage(), e);
    }
  }

  void remove(QueuedMessage message) {
    if (folder != null) {
      try {
        Files.deleteIfExists(folder.resolve(message.id() + ".msg"));
        Files.deleteIfExists(folder.resolve(message.id() + ".notes"));
      } catch (IOException e) {
        throw new UncheckedIOException("The spool cannot be written: " + e.getMessage(), e);
      }
    }
  }

  /**
   * The messages a process left behind, in the order they came. A file that is no message is put
   * aside as {@code .damaged} and never stops the others.
   */
  List<QueuedMessage> left() {
    Map<Long, QueuedMessage> found = new TreeMap<>();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".msg")).toList()) {
        try {
          QueuedMessage message = SpoolFormat.read(Files.readAllBytes(file));
          notes(message);
          found.put(message.id(), message);
        } catch (IOException | RuntimeException damaged) {
          Files.move(
              file,
              file.resolveSibling(file.getFileName() + ".damaged"),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return List.copyOf(found.values());
  }

  private void notes(QueuedMessage message) throws IOException {
    Path file = folder.resolve(message.id() + ".notes");
    if (Files.exists(file)) {
      SpoolFormat.notes(Files.readString(file), message);
    }
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException(
        "The spool " + folder + " cannot be read: " + e.getMessage(), e);
  }
}
