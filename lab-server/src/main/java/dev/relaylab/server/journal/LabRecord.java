package dev.relaylab.server.journal;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.Directory;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The directory together with its journal: the one write path. A change is validated, written to
 * the journal, and only then taken.
 */
public final class LabRecord {
  private final LabClock clock;
  private final Directory directory;
  private final Journal journal;
  private final CommandRunner runner;
  private final Map<Integer, Integer> stateBefore = new HashMap<>();
  private Instant replayedAt;
  private String typedInReplay;
  private String exercise = "";
  private int beganAt = 1;

  /** Runs a cmdlet call in canonical form; it comes back through {@link LabRecord#change}. */
  public interface CommandRunner {
    void run(String command, LabRecord record);

    /** Runs a statement as a person types it; a start state may be written so. */
    default void runTyped(String statement, LabRecord record) {
      run(statement, record);
    }
  }

  private LabRecord(
      LabClock clock, String seed, Instant first, Journal journal, CommandRunner runner) {
    this.clock = clock;
    this.directory = new Directory(seed, FreshInstall.contoso(), first, "fresh install");
    this.journal = journal;
    this.runner = runner;
  }

  /**
   * Opens a workspace's record: replays its journal, or writes the first line of a new one.
   *
   * @throws JournalException when the journal does not lead where it says it led
   */
  public static LabRecord open(
      Journal journal, LabProperties properties, LabClock clock, CommandRunner runner) {
    List<Entry> entries = journal.entries();
    if (entries.isEmpty()) {
      Entry first = journal.append(clock.instant(), Entry.Kind.INSTALL, install(properties));
      entries = List.of(first);
    }
    return replay(entries, journal, clock, runner);
  }

  /** The record that a journal leads to, for reading: its changes are kept in memory only. */
  public static LabRecord replayed(List<Entry> entries, LabClock clock, CommandRunner runner) {
    return replay(entries, null, clock, runner);
  }

  /** A fresh install that no journal belongs to: grading, tests, trying things out. */
  public static LabRecord inMemory(String seed, LabClock clock, CommandRunner runner) {
    return new LabRecord(clock, seed, clock.instant(), null, runner);
  }

