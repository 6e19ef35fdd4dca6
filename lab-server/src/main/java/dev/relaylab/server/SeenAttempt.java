package dev.relaylab.server;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.journal.Entry;
import dev.relaylab.server.policy.Attempt;

/** An attempt that {@link Evidence} wrote into the journal, read again. */
public final class SeenAttempt {

  private SeenAttempt() {}

  /** Whether an entry tells of one. */
  public static boolean isIn(Entry entry) {
    return entry.kind() == Entry.Kind.EVIDENCE && "smtp".equals(entry.text("what"));
  }

  /**
   * The attempt of an entry.
   *
   * @param recipient stands in where the sender was refused and no recipient was named
   * @param without as in {@link Attempt}
   */
  public static Attempt of(Entry entry, String recipient, Right without) {
    return new Attempt(
        IpAddress.parse(entry.text("from")),
        IpAddress.parse(entry.text("to")),
        entry.number("port"),
        entry.text("mailFrom"),
        entry.text("rcptTo") == null ? recipient : entry.text("rcptTo"),
        entry.text("user"),
        without);
  }
}
