package dev.relaylab.server.shell.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The interactive prompt: reads statements with editing, history and completion, and runs them. */
public final class Prompt implements AutoCloseable {
  private static final String CONTINUATION = ">> ";

  private final Terminal terminal;
  private final boolean coloured;
  private LineReader reader;

  private Prompt(Terminal terminal, boolean coloured) {
    this.terminal = terminal;
    this.coloured = coloured && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  /**
   * Takes the terminal.
   *
   * @param plain no colours, whatever the terminal can do; the variable NO_COLOR says the same
   */
  public static Prompt open(boolean plain) {
    try {
      Terminal terminal =
          TerminalBuilder.builder()
              .name("lab")
              .system(true)
              .dumb(true)
              .graphemeCluster(false) // asking the terminal for it takes longer than all the rest
              .build();
      String noColor = System.getenv("NO_COLOR");
      return new Prompt(terminal, !plain && (noColor == null || noColor.isEmpty()));
    } catch (IOException e) {
      throw new UncheckedIOException("The terminal cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * A prompt over two streams instead of the person's terminal.
   *
   * @param in what is typed
   * @param out takes what would be on the screen
   */
  public static Prompt over(InputStream in, OutputStream out) {
    try {
      return new Prompt(
          TerminalBuilder.builder()
              .name("lab")
              .type("xterm-256color")
              .system(false)
              .streams(in, out)
              .graphemeCluster(false)
              .build(),
          true);
    } catch (IOException e) {
      throw new UncheckedIOException("The terminal cannot be used: " + e.getMessage(), e);
    }
  }

  /** A host that prints on this terminal. */
  public ConsoleHost host() {
    PrintStream stream = new PrintStream(terminal.output(), true, terminal.encoding());
    return new ConsoleHost(stream, stream, this::width, coloured);
  }

  /** Prints on this terminal. */
  public void say(String text) {
    terminal.writer().print(text);
    terminal.writer().flush();
  }

  /** Columns. */
  public int width() {
    return terminal.getWidth() > 0 ? terminal.getWidth() : ConsoleHost.USUAL_WIDTH;
  }

  /**
   * Reads and runs until the session ends.
   *
   * @param text what stands before the cursor, such as {@code [PS] EX01>}
   * @param history the file that keeps the lines
   */
  public void run(String text, ShellSession session, Completion completion, Path history) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("lab")
            .parser(new ShellParser(session))
            .completer(new ShellCompleter(completion))
            .variable(LineReader.HISTORY_FILE, history)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUATION)
            .variable(LineReader.INDENTATION, 0)
            .variable(LineReader.LIST_MAX, 100)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
            .option(LineReader.Option.BRACKETED_PASTE, coloured)
            .option(LineReader.Option.AUTO_MENU, coloured);
    if (coloured) {
      builder.highlighter(new ShellHighlighter());
    }
    reader = builder.build();
    terminal.handle(Terminal.Signal.INT, signal -> session.stop());
    String prompt = Style.PROMPT.on(text, coloured) + " ";
    boolean more = true;
    while (more) {
      try {
        String line = reader.readLine(prompt);
        more = line.isBlank() || ran(line, session, completion);
      } catch (UserInterruptException thrownAway) {
        more = true;
      } catch (EndOfFileException leave) {
        more = false;
      }
    }
  }

  private static boolean ran(String line, ShellSession session, Completion completion) {
    boolean more = session.run(line);
    completion.ran(line);
    return more;
  }

  /** Asks for a line while a statement runs; null after Ctrl-C or Ctrl-D. */
  public String ask(String question, boolean secret) {
    try {
      LineReader asking = LineReaderBuilder.builder().terminal(terminal).appName("lab").build();
      asking.setVariable(LineReader.DISABLE_HISTORY, true);
      return secret ? asking.readLine(question, '*') : asking.readLine(question);
    } catch (UserInterruptException | EndOfFileException none) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
