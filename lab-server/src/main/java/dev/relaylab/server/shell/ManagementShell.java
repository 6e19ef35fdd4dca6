package dev.relaylab.server.shell;

import dev.relaylab.server.shell.cmdlet.core.CoreCmdlets;
import dev.relaylab.server.shell.cmdlet.exchange.AbsentCmdlets;
import dev.relaylab.server.shell.cmdlet.output.CommandTable;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.cmdlet.output.OutputCmdlets;
import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.format.ValueText;
import dev.relaylab.server.shell.format.Views;
import dev.relaylab.server.shell.lang.Budget;
import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletRegistry;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Host;
import dev.relaylab.server.shell.lang.Interpreter;
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
          Map.entry("cd", "Set-Location"),
          Map.entry("chdir", "Set-Location"),
          Map.entry("sl", "Set-Location"));

  private final ConsoleHost console;
  private final Interpreter interpreter;
  private final CommandTable table;

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
    this.console = console;
    CmdletRegistry registry = new CmdletRegistry();
    LanguageObjects objects = new LanguageObjects(this::interpreter);
    Printing printing =
        new Printing(objects, views, () -> new ValueText(objects, limit()), console::lineWidth);
    this.interpreter =
        new Interpreter(
            registry, new ConsoleStreams(console, printing, files, ask), Budget.usual(), clock);
    this.table = new Commands(registry);
    CoreCmdlets.addTo(interpreter);
    OutputCmdlets.all(printing, files, table).forEach(registry::add);
    cmdlets.forEach(registry::add);
    registry.all().forEach(cmdlet -> cmdlet.types().forEach(interpreter.types()::add));
    registry.absent(AbsentCmdlets::why);
    ALIASES.forEach(registry::alias);
    console.use(printing);
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
    return interpreter.run(source, name);
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

  private record ConsoleStreams(
      ConsoleHost console, Printing printing, LabFiles files, UnaryOperator<String> question)
      implements Host {
    @Override
    public void output(Object value) {
      console.object(value);
    }

    @Override
    public void finish() {
      console.end();
    }

    @Override
    public void host(String text, boolean newLine) {
      console.host(text, newLine);
    }

    @Override
    public void warning(String message) {
      console.warning(message);
    }

    @Override
    public void verbose(String message) {
      console.verbose(message);
    }

    @Override
    public void error(String printed) {
      console.error(printed);
    }

    @Override
    public String ask(String text) {
      return question.apply(text);
    }

    @Override
    public String script(String file) {
      return files.exists(file) ? files.script(file) : null;
    }

    @Override
    public void redirect(String file, boolean append, List<Object> values) {
      List<String> lines = printing.lines(values, console.lineWidth());
      String text = lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n";
      files.write(Text.of(file), text.getBytes(java.nio.charset.StandardCharsets.UTF_8), append);
    }
  }
}