  private static Map<String, Object> install(LabProperties properties) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("version", JournalFormat.VERSION);
    data.put("seed", properties.seed());
    data.put("student", properties.student());
    return data;
  }

  private static LabRecord replay(
      List<Entry> entries, Journal journal, LabClock clock, CommandRunner runner) {
    if (entries.isEmpty() || entries.get(0).kind() != Entry.Kind.INSTALL) {
      throw new JournalException("The journal does not begin with a fresh install.");
    }
    Entry install = entries.get(0);
    LabRecord record = new LabRecord(clock, install.text("seed"), install.time(), journal, runner);
    for (Entry entry : entries.subList(1, entries.size())) {
      record.replayedAt = entry.time();
      record.replay(entry);
    }
    record.replayedAt = null;
    return record;
  }

  private void replay(Entry entry) {
    switch (entry.kind()) {
      case INSTALL ->
          throw new JournalException(
              "Line " + entry.number() + " of the journal begins a second install.");
      case BEGIN -> startOver(entry.time(), entry.text("exercise"), commands(entry));
      case CHANGE -> {
        typedInReplay = entry.text("typed");
        try {
          runner.run(entry.text("command"), this);
        } finally {
          typedInReplay = null;
        }
        checkState(entry);
      }
      case UNDO -> goBackTo(entry.number("to"));
      case EVIDENCE -> {}
    }
  }

  private void checkState(Entry entry) {
    boolean same =
        entry.number("revision") == directory.current().number()
            && directory.organisation().stateHash().startsWith(entry.text("state"));
    if (!same) {
      throw new JournalException(
          "Line "
              + entry.number()
              + " of the journal ("
              + entry.text("command")
              + ") leads to another state here than it did when it was written.");
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> commands(Entry entry) {
    return (List<String>) (List<?>) (List<Object>) entry.data().get("commands");
  }

  public Directory directory() {
    return directory;
  }

  public LabClock clock() {
    return clock;
  }

  /** The journal's entries so far; empty where there is no journal. */
  public List<Entry> entries() {
    return journal == null ? List.of() : journal.entries();
  }

  /** The exercise begun last, or empty. */
  public synchronized String exercise() {
    return exercise;
  }

  /** The revision at which the exercise begun last had its start state. */
  public synchronized int beganAt() {
    return beganAt;
  }

  /**
   * Validates a change, writes it to the journal, and takes it.
   *
   * @throws dev.relaylab.server.directory.DirectoryException when Exchange would refuse it
   * @throws JournalException when it cannot be written; then it is not taken
   */
  public synchronized Revision change(
      String command, String typed, UnaryOperator<Organisation> change) {
    Revision before = directory.current();
    String shown = typedInReplay == null ? typed : typedInReplay;
    Revision prepared = directory.prepare(command, shown, now(), change);
    if (prepared == before) {
      return before;
    }
    if (recording()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("revision", prepared.number());
      data.put("command", command);
      data.put("typed", typed);
      data.put("state", prepared.organisation().stateHash().substring(0, 16));
      journal.append(prepared.time(), Entry.Kind.CHANGE, data);
    }
    stateBefore.put(prepared.number(), before.number());
    return directory.take(prepared);
  }

  /**
   * Puts a fresh install with an exercise's start state in place. The commands are tried on a copy
   * first, so that a broken exercise changes nothing.
   */
  public synchronized Revision begin(String newExercise, List<String> commands) {
    LabRecord trial = inMemory("trial", LabClock.standingAt(now()), runner);
    commands.forEach(command -> runner.runTyped(command, trial));
    Instant at = now();
    if (recording()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("exercise", newExercise);
      data.put("commands", commands);
      journal.append(at, Entry.Kind.BEGIN, data);
    }
    startOver(at, newExercise, commands);
    return directory.current();
  }

  private void startOver(Instant at, String newExercise, List<String> commands) {
    Instant outer = replayedAt;
    replayedAt = at;
    try {
      directory.replace("lab start " + newExercise, at, FreshInstall.contoso());
      commands.forEach(command -> runner.runTyped(command, this));
    } finally {
      replayedAt = outer;
    }
    exercise = newExercise;
    beganAt = directory.current().number();
    stateBefore.clear();
  }

  /**
   * Goes back to the state before the last change, or to the state of a revision.
   *
   * @param to a revision since the exercise began, or null for one step back
   * @throws JournalException when there is nothing to undo
   */
  public synchronized Revision undo(Integer to) {
    int target = to == null ? stateBefore.getOrDefault(directory.current().number(), 0) : to;
    if (target < beganAt || directory.revision(target).isEmpty()) {
      throw new JournalException(
          to == null
              ? "There is nothing to undo: revision "
                  + directory.current().number()
                  + " is where you began."
              : "There is no revision "
                  + to
                  + " to go back to; name one from "
                  + beganAt
                  + " to "
                  + directory.current().number()
                  + ".");
    }
    if (recording()) {
      journal.append(now(), Entry.Kind.UNDO, Map.of("to", target));
    }
    return goBackTo(target);
  }

  private Revision goBackTo(int target) {
    Organisation then = directory.revision(target).orElseThrow().organisation();
    Revision back = directory.replace("lab undo @" + target, now(), then);
    stateBefore.put(back.number(), stateBefore.getOrDefault(target, 0));
    return back;
  }

  /** Notes something seen, for the exercise in progress. */
  public synchronized void evidence(Map<String, Object> data) {
    if (recording()) {
      journal.append(clock.instant(), Entry.Kind.EVIDENCE, data);
    }
  }

  private boolean recording() {
    return journal != null && replayedAt == null;
  }

  private Instant now() {
    return replayedAt == null ? clock.instant() : replayedAt;
  }
}
