package dev.relaylab.server.shell;

import dev.relaylab.server.shell.cmdlet.core.CoreCmdlets;
import dev.relaylab.server.shell.cmdlet.exchange.AbsentCmdlets;
import dev.relaylab.server.shell.cmdlet.output.CommandTable;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.cmdlet.output.OutputCmdlets;
import dev.relaylab.server.shell.cmdlet.output.Transcripts;
import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.format.ValueText;
import dev.relaylab.server.shell.format.Views;
import dev.relaylab.server.shell.lang.Budget;
import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletRegistry;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ErrorValue;
import dev.relaylab.server.shell.lang.Host;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Program;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One session of a shell: language, cmdlets and printing put together. Variables last as long as
 * it.
 */
public final class ManagementShell {
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("ft", "Format-Table"),
          Map.entry("fl", "Format-List"),
          Map.entry("fw", "Format-Wide"),
          Map.entry("oh", "Out-Host"),
          Map.entry("gc", "Get-Content"),
          Map.entry("cat", "Get-Content"),
          Map.entry("type", "Get-Content"),
          Map.entry("sls", "Select-String"),
          Map.entry("dir", "Get-ChildItem"),
          Map.entry("ls", "Get-ChildItem"),
          Map.entry("gci", "Get-ChildItem"),
          Map.entry("epcsv", "Export-Csv"),
          Map.entry("ipcsv", "Import-Csv"),
          Map.entry("gcm", "Get-Command"),
          Map.entry("help", "Get-Help"),
          Map.entry("man", "Get-Help"),
          Map.entry("tee", "Tee-Object"),
          Map.entry("del", "Remove-Item"),
          Map.entry("rm", "Remove-Item"),
          Map.entry("pwd", "Get-Location"),
          Map.entry("gal", "Get-Alias"),
          Map.entry("gsv", "Get-Service"),
          Map.entry("sasv", "Start-Service"),
          Map.entry("spsv", "Stop-Service"),
          Map.entry("tnc", "Test-NetConnection"),
          Map.entry("md", "mkdir"),
          Map.entry("ni", "New-Item"),
          Map.entry("gi", "Get-Item"),
          Map.entry("rd", "Remove-Item"),
          Map.entry("ri", "Remove-Item"),
          Map.entry("erase", "Remove-Item"),
          Map.entry("copy", "Copy-Item"),
          Map.entry("cp", "Copy-Item"),
          Map.entry("cpi", "Copy-Item"),
          Map.entry("move", "Move-Item"),
          Map.entry("mv", "Move-Item"),
          Map.entry("mi", "Move-Item"),
          Map.entry("ren", "Rename-Item"),
          Map.entry("rni", "Rename-Item"),
          Map.entry("rvpa", "Resolve-Path"),
          Map.entry("cd", "Set-Location"),
          Map.entry("chdir", "Set-Location"),
          Map.entry("sl", "Set-Location"));

  private final ConsoleHost console;
  private final CmdletRegistry registry = new CmdletRegistry();
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
    ALIASES.forEach(registry::alias);
    console.use(printing);
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
    streams.answer = answer;
    try {
      Interpreter.RunResult result = interpreter.run(source, "line");
      return answer.map(result.exitCode() != null ? result.exitCode() : result.failed() ? 1 : 0);
    } finally {
      streams.answer = null;
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

  /** Streams go to the console, or, while a program asks, to its answer. */
  private static final class ConsoleStreams implements Host {
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
}
