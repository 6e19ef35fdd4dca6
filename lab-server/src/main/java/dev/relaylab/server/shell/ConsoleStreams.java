package dev.relaylab.server.shell;

import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.lang.ErrorValue;
import dev.relaylab.server.shell.lang.Host;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.util.List;
import java.util.function.UnaryOperator;

/** Streams go to the console, or, while a program asks, to its answer. */
final class ConsoleStreams implements Host {
  private final ConsoleHost console;
  private final Printing printing;
  private final LabFiles files;
  private final UnaryOperator<String> question;
  private final String machine;
  private Answer answer;

  ConsoleStreams(
      ConsoleHost console,
      Printing printing,
      LabFiles files,
      UnaryOperator<String> question,
      String machine) {
    this.machine = machine;
    this.console = console;
    this.printing = printing;
    this.files = files;
    this.question = question;
  }

  /** From now on everything goes to an answer; to the console again after null. */
  void answerTo(Answer other) {
    answer = other;
  }

  @Override
  public void output(Object value) {
    if (answer != null) {
      answer.object(value);
    } else {
      console.object(value);
    }
  }

  @Override
  public void finish() {
    if (answer == null) {
      console.end();
    }
  }

  @Override
  public void host(String text, boolean newLine) {
    if (answer != null) {
      answer.text(text, newLine);
    } else {
      console.host(text, newLine);
    }
  }

  @Override
  public void warning(String message) {
    if (answer != null) {
      answer.warning(message);
    } else {
      console.warning(message);
    }
  }

  @Override
  public void verbose(String message) {
    if (answer != null) {
      answer.text("VERBOSE: " + message, true);
    } else {
      console.verbose(message);
    }
  }

  @Override
  public void error(String printed) {
    console.error(printed);
  }

  @Override
  public void error(ErrorValue value) {
    if (answer != null) {
      answer.error(value);
    } else {
      console.error(value.printed());
    }
  }

  @Override
  public String machine() {
    return machine;
  }

  @Override
  public String location() {
    return files.location();
  }

  @Override
  public String ask(String text) {
    return answer != null ? null : question.apply(text);
  }

  @Override
  public String script(String file) {
    return files.exists(file) ? files.script(file) : null;
  }

  @Override
  public void redirect(String file, boolean append, List<Object> written) {
    List<String> lines = printing.lines(written, console.lineWidth());
    String text = lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n";
    files.print(Text.of(file), text, append);
  }
}
