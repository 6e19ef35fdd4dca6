package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code Get-Item} and {@code Resolve-Path}: the file or folder of a name itself. */
final class GetItem implements Cmdlet {
  private final LabFiles files;
  private final boolean pathOnly;

  GetItem(LabFiles files, boolean pathOnly) {
    this.files = files;
    this.pathOnly = pathOnly;
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        pathOnly ? "Resolve-Path" : "Get-Item",
        pathOnly ? "Gives the whole path of a file of the lab." : "Gives a file or folder itself.",
        List.of(
            Parameter.named("Path", Types.TEXT_LIST, "The file; wildcards may be used.")
                .required()
                .at(1)
                .piped()
                .pipedByName()
                .alias("LiteralPath", "PSPath", "FullName"),
            Parameter.named("Force", Types.SWITCH, "Has no effect: nothing is hidden.")
                .is(Parameter.Fidelity.IGNORED)),
        List.of(new Example((pathOnly ? "Resolve-Path" : "Get-Item") + " relay.csv", "One file.")),
        false,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> call.list("Path").forEach(path -> one(call, path.toString()));
  }

  private void one(CmdletCall call, String typed) {
    Optional<Drive> drive = Drive.of(call, typed);
    if (drive.isPresent()) {
      if (drive.get().misses()) {
        call.error(FileProblem.missing(typed).error());
      }
      drive.get().items().forEach(call::write);
      return;
    }
    List<Path> found =
        Files.isDirectory(files.resolve(typed)) ? List.of(files.resolve(typed)) : files.list(typed);
    if (found.isEmpty()) {
      call.error(FileProblem.missing(typed).error());
    }
    for (Path path : found) {
      String shown = files.shown(path);
      call.write(
          pathOnly
              ? new PsCustomObject(List.of("System.Management.Automation.PathInfo"))
                  .set("Path", shown)
                  .showing("Path")
              : new FileItem(path, shown));
    }
  }
}
