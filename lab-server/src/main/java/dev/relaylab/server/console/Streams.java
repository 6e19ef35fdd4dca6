package dev.relaylab.server.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * What a program on a machine reads from and writes to.
 *
 * @param terminal the terminal a person sits at, or null when input is piped
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, Terminal terminal)
    implements AutoCloseable {

  /**
   * This process's own streams, with its terminal when a person sits at one; the caller closes
   * them. The terminal is not probed for what it can do: not every one answers, and the questions
   * would be seen.
   *
   * @throws IOException when the terminal cannot be opened
   */
  public static Streams ofProcess() throws IOException {
    Terminal terminal =
        System.console() == null
            ? null
            : TerminalBuilder.builder().system(true).graphemeCluster(false).build();
    boolean person = terminal != null && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    return new Streams(System.in, System.out, System.err, person ? terminal : null);
  }

  /** Streams without a terminal. */
  public static Streams piped(InputStream in, PrintStream out, PrintStream err) {
    return new Streams(in, out, err, null);
  }

  /**
   * The next line of piped input without its end, or null at the end of input. Not an octet more is
   * read, so that the rest is there for the next program.
   */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** Gives the terminal back as it was. */
  @Override
  public void close() throws IOException {
    if (terminal != null) {
      terminal.close();
    }
  }

  void say(String text) {
    out.print(text);
    out.print('\n');
    out.flush();
  }

  void complain(String text) {
    out.flush();
    err.print(text);
    err.print('\n');
    err.flush();
  }
}
