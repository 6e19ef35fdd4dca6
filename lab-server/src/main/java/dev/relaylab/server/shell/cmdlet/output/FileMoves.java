package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** {@code Copy-Item}, {@code Move-Item} and {@code Rename-Item}. */
final class FileMoves extends ItemCmdlet {
  private final Kind kind;

  /** What is done, with the words that Windows has for it. */
  private enum Kind {
    COPY("Copy-Item", "Destination"),
    MOVE("Move-Item", "Destination"),
    RENAME("Rename-Item", "NewName");

    private final String cmdlet;
    private final String target;

    Kind(String cmdlet, String target) {
      this.cmdlet = cmdlet;
      this.target = target;
    }
  }

  private FileMoves(LabFiles files, Kind kind, String synopsis) {
    super(
        files,
        new CmdletSpec(
            kind.cmdlet,
            synopsis,
            List.of(
                PATH,
                Parameter.named(kind.target, Types.TEXT, "The new name, or the folder.")
                    .at(2)
                    .required()
                    .pipedByName(),
                PASS_THRU,
                Parameter.named("Recurse", Types.SWITCH, "A folder with all that is in it."),
                Parameter.named("Container", Types.SWITCH, "Has no effect.")
                    .is(Parameter.Fidelity.IGNORED),
                Parameter.named("Force", Types.SWITCH, "Replaces a file that is there already."),
                FILTER,
                INCLUDE,
                EXCLUDE,
                CREDENTIAL),
            List.of(new Example(kind.cmdlet + " relay.csv relay.bak", synopsis)),
            true,
            false));
    this.kind = kind;
  }

  static List<FileMoves> all(LabFiles files) {
    return List.of(
        new FileMoves(files, Kind.COPY, "Copies files and folders of the lab."),
        new FileMoves(files, Kind.MOVE, "Moves files and folders of the lab."),
        new FileMoves(files, Kind.RENAME, "Gives a file of the lab another name."));
  }

  @Override
  void onDrive(CmdletCall call, Drive drive) {
    String target = call.text(kind.target);
    drive.entries().forEach(entry -> call.assign(drive.sibling(target), entry.getValue()));
    if (kind != Kind.COPY) {
      drive.remove();
    }
  }

  @Override
  void missing(CmdletCall call, String typed) {
    if (kind != Kind.RENAME) {
      super.missing(call, typed);
      return;
    }
    call.error(
        new ErrorRecord(
            "Cannot rename because item at '" + typed + "' does not exist.",
            "InvalidOperation",
            "",
            "PSInvalidOperationException",
            "InvalidOperation"));
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    for (Path from : items(call, typed)) {
      Path to = to(call.text(kind.target), from);
      String item = Files.isDirectory(from) ? "Directory" : "File";
      String doing =
          "Performing the operation \""
              + kind.cmdlet.replace("-Item", " " + item)
              + "\" on target \"Item: "
              + files().shown(from)
              + " Destination: "
              + files().shown(to)
              + "\".";
      if (call.shouldProcess(doing, doing)) {
        move(call, from, to);
      }
    }
  }

  private Path to(String target, Path from) {
    if (kind == Kind.RENAME) {
      String name =
          target.substring(Math.max(target.lastIndexOf('\\'), target.lastIndexOf('/')) + 1);
      return files().writable(files().shown(from.resolveSibling(name)));
    }
    Path to = files().resolve(target);
    Path named = Files.isDirectory(to) ? to.resolve(from.getFileName()) : to;
    return files().writable(files().shown(named));
  }

  private void move(CmdletCall call, Path from, Path to) {
    if (kind != Kind.COPY) {
      files().writable(files().shown(from));
      if (Files.exists(to) && !to.equals(from) && !call.flag("Force")) {
        throw FileProblem.taken(
            files().shown(from),
            kind == Kind.MOVE ? "MoveFileInfoItemIOError" : "RenameItemIOError");
      }
    }
    try {
      Files.createDirectories(to.getParent());
      if (kind != Kind.COPY) {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
      } else if (Files.isDirectory(from)) {
        copyFolder(from, to, call.flag("Recurse"));
      } else {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw FileProblem.failed(files().shown(from), e);
    }
    if (call.flag("PassThru")) {
      call.write(new FileItem(to, files().shown(to)));
    }
  }

  private static void copyFolder(Path from, Path to, boolean recurse) throws IOException {
    try (Stream<Path> all = Files.walk(from, recurse ? Integer.MAX_VALUE : 0)) {
      for (Path path : all.toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
