package dev.relaylab.server.admin;

import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.finding.Surroundings;
import dev.relaylab.server.policy.map.Machine;
import java.time.Instant;
import java.util.List;

/** What the admin center asks of the lab: one way to change it, and views for reading. */
public interface AdminBackend {

  /** Runs one statement in the management shell, in a session of its own that asks nobody. */
  Ran run(String command);

  /** All revisions, oldest first. */
  List<Revision> revisions();

  /** The machines of the lab's network, the foreign exchangers among them. */
  List<Machine> machines();

  /** The machines that have a row in the relay map. */
  List<Machine> machinesOfMap();

  /** What is known of the network besides the organisation. */
  Surroundings surroundings();

  /** Attempts that were seen, newest first; the most recent ones suffice. */
  List<Seen> attempts();

  /** The server's log files. */
  List<LogFile> logs();

  /** The queues of the Transport service. */
  List<Queue> queues();

  /**
   * What a statement came to.
   *
   * @param output what it printed
   * @param errors errors and warnings, as printed
   * @param failed whether an error was left unhandled
   */
  record Ran(String output, String errors, boolean failed) {}

  /** An attempt and how it was answered then. */
  record Seen(Instant time, Attempt attempt, String reply) {}

  /**
   * One log file.
   *
   * @param name below the folder of logs, with slashes
   * @param lines reads it
   */
  record LogFile(String name, Lines lines) {}

  /** The lines of a file, read when they are asked for. */
  interface Lines {
    List<String> read();
  }

  /** One queue, as {@code Get-Queue} shows it. */
  record Queue(
      String identity,
      String deliveryType,
      String status,
      int messages,
      String nextHop,
      String lastError) {}
}
