package dev.relaylab.server.journal;

import java.nio.file.Path;
import java.util.Properties;

/**
 * What a workspace says of itself.
 *
 * @param version the format of the workspace
 * @param student who works here; a pseudonym will do
 * @param seed what names, GUIDs and ids are made from
 * @param course the folder of an author's course, or empty for the built-in one
 * @param portOffset what is added to an Exchange port to get the real one
 */
public record LabProperties(
    int version, String student, String seed, String course, int portOffset) {
  public static final int DEFAULT_OFFSET = 10_000;

  static LabProperties read(Properties stored, Path file) {
    int version = number(stored, "version", file);
    if (version > JournalFormat.VERSION) {
      throw new JournalException(
          file
              + " is of workspace version "
              + version
              + ", and this lab knows up to version "
              + JournalFormat.VERSION
              + ". Use the newer lab that made it, or another workspace (--workspace DIR).");
    }
    return new LabProperties(
        version,
        stored.getProperty("student", "student"),
        seed(stored, file),
        stored.getProperty("course", ""),
        stored.containsKey("portOffset") ? number(stored, "portOffset", file) : DEFAULT_OFFSET);
  }

  private static String seed(Properties stored, Path file) {
    String seed = stored.getProperty("seed", "0").strip();
    if (!seed.matches("[0-9a-fA-F]{1,16}")) {
      throw new JournalException(
          file
              + ": seed must have up to 16 hexadecimal digits and is \""
              + seed
              + "\". Write the one that the first line of journal.jsonl has.");
    }
    return seed;
  }

  private static int number(Properties stored, String key, Path file) {
    try {
      return Integer.parseInt(stored.getProperty(key, "").strip());
    } catch (NumberFormatException bad) {
      throw new JournalException(
          file
              + ": "
              + key
              + " must be a whole number and is \""
              + stored.getProperty(key, "")
              + "\". Write "
              + key
              + "="
              + (key.equals("version") ? JournalFormat.VERSION : DEFAULT_OFFSET)
              + ".");
    }
  }

  Properties toProperties() {
    Properties properties = new Properties();
    properties.setProperty("version", Integer.toString(version));
    properties.setProperty("student", student);
    properties.setProperty("seed", seed);
    properties.setProperty("course", course);
    properties.setProperty("portOffset", Integer.toString(portOffset));
    return properties;
  }

  public LabProperties withStudent(String newStudent) {
    return new LabProperties(version, newStudent, seed, course, portOffset);
  }

  public LabProperties withPortOffset(int newOffset) {
    return new LabProperties(version, student, seed, course, newOffset);
  }

  public LabProperties withCourse(String newCourse) {
    return new LabProperties(version, student, seed, newCourse, portOffset);
  }
}
