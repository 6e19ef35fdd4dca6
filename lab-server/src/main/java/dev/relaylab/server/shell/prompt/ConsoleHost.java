package dev.relaylab.server.shell.prompt;

import dev.relaylab.server.shell.format.LineSink;
import dev.relaylab.server.shell.format.LineWrap;
import dev.relaylab.server.shell.format.OutputFormatter;
import dev.relaylab.server.shell.format.Printing;
import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * The two streams of a shell: objects, formatted output and Write-Host on one, errors, warnings and
 * verbose lines on the other. Lines end in LF.
 */
public final class ConsoleHost {
  /** Characters in a line where there is no terminal. */
  public static final int USUAL_WIDTH = 120;

  private final PrintStream out;
  private final PrintStream err;
  private final IntSupplier width;
  private final boolean coloured;
  private OutputFormatter formatter;
  private Consumer<String> copy = text -> {};

  /**
   * Makes a host for one session.
   *
   * @param width characters a line may have; one less is used, as PowerShell does
   * @param coloured whether colours may be used
   */
  public ConsoleHost(PrintStream out, PrintStream err, int width, boolean coloured) {
    this(out, err, () -> width, coloured);
  }

  ConsoleHost(PrintStream out, PrintStream err, IntSupplier width, boolean coloured) {
    this.out = out;
    this.err = err;
    this.width = width;
    this.coloured = coloured;
  }

  /** How many characters printed objects may use in a line. */
  public int lineWidth() {
    return width.getAsInt() - 1;
  }

  /** Begins to print objects as this says; needed once before {@link #object}. */
  public void use(Printing printing) {
    formatter = printing.formatter(new OutLines());
  }

  /** Everything shown also goes here, without colours. */
  public void copyTo(Consumer<String> listener) {
    copy = listener;
  }

  /** One object at the end of a pipeline. */
  public void object(Object value) {
    formatter.accept(value);
  }

  /** The end of a pipeline: the layout in progress is finished. */
  public void end() {
    formatter.close();
    out.flush();
    err.flush();
  }

  /** Write-Host. */
  public void host(String text, boolean newLine) {
    before();
    String shown = text.replace("\r\n", "\n") + (newLine ? "\n" : "");
    out.print(shown);
    copy.accept(shown);
    out.flush();
  }

  public void warning(String message) {
    aside("WARNING: " + message, Style.WARNING);
  }

  public void verbose(String message) {
    aside("VERBOSE: " + message, Style.VERBOSE);
  }

  /** An error record's printed form, of several lines. */
  public void error(String printed) {
    aside(printed, Style.ERROR);
  }

  private void aside(String text, Style style) {
    before();
    out.flush();
    for (String line : LineWrap.wrap(text, lineWidth())) {
      err.print(style.on(line.stripTrailing(), coloured));
      err.print('\n');
      copy.accept(line.stripTrailing() + "\n");
    }
    err.flush();
  }

  private void before() {
    if (formatter != null) {
      formatter.flush();
    }
  }

  private final class OutLines implements LineSink {
    @Override
    public int width() {
      return lineWidth();
    }

    @Override
    public void line(String text) {
      out.print(text);
      out.print('\n');
      copy.accept(text + "\n");
    }
  }
}
