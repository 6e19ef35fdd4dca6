package dev.relaylab.server.shell;

import dev.relaylab.server.shell.cmdlet.core.CoreCmdlets;
import dev.relaylab.server.shell.cmdlet.exchange.AbsentCmdlets;
import dev.relaylab.server.shell.cmdlet.output.CommandTable;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.cmdlet.output.OutputAliases;
import dev.relaylab.server.shell.cmdlet.output.OutputCmdlets;
import dev.relaylab.server.shell.cmdlet.output.Transcripts;
import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.format.ValueText;
import dev.relaylab.server.shell.format.Views;
import dev.relaylab.server.shell.lang.Budget;
import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletRegistry;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Program;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One session of a shell: language, cmdlets and printing put together. Variables last as long as
 * it.
 */
public final class ManagementShell {
  private final CmdletRegistry registry = new CmdletRegistry();
  private final ConsoleHost console;
  private final Interpreter interpreter;
  private final CommandTable table;
  private final ConsoleStreams streams;
  private final PlainValues values;
  private final Transcripts transcripts;

  /**
   * A session.
   *
   * @param cmdlets those beside the language's own
   * @param views how objects look by themselves
   * @param ask answers questions; gives null when nobody can be asked
   */
  public ManagementShell(
      List<Cmdlet> cmdlets,
      Views views,
      LabFiles files,
      ConsoleHost console,
      UnaryOperator<String> ask,
      InstantSource clock) {
    this(cmdlets, views, files, console, ask, clock, "EX01");
  }

  /**
   * A session on a machine of the network.
   *
   * @param machine its name, as {@code hostname} says it
   */
  public ManagementShell(
      List<Cmdlet> cmdlets,
      Views views,
      LabFiles files,
      ConsoleHost console,
      UnaryOperator<String> ask,
      InstantSource clock,
      String machine) {
    this.console = console;
    LanguageObjects objects = new LanguageObjects(this::interpreter);
    Printing printing =
        new Printing(objects, views, () -> new ValueText(objects, limit()), console::lineWidth);
    this.values = new PlainValues(objects);
    this.streams = new ConsoleStreams(console, printing, files, ask, machine);
    this.interpreter = new Interpreter(registry, streams, Budget.usual(), clock);
    this.table = new Commands(registry);
    this.transcripts =
        new Transcripts(files, clock, machine, line -> interpreter.print(line, true));
    console.copyTo(transcripts::add);
    CoreCmdlets.addTo(interpreter);
    transcripts.cmdlets().forEach(registry::add);
    OutputCmdlets.all(printing, files, table).forEach(registry::add);
    cmdlets.forEach(registry::add);
    registry.all().forEach(cmdlet -> cmdlet.types().forEach(interpreter.types()::add));
    registry.absent(AbsentCmdlets::why);
    OutputAliases.ALL.forEach(registry::alias);
    console.use(printing);
    files.certificates(this::certificates);
  }

  /** What the drive of certificates shows: a machine without Exchange has none. */
  private List<Object> certificates() {
    List<Object> all = new ArrayList<>();
    if (registry.find("Get-ExchangeCertificate").isPresent()) {
      interpreter.evaluate("Get-ExchangeCertificate", all::add);
    }
    return all;
  }

  /** The same session, which can start these programs too. */
  public ManagementShell with(List<Program> programs) {
    programs.forEach(registry::add);
    return this;
  }

  private Interpreter interpreter() {
    return interpreter;
  }

  private int limit() {
    Object limit = interpreter == null ? null : interpreter.variable("FormatEnumerationLimit");
    return limit instanceof Integer number ? number : ValueText.EXCHANGE_LIMIT;
  }

  /**
   * Runs a script.
   *
   * @param name {@code line} for typed text, else the file's name
   */
  public Interpreter.RunResult run(String source, String name) {
    transcripts.typed(name.equals("line") ? source : name);
    try {
      return interpreter.run(source, name);
    } finally {
      transcripts.write();
    }
  }

  /**
   * Runs a script for a program: nothing is printed, and nobody is asked.
   *
   * @return objects with their properties, errors, warnings, the text of Write-Host and the status,
   *     ready to be JSON
   */
  public Map<String, Object> answer(String source) {
    Answer answer = new Answer(values);
    streams.answerTo(answer);
    try {
      Interpreter.RunResult result = interpreter.run(source, "line");
      return answer.map(result.exitCode() != null ? result.exitCode() : result.failed() ? 1 : 0);
    } finally {
      streams.answerTo(null);
    }
  }

  /** Stops what is running, from another thread. */
  public void interrupt() {
    interpreter.interrupt();
  }

  /** What help and completion read. */
  public CommandTable table() {
    return table;
  }

  public ConsoleHost console() {
    return console;
  }

  private record Commands(CmdletRegistry registry) implements CommandTable {
    @Override
    public Collection<CmdletSpec> cmdlets() {
      return registry.all().stream().map(Cmdlet::spec).toList();
    }

    @Override
    public Map<String, String> aliases() {
      return registry.aliases();
    }
  }
}
