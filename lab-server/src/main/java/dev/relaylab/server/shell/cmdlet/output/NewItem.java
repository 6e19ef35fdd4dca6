package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code New-Item}: makes a file or a folder of the lab. */
public final class NewItem implements Cmdlet {
  private final LabFiles files;
  private final String name;

  public NewItem(LabFiles files) {
    this(files, "New-Item");
  }

  private NewItem(LabFiles files, String name) {
    this.files = files;
    this.name = name;
  }

  /** {@code mkdir}: a folder, without being told so. */
  static NewItem folder(LabFiles files) {
    return new NewItem(files, "mkdir");
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        name,
        name.equals("mkdir")
            ? "Makes a folder in the lab's folder."
            : "Makes a file or a folder in the lab's folder.",
        List.of(
            Parameter.named("Path", Types.TEXT, "Where, or the whole name.").at(1),
            Parameter.named("Name", Types.TEXT, "The name, where Path is the folder."),
            Parameter.named("ItemType", Types.TEXT, "File or Directory; File if not given.")
                .alias("Type"),
            Parameter.named("Value", Types.TEXT, "The text that the new file holds.").piped(),
            Parameter.named("Force", Types.SWITCH, "Replaces a file that is there already.")),
        List.of(
            new Example("New-Item hosts.txt -Value '192.0.2.40'", "A file of one line."),
            new Example("New-Item reports -ItemType Directory", "A folder.")),
        false,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> {
      String folder = call.has("Path") ? call.text("Path") : ".";
      String typed = call.has("Name") ? folder + "\\" + call.text("Name") : folder;
      boolean here = Files.isDirectory(files.resolve(typed));
      Path path = here && call.flag("Force") ? files.resolve(typed) : files.writable(typed);
      boolean directory =
          name.equals("mkdir")
              || call.has("ItemType")
                  && call.text("ItemType").toLowerCase(Locale.ROOT).startsWith("d");
      if (Files.exists(path) && !call.flag("Force")) {
        throw FileProblem.exists(files.shown(path));
      }
      if (directory) {
        if (!here) {
          makeFolder(path, typed);
        }
      } else {
        String text = call.has("Value") ? call.text("Value") : "";
        files.write(typed, TextEncoding.DEFAULT.encode(text, true), false);
      }
      call.write(new FileItem(path, files.shown(path)));
    };
  }

  private static void makeFolder(Path path, String typed) {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw FileProblem.failed(typed, e);
    }
  }
}
