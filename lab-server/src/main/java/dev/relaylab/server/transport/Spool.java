package dev.relaylab.server.transport;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Messages on disk for as long as transport answers for them.
 *
 * <p>A message is written, complete, behind the others and forced to disk before the 250 goes out;
 * messages that come at the same time share one turn of the disk. Beside them is noted, not forced,
 * which recipients have come to an end, after the end. So no message is lost when the process is
 * killed, and a recipient is served twice only when the kill fell between its delivery and the note
 * of it.
 */
final class Spool implements AutoCloseable {
  private static final int BLOCK = 1_000;
  private static final long SEGMENT_SIZE = 4L << 20;
  private static final Pattern SEGMENT = Pattern.compile("(\\d{1,18})\\.log");

  private final Path folder;
  private final Map<Long, SpoolSegment> homes = new HashMap<>();
  private long reserved;
  private SpoolSegment current;
  private long number;

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

  private void put(String name, byte[] content) {
    try {
      Files.createDirectories(folder);
      Path written = folder.resolve(name + ".tmp");
      try (FileOutputStream out = new FileOutputStream(written.toFile())) {
        out.write(content);
        out.getFD().sync();
      }
      Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Returns when the message is on disk. */
  void put(QueuedMessage message) {
    if (folder == null) {
      return;
    }
    byte[] record = SpoolFormat.write(message);
    try {
      SpoolSegment segment;
      long end;
      synchronized (this) {
        segment = roomy();
        end = segment.append(record);
        homes.put(message.id(), segment);
      }
      segment.commit(end);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The segment that new messages go to; one that is full is left behind. */
  private SpoolSegment roomy() throws IOException {
    if (current == null || current.size() >= SEGMENT_SIZE) {
      if (current != null && current.empty()) {
        current.delete();
      }
      number = Math.max(number, numbers().stream().reduce(0L, Math::max)) + 1;
      current = new SpoolSegment(folder, number);
    }
    return current;
  }

  private List<Long> numbers() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> SEGMENT.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> Long.valueOf(name.group(1)))
          .sorted()
          .toList();
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

  private synchronized void note(QueuedMessage message, String what, String key) {
    SpoolSegment segment = homes.get(message.id());
    if (segment != null) {
      try {
        segment.note(SpoolFormat.note(message, what, key));
      } catch (IOException e) {
        throw unwritable(e);
      }
    }
  }

  synchronized void remove(QueuedMessage message) {
    SpoolSegment segment = homes.remove(message.id());
    if (segment != null) {
      try {
        if (segment.leave() && segment != current) {
          segment.delete();
        } else {
          segment.note(SpoolFormat.note(message, SpoolFormat.DONE, ""));
        }
      } catch (IOException e) {
        throw unwritable(e);
      }
    }
  }

  /** The messages a process left behind, in the order they came. */
  synchronized List<QueuedMessage> left() {
    if (folder == null) {
      return List.of();
    }
    Map<Long, QueuedMessage> found = new TreeMap<>();
    try {
      for (long each : numbers()) {
        if (each > number || current == null) {
          number = Math.max(number, each);
          takeUp(new SpoolSegment(folder, each), found);
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return List.copyOf(found.values());
  }

  private void takeUp(SpoolSegment segment, Map<Long, QueuedMessage> found) throws IOException {
    for (QueuedMessage message : segment.left()) {
      found.put(message.id(), message);
      homes.put(message.id(), segment);
    }
    if (segment.empty()) {
      segment.delete();
    }
  }

  /** Lets go of the files; what has nothing left to say goes. */
  @Override
  public synchronized void close() {
    try {
      if (current != null && current.empty()) {
        current.delete();
        current = null;
      }
      for (SpoolSegment segment : homes.values()) {
        segment.close();
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static UncheckedIOException unwritable(IOException e) {
    return new UncheckedIOException("The spool cannot be written: " + e.getMessage(), e);
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException(
        "The spool " + folder + " cannot be read: " + e.getMessage(), e);
  }
}
