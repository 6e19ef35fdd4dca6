package dev.relaylab.server;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.journal.JournalException;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.shell.Shell;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs a journal's calls, and the statements of start states, against a record. */
final class ShellRunner implements LabRecord.CommandRunner {
  private static final Path NO_FILES = Path.of("files");
  private LabRecord last;
  private Shell shell;

  @Override
  public synchronized void run(String command, LabRecord record) {
    try {
      shellOf(record).replay(command);
    } catch (PsException refused) {
      throw new JournalException(
          "\"" + command + "\" is refused now: " + refused.getMessage(), refused);
    } catch (InvalidValueException notCanonical) {
      throw new JournalException(
          "\"" + command + "\" cannot be run again: " + notCanonical.getMessage(), notCanonical);
    }
  }

  private Shell shellOf(LabRecord record) {
    if (record != last) {
      last = record;
      shell = Shell.of(services(record));
    }
    return shell;
  }

  private static RecordServices services(LabRecord record) {
    return new RecordServices(record, NO_FILES, ignored -> {});
  }

  @Override
  public synchronized void runTyped(String statement, LabRecord record) {
    try {
      shellOf(record).replay(statement);
    } catch (InvalidValueException notCanonical) {
      interpret(statement, record);
    } catch (PsException refused) {
      throw new JournalException(
          "The start state's command \"" + statement + "\" fails: " + refused.getMessage(),
          refused);
    }
  }

  private static void interpret(String statement, LabRecord record) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream nothing =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
    Shell commands = Shell.of(services(record));
    ManagementShell session =
        new ManagementShell(
            commands.cmdlets(),
            Shell.views(),
            new LabFiles(NO_FILES, NO_FILES),
            new ConsoleHost(nothing, err, ConsoleHost.USUAL_WIDTH, false),
            question -> null,
            record.clock());
    if (session.run(statement, "line").failed()) {
      throw new JournalException(
          "The start state's command \""
              + statement
              + "\" fails:\n"
              + errors.toString(StandardCharsets.UTF_8));
    }
  }
}
