package dev.relaylab.server.journal;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the journal.
 *
 * @param number 1 for the first line
 * @param kind what it records
 * @param data the kind's own fields; values are text, numbers, booleans, lists and maps of these
 */
public record Entry(int number, Instant time, Kind kind, Map<String, Object> data) {

  /** What a line records. */
  public enum Kind {
    /** The first line: format, seed, student, preset. */
    INSTALL,
    /** A new organisation for an exercise: its name and the commands of its start state. */
    BEGIN,
    /** One cmdlet call that changed the organisation: revision, command, typed. */
    CHANGE,
    /** Back to the state of an earlier revision. */
    UNDO,
    /** Something that was seen to happen and counts towards an exercise. */
    EVIDENCE
  }

  /** A field as text, or null. */
  public String text(String field) {
    Object value = data.get(field);
    return value == null ? null : value.toString();
  }

  /** A whole-number field. */
  public int number(String field) {
    return ((Number) data.get(field)).intValue();
  }
}
