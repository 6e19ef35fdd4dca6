package dev.relaylab.server.journal;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How entries stand in the file: JSON, one object a line, each with the SHA-256 of the line before
 * in {@code prev}. So no line can be changed, left out or moved without breaking every later one.
 */
final class JournalFormat {
  static final int VERSION = 1;
  static final String NOTHING_BEFORE = "0".repeat(64);

  private JournalFormat() {}

  /** What a file held: its good entries, where they end, and whether a torn line followed. */
  record Reading(List<Entry> entries, long goodLength, String lastHash, boolean torn) {}

  static byte[] line(Entry entry, String previousHash) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("n", entry.number());
    fields.put("time", entry.time().toString());
    fields.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
    fields.putAll(entry.data());
    fields.put("prev", previousHash);
    try {
      return (JSON.std.asString(fields) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static String hash(byte[] line) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Reads a whole file. A last line without its line end, or one that is no JSON, is torn; anything
   * wrong before it is an error.
   *
   * @throws JournalException naming the line that breaks the chain, or when a newer lab wrote it
   */
  static Reading read(String name, byte[] content) {
    List<Entry> entries = new ArrayList<>();
    String previous = NOTHING_BEFORE;
    int start = 0;
    while (start < content.length) {
      int end = start;
      while (end < content.length && content[end] != '\n') {
        end++;
      }
      if (end == content.length) {
        return new Reading(entries, start, previous, true);
      }
      byte[] line = Arrays.copyOfRange(content, start, end + 1);
      boolean last = end + 1 == content.length;
      Entry entry = parse(line);
      if (entry == null && last) {
        return new Reading(entries, start, previous, true);
      }
      require(entry != null, name, entries.size() + 1, "is not a journal line");
      require(
          entry.number() == entries.size() + 1, name, entries.size() + 1, "has the wrong number");
      require(
          previous.equals(entry.text("prev")),
          name,
          entries.size() + 1,
          "does not follow the line before it");
      checkVersion(name, entry);
      entries.add(withoutPrev(entry));
      previous = hash(line);
      start = end + 1;
    }
    return new Reading(entries, start, previous, false);
  }

  private static void checkVersion(String name, Entry entry) {
    if (entry.kind() == Entry.Kind.INSTALL
        && entry.data().get("version") instanceof Number version
        && version.intValue() > VERSION) {
      throw new JournalException(
          name
              + " is of version "
              + version
              + ", and this lab knows up to version "
              + VERSION
              + ". Use the newer lab that wrote it.");
    }
  }

  private static Entry withoutPrev(Entry entry) {
    Map<String, Object> data = new LinkedHashMap<>(entry.data());
    data.remove("prev");
    return new Entry(entry.number(), entry.time(), entry.kind(), data);
  }

  private static void require(boolean holds, String name, int number, String what) {
    if (!holds) {
      throw new JournalException(
          name
              + " breaks at line "
              + number
              + ": it "
              + what
              + ". The file was changed by something other than the lab; take it from a backup, or begin again in a new workspace.");
    }
  }

  private static Entry parse(byte[] line) {
    try {
      Map<String, Object> fields = new LinkedHashMap<>(JSON.std.mapFrom(line));
      int number = ((Number) fields.remove("n")).intValue();
      Instant time = Instant.parse((String) fields.remove("time"));
      String kind = (String) fields.remove("kind");
      return new Entry(number, time, Entry.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), fields);
    } catch (IOException
        | ClassCastException
        | NullPointerException
        | DateTimeParseException
        | IllegalArgumentException bad) {
      return null;
    }
  }
}
