package dev.relaylab.server.shell;

import dev.relaylab.server.shell.cmdlet.output.CommandTable;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cmdlet tables of a whole shell, language and all, for help, completion and the reference. */
public final class ShellTables {

  private ShellTables() {}

  /** The tables of a shell. */
  public static CommandTable of(Shell shell) {
    return session(shell).table();
  }

  /**
   * The properties of what a cmdlet that only reads writes, by having it write: none of others, and
   * none where there is no object.
   */
  public static List<String> properties(Shell shell, String cmdlet) {
    if (!cmdlet.startsWith("Get-")) {
      return List.of();
    }
    Object objects =
        session(shell).answer(cmdlet + " -ErrorAction SilentlyContinue").get("objects");
    List<String> names = new ArrayList<>();
    if (objects instanceof List<?> list
        && !list.isEmpty()
        && list.get(0) instanceof Map<?, ?> first) {
      first.keySet().forEach(name -> names.add(name.toString()));
    }
    return names;
  }

  private static ManagementShell session(Shell shell) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    ConsoleHost console = new ConsoleHost(nowhere, nowhere, ConsoleHost.USUAL_WIDTH, false);
    Path none = Path.of("files");
    return new ManagementShell(
        shell.cmdlets(),
        Shell.views(),
        new LabFiles(none, none),
        console,
        question -> null,
        InstantSource.system());
  }
}
