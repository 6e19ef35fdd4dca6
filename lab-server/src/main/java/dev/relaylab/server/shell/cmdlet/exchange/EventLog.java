package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.clock.LabClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The Application event log of the server. */
public final class EventLog {
  private final LabClock clock;
  private final List<Event> events = new ArrayList<>();

  private final Set<String> sources = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  public EventLog(LabClock clock) {
    this.clock = clock;
  }

  /** One entry. */
  public record Event(
      int index, Instant time, String level, String source, int id, String message) {}

  /** The logs that such a server has; only Application has entries. */
  static final List<String> LOGS =
      List.of(
          "Application",
          "HardwareEvents",
          "Internet Explorer",
          "Key Management Service",
          "MSExchange Management",
          "Security",
          "System",
          "Windows PowerShell");

  /** Registers a source that a script writes as. */
  public synchronized void register(String source) {
    sources.add(source);
  }

  /** Whether a source has written or was registered. */
  public synchronized boolean knows(String source) {
    return sources.contains(source)
        || events.stream().anyMatch(event -> event.source().equalsIgnoreCase(source));
  }

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
