package dev.relaylab.server.control;

import java.util.List;
import java.util.Map;

/**
 * What a verb may ask of the lab in a workspace: the same whether the lab runs in another process,
 * in this one, or not at all. Results are maps and lists ready to be JSON.
 */
public interface LabControl extends AutoCloseable {

  /** The contract of {@code lab status --json}. */
  Map<String, Object> status();

  /**
   * Runs a script in the management shell on EX01.
   *
   * @return 0, or 1 when an error was left unhandled or the script does not parse
   */
  int shell(Script script, ShellTerminal terminal);

  /**
   * Runs a script in the management shell for a program that reads objects.
   *
   * @param session as in {@link Script}
   * @return objects, errors, warnings, text, status
   */
  Map<String, Object> objects(String session, String command);

  /** Stops the statement a shell session is running, if any. */
  void interrupt(String session);

  /**
   * The messages in a mailbox, oldest first, as {@code lab mail --json} shows them.
   *
   * @throws LabUnavailableException when no lab runs
   */
  List<Map<String, Object>> mail(String address);

  /** Puts an exercise's start state in place; gives the revision it has. */
  int begin(String exercise, List<String> commands);

  /**
   * Goes back one change, or to a revision.
   *
   * @param to null for one step
   * @return revision, and the command undone
   */
  Map<String, Object> undo(Integer to);

  /** Notes something seen in the journal. */
  void evidence(Map<String, Object> data);

  /** Asks for something by name that only a running lab can do, such as a night of strangers. */
  Object perform(String action, Map<String, Object> arguments);

  /** Stops a running lab. */
  void stop();

  @Override
  void close();

  /**
   * Text to run.
   *
   * @param session keeps variables and functions from one script to the next; empty for none
   * @param name what errors call it: {@code line} for typed text, or a file's name
   * @param width columns
   * @param plain without colours
   */
  record Script(String session, String source, String name, int width, boolean plain) {}

  /** Where a script's output goes, and who answers its questions. */
  interface ShellTerminal {
    void out(String text);

    void err(String text);

    /** The answer to a question, or null when nobody can be asked. */
    String ask(String question);
  }
}
