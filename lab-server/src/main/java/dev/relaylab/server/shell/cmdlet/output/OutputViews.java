package dev.relaylab.server.shell.cmdlet.output;

import static dev.relaylab.server.shell.format.Alignment.LEFT;
import static dev.relaylab.server.shell.format.Alignment.RIGHT;

import dev.relaylab.server.shell.format.TableView;
import dev.relaylab.server.shell.format.TableView.Header;
import java.util.List;

/** How files, commands and aliases look by themselves, as in PowerShell's own format files. */
public final class OutputViews {

  private OutputViews() {}

  public static List<TableView> all() {
    return List.of(
        files("System.IO.FileInfo"),
        files("System.IO.DirectoryInfo"),
        commands(),
        aliases(),
        new TableView(
            "Microsoft.PowerShell.Commands.MemberDefinition",
            List.of(
                new Header("Name", "Name", 0, LEFT),
                new Header("MemberType", "MemberType", 10, LEFT),
                new Header("Definition", "Definition", 0, LEFT)),
            "TypeName"),
        TableView.of("PathInfo", "Path"));
  }

  private static TableView files(String typeName) {
    return new TableView(
        typeName,
        List.of(
            new Header("Mode", "Mode", 7, LEFT),
            new Header("LastWriteTime", "LastWriteTimeString", 25, RIGHT),
            new Header("Length", "Length", 14, RIGHT),
            new Header("Name", "Name", 0, LEFT)),
        "Directory");
  }

  private static TableView commands() {
    return new TableView(
        "System.Management.Automation.CommandInfo",
        List.of(
            new Header("CommandType", "CommandType", 15, LEFT),
            new Header("Name", "Name", 50, LEFT),
            new Header("Version", "Version", 10, LEFT),
            new Header("Source", "Source", 0, LEFT)));
  }

  private static TableView aliases() {
    return new TableView(
        "System.Management.Automation.AliasInfo",
        List.of(
            new Header("CommandType", "CommandType", 15, LEFT),
            new Header("Name", "DisplayName", 50, LEFT),
            new Header("Version", "Version", 10, LEFT),
            new Header("Source", "Source", 0, LEFT)));
  }
}
