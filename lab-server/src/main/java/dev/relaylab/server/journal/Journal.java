package dev.relaylab.server.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The append-only record of a workspace. An entry is on disk when {@link #append} returns.
 *
 * <p>Thread-safe. Only the process that holds the workspace's lock may open one for writing.
 */
public final class Journal implements AutoCloseable {
  private final FileChannel channel;
  private final List<Entry> entries;
  private final boolean tornLineDropped;
  private String lastHash;

  private Journal(FileChannel channel, JournalFormat.Reading reading) {
    this.channel = channel;
    this.entries = new ArrayList<>(reading.entries());
    this.lastHash = reading.lastHash();
    this.tornLineDropped = reading.torn();
  }

  /**
   * Opens a journal for appending; a torn last line is cut off.
   *
   * @throws JournalException when the file cannot be read or its chain is broken
   */
  public static Journal open(Path file) {
    try {
      byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      JournalFormat.Reading reading = JournalFormat.read(file.toString(), content);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (reading.torn()) {
        channel.truncate(reading.goodLength());
      }
      channel.position(reading.goodLength());
      return new Journal(channel, reading);
    } catch (IOException e) {
      throw new JournalException(
          "The journal " + file + " cannot be opened: " + FileRefusal.of(e), e);
    }
  }

  /** The entries of a file, without opening it for writing; a torn last line is passed over. */
  public static List<Entry> read(Path file) {
    try {
      return JournalFormat.read(file.toString(), Files.readAllBytes(file)).entries();
    } catch (IOException e) {
      throw new JournalException(
          "The journal " + file + " cannot be read: " + FileRefusal.of(e), e);
    }
  }

  /** The entries of a journal that was read elsewhere, such as one inside a submission. */
  public static List<Entry> parse(String name, byte[] content) {
    return JournalFormat.read(name, content).entries();
  }

  /** What seals a journal, or a line of one: SHA-256 in hexadecimal. */
  public static String seal(byte[] content) {
    return JournalFormat.hash(content);
  }

  public boolean tornLineDropped() {
    return tornLineDropped;
  }

  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Writes one entry and forces it to disk. */
  public synchronized Entry append(Instant time, Entry.Kind kind, Map<String, Object> data) {
    Entry entry = new Entry(entries.size() + 1, time, kind, data);
    byte[] line = JournalFormat.line(entry, lastHash);
    try {
      ByteBuffer buffer = ByteBuffer.wrap(line);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new JournalException(
          "The journal cannot be written: " + FileRefusal.of(e) + ". Nothing was changed.", e);
    }
    lastHash = JournalFormat.hash(line);
    entries.add(entry);
    return entry;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new JournalException("The journal cannot be closed: " + FileRefusal.of(e), e);
    }
  }
}
