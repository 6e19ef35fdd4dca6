package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.clock.LabClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The Application event log of the server. */
public final class EventLog {
  private final LabClock clock;
  private final List<Event> events = new ArrayList<>();

  public EventLog(LabClock clock) {
    this.clock = clock;
  }

  /** One entry. */
  public record Event(
      int index, Instant time, String level, String source, int id, String message) {}

  public synchronized void add(String level, String source, int id, String message) {
    events.add(new Event(events.size() + 1, clock.instant(), level, source, id, message));
  }

  /** All entries, newest first. */
  public synchronized List<Event> newestFirst() {
    List<Event> newest = new ArrayList<>(events);
    java.util.Collections.reverse(newest);
    return newest;
  }
}
