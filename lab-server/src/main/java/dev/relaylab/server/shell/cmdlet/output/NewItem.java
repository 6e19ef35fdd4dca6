package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code New-Item}: makes files or folders of the lab. */
public final class NewItem extends ItemCmdlet {

  public NewItem(LabFiles files) {
    this(files, "New-Item", "Makes a file or a folder in the lab's folder.");
  }

  private NewItem(LabFiles files, String name, String synopsis) {
    super(
        files,
        new CmdletSpec(
            name,
            synopsis,
            List.of(
                Parameter.named("Path", Types.TEXT_LIST, "Where, or the whole name.")
                    .at(1)
                    .pipedByName(),
                Parameter.named("Name", Types.TEXT, "The name, where Path is the folder.")
                    .pipedByName(),
                Parameter.named("ItemType", Types.TEXT, "File or Directory; File if not given.")
                    .alias("Type")
                    .pipedByName(),
                Parameter.named("Value", Types.ANY, "What the new file holds.")
                    .alias("Target")
                    .piped()
                    .pipedByName(),
                Parameter.named("Force", Types.SWITCH, "Replaces a file that is there already."),
                CREDENTIAL),
            List.of(
                new Example("New-Item hosts.txt -Value '192.0.2.40'", "A file of one line."),
                new Example("New-Item reports -ItemType Directory", "A folder.")),
            true,
            false));
  }

  /** {@code mkdir}: a folder, without being told so. */
  static NewItem folder(LabFiles files) {
    return new NewItem(files, "mkdir", "Makes a folder in the lab's folder.");
  }

  @Override
  List<?> paths(CmdletCall call) {
    List<?> folders = call.list("Path").isEmpty() ? List.of(".") : call.list("Path");
    return call.has("Name")
        ? folders.stream().map(folder -> folder + "\\" + call.text("Name")).toList()
        : folders;
  }

  @Override
  Optional<Drive> drive(CmdletCall call, String typed) {
    Optional<Drive> drive = super.drive(call, typed);
    drive.ifPresent(found -> found.set(call.value("Value")));
    return drive;
  }

  @Override
  void onDrive(CmdletCall call, Drive drive) {
    drive.items().forEach(call::write);
  }

  @Override
  void onRegistry(CmdletCall call, String typed) {
    if (files().registry().has(typed) && !call.flag("Force")) {
      throw new PsException(
          new ErrorRecord(
              "A key in this path already exists.",
              "ResourceExists",
              "(Microsoft.Powersh...RegistryWrapper:RegistryWrapper)",
              "IOException",
              "System.IO.IOException"));
    }
    String doing = "Performing the operation \"Create Key\" on target \"" + typed + "\".";
    if (call.shouldProcess(doing, doing)) {
      files().registry().make(typed);
      call.write(files().registry().key(typed));
    }
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    boolean folder =
        spec().name().equals("mkdir")
            || call.has("ItemType")
                && call.text("ItemType").toLowerCase(Locale.ROOT).startsWith("d");
    boolean here = Files.isDirectory(files().resolve(typed));
    Path path =
        here && call.flag("Force")
            ? files().resolve(typed)
            : folder && !here ? files().folder(typed) : files().writable(typed);
    String shown = files().shown(path);
    if (Files.exists(path) && !call.flag("Force")) {
      throw exists(shown, folder);
    }
    String doing =
        "Performing the operation \""
            + (folder ? "Create Directory" : "Create File")
            + "\" on target \"Destination: "
            + shown
            + "\".";
    if (!call.shouldProcess(doing, doing)) {
      return;
    }
    if (!folder) {
      String text = call.has("Value") ? call.text("Value") : "";
      files().write(typed, TextEncoding.DEFAULT.encode(text, true), false);
    } else if (!here) {
      make(path, shown);
    }
    call.write(new FileItem(path, shown));
  }

  private static PsException exists(String shown, boolean folder) {
    return new PsException(
        folder
            ? new ErrorRecord(
                "An item with the specified name " + shown + " already exists.",
                "ResourceExists",
                "(" + shown + ":String)",
                "IOException",
                "DirectoryExist")
            : new ErrorRecord(
                "The file '" + shown + "' already exists.",
                "WriteError",
                "(" + shown + ":String)",
                "IOException",
                "NewItemIOError"));
  }

  private static void make(Path path, String shown) {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw FileProblem.failed(shown, e);
    }
  }
}
