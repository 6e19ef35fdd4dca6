package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** {@code Copy-Item}, {@code Move-Item} and {@code Rename-Item}: files of the lab, one by one. */
final class FileMoves implements Cmdlet {
  private final LabFiles files;
  private final String name;
  private final String synopsis;

  private FileMoves(LabFiles files, String name, String synopsis) {
    this.files = files;
    this.name = name;
    this.synopsis = synopsis;
  }

  static List<Cmdlet> all(LabFiles files) {
    return List.of(
        new FileMoves(files, "Copy-Item", "Copies a file of the lab."),
        new FileMoves(files, "Move-Item", "Moves a file of the lab."),
        new FileMoves(files, "Rename-Item", "Gives a file of the lab another name."));
  }

  private String target() {
    return name.equals("Rename-Item") ? "NewName" : "Destination";
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        name,
        synopsis,
        List.of(
            Parameter.named("Path", Types.TEXT_LIST, "The file.")
                .required()
                .at(1)
                .piped()
                .pipedByName()
                .alias("LiteralPath", "PSPath", "FullName"),
            Parameter.named(target(), Types.TEXT, "The new name, or the folder.").at(2).required(),
            Parameter.named("PassThru", Types.SWITCH, "Writes the new file."),
            Parameter.named("Recurse", Types.SWITCH, "Has no effect on files.")
                .is(Parameter.Fidelity.IGNORED),
            Parameter.named("Force", Types.SWITCH, "Replaces a file that is there already.")),
        List.of(new Example(name + " relay.csv relay.bak", synopsis)),
        true,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> call.list("Path").forEach(path -> one(call, path.toString()));
  }

  private void one(CmdletCall call, String typed) {
    List<Path> found =
        Files.isDirectory(files.resolve(typed)) ? List.of(files.resolve(typed)) : files.list(typed);
    if (found.isEmpty()) {
      call.error(FileProblem.missing(typed).error());
    }
    for (Path from : found) {
      Path to = to(call.text(target()), from);
      String doing =
          "Performing the operation \""
              + name.replace("-Item", " File")
              + "\" on target \"Item: "
              + files.shown(from)
              + " Destination: "
              + files.shown(to)
              + "\".";
      if (call.shouldProcess(doing, doing)) {
        move(call, from, to);
      }
    }
  }

  private Path to(String target, Path from) {
    Path to = files.resolve(target);
    Path named = Files.isDirectory(to) ? to.resolve(from.getFileName()) : to;
    return files.writable(files.shown(named));
  }

  private void move(CmdletCall call, Path from, Path to) {
    boolean copy = name.equals("Copy-Item");
    if (!copy) {
      files.writable(files.shown(from));
      if (Files.exists(to) && !call.flag("Force")) {
        throw FileProblem.exists(files.shown(to));
      }
    }
    try {
      Files.createDirectories(to.getParent());
      if (copy) {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw FileProblem.failed(files.shown(from), e);
    }
    if (call.flag("PassThru")) {
      call.write(new FileItem(to, files.shown(to)));
    }
  }
}
