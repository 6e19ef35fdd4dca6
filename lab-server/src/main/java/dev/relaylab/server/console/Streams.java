package dev.relaylab.server.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;

/**
 * What a program on a machine reads from and writes to.
 *
 * @param terminal the terminal a person sits at, or null when input is piped
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, Terminal terminal) {

  /** Streams without a terminal. */
  public static Streams piped(InputStream in, PrintStream out, PrintStream err) {
    return new Streams(in, out, err, null);
  }

  /**
   * The next line of piped input without its end, or null at the end of input. Not an octet more is read,
   * so that the rest is there for the next program.
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
