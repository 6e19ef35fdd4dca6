package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Wildcard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Remove-Item}: removes files of the lab, never logs. */
public final class RemoveItem implements Cmdlet {
  private final LabFiles files;

  public RemoveItem(LabFiles files) {
    this.files = files;
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        "Remove-Item",
        "Removes files of the lab.",
        List.of(
            Parameter.named("Path", Types.TEXT_LIST, "What to remove; wildcards may be used.")
                .at(1)
                .required()
                .piped()
                .pipedByName()
                .alias("LiteralPath", "PSPath"),
            Parameter.named("Recurse", Types.SWITCH, "Removes a folder with all that is in it."),
            Parameter.named("Force", Types.SWITCH, "Has no effect: nothing is hidden.")
                .is(Parameter.Fidelity.IGNORED)),
        List.of(new Example("Remove-Item *.csv", "Removes every CSV file.")),
        true,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> call.list("Path").forEach(path -> remove(call, path.toString()));
  }

  private void remove(CmdletCall call, String typed) {
    Optional<Drive> drive = Drive.of(call, typed);
    if (drive.isPresent()) {
      if (drive.get().misses()) {
        call.error(FileProblem.missing(typed).error());
      }
      drive.get().remove();
      return;
    }
    List<Path> found =
        Files.isDirectory(files.resolve(typed)) ? List.of(files.resolve(typed)) : files.list(typed);
    if (found.isEmpty() && !Wildcard.isIn(typed)) {
      call.error(FileProblem.missing(typed).error());
    }
    for (Path path : found) {
      String shown = files.shown(path);
      files.writable(shown);
      String operation = Files.isDirectory(path) ? "Remove Directory" : "Remove File";
      String doing = "Performing the operation \"" + operation + "\" on target \"" + shown + "\".";
      if (call.shouldProcess(doing, doing)) {
        delete(path, typed, call.flag("Recurse"));
      }
    }
  }

  private static void delete(Path path, String typed, boolean recurse) {
    if (!Files.isDirectory(path)) {
      deleteAll(List.of(path), typed);
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> whole = all.sorted(Comparator.reverseOrder()).toList();
      if (whole.size() > 1 && !recurse) {
        throw FileProblem.denied(
            typed, "the folder is not empty; add -Recurse to remove all that is in it");
      }
      deleteAll(whole, typed);
    } catch (IOException e) {
      throw FileProblem.failed(typed, e);
    }
  }

  private static void deleteAll(List<Path> paths, String typed) {
    try {
      for (Path path : paths) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw FileProblem.failed(typed, e);
    }
  }
}
