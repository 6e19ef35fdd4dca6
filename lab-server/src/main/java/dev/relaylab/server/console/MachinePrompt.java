package dev.relaylab.server.console;

import dev.relaylab.server.internet.Machine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;

/** The prompt of a machine at a terminal, with editing, history and completion. */
final class MachinePrompt {
  private final MachineConsole console;
  private final Machine machine;

  MachinePrompt(MachineConsole console, Machine machine) {
    this.console = console;
    this.machine = machine;
  }

  int run(Streams streams) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(streams.terminal())
            .completer(new StringsCompleter(console.commandNames()))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    int status = 0;
    while (true) {
      try {
        String line = reader.readLine(machine.name() + "> ");
        if (MachineConsole.isExit(line)) {
          return status;
        }
        status = console.line(machine, line, streams);
      } catch (UserInterruptException interrupted) {
        status = 1;
      } catch (EndOfFileException end) {
        return status;
      }
    }
  }
}
