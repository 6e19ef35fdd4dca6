package dev.relaylab.server.shell;

import dev.relaylab.server.shell.cmdlet.output.CommandTable;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/** The cmdlet tables of a whole shell, language and all, for help, completion and the reference. */
public final class ShellTables {

  private ShellTables() {}

  public static CommandTable of(Shell shell) {
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
            InstantSource.system())
        .table();
  }
}
