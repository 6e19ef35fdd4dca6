package dev.relaylab.grader.batch;

import dev.relaylab.server.journal.Entry;
import dev.relaylab.server.journal.Journal;
import dev.relaylab.server.journal.JournalException;
import dev.relaylab.server.journal.Workspace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What a learner hands in: the journal and the workspace's properties, zipped, with the hash of the
 * journal beside them. No logs, no mail, no names but the student id.
 */
public record Submission(String student, List<Entry> journal) {
  private static final String JOURNAL = "journal.jsonl";
  private static final String PROPERTIES = "lab.properties";
  private static final String SEAL = "journal.sha256";
  private static final int MOST_BYTES = 20_000_000;
  private static final int MOST_ENTRIES = 16;

  /** Writes a workspace's submission. */
  public static void write(Workspace workspace, Path file) throws IOException {
    byte[] journal = Files.readAllBytes(workspace.journal());
    Properties properties = new Properties();
    properties.setProperty("version", Integer.toString(workspace.properties().version()));
    properties.setProperty("student", workspace.properties().student());
    properties.setProperty("seed", workspace.properties().seed());
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    properties.store(text, "Relay Lab submission");
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, PROPERTIES, text.toByteArray());
      put(zip, JOURNAL, journal);
      put(zip, SEAL, Journal.seal(journal).getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /**
   * Reads a submission.
   *
   * @throws UngradableException saying why it is none; sizes, counts and names of entries are
   *     checked before they are believed
   */
  public static Submission read(String name, byte[] file) {
    Map<String, byte[]> entries = entries(file);
    byte[] journal = entries.get(JOURNAL);
    if (journal == null) {
      throw new UngradableException("it holds no " + JOURNAL + ". Hand in what lab submit wrote.");
    }
    byte[] seal = entries.get(SEAL);
    if (seal == null
        || !new String(seal, StandardCharsets.US_ASCII).strip().equals(Journal.seal(journal))) {
      throw new UngradableException(
          "its journal is not the one that was sealed when it was written.");
    }
    try {
      return new Submission(student(entries.get(PROPERTIES), name), Journal.parse(name, journal));
    } catch (JournalException broken) {
      throw new UngradableException(broken.getMessage());
    }
  }

  private static String student(byte[] properties, String name) {
    Properties stored = new Properties();
    try {
      stored.load(
          new StringReader(
              properties == null ? "" : new String(properties, StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException bad) {
      return name;
    }
    return stored.getProperty("student", name);
  }

  private static Map<String, byte[]> entries(byte[] file) {
    Map<String, byte[]> entries = new HashMap<>();
    long total = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        if (entries.size() >= MOST_ENTRIES) {
          throw new UngradableException("it holds more than " + MOST_ENTRIES + " files.");
        }
        if (entry.getName().contains("..")
            || entry.getName().startsWith("/")
            || entry.getName().contains("\\")) {
          throw new UngradableException("it holds a file named \"" + entry.getName() + "\".");
        }
        byte[] content = limited(zip, MOST_BYTES - total);
        total += content.length;
        if (entries.put(entry.getName(), content) != null) {
          throw new UngradableException("it holds two files named \"" + entry.getName() + "\".");
        }
      }
    } catch (ZipException broken) {
      throw new UngradableException("it is damaged: " + broken.getMessage() + ".");
    } catch (IOException | IllegalArgumentException broken) {
      throw new UngradableException("it cannot be unpacked: " + broken.getMessage() + ".");
    }
    if (entries.isEmpty()) {
      throw new UngradableException("it is neither a submission nor a script.");
    }
    return entries;
  }

  private static byte[] limited(InputStream in, long most) throws IOException {
    byte[] content = in.readNBytes((int) Math.max(0, most) + 1);
    if (content.length > most) {
      throw new UngradableException("it unpacks to more than " + MOST_BYTES / 1_000_000 + " MB.");
    }
    return content;
  }
}
