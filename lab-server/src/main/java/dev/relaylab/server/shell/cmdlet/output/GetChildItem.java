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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-ChildItem}: what lies in the lab's folder, or among its logs. */
public final class GetChildItem implements Cmdlet {
  private final LabFiles files;

  public GetChildItem(LabFiles files) {
    this.files = files;
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        "Get-ChildItem",
        "Lists the files of the lab, or its logs.",
        List.of(
            Parameter.named("Path", Types.TEXT_LIST, "What to list; wildcards may be used.")
                .at(1)
                .piped()
                .alias("LiteralPath", "PSPath"),
            Parameter.named("Filter", Types.TEXT, "Only names that match this wildcard.").at(2),
            Parameter.named("Include", Types.TEXT_LIST, "Only names that match one of these."),
            Parameter.named("Exclude", Types.TEXT_LIST, "No names that match one of these."),
            Parameter.named("Recurse", Types.SWITCH, "Looks into folders too."),
            Parameter.named("File", Types.SWITCH, "Only files."),
            Parameter.named("Directory", Types.SWITCH, "Only folders."),
            Parameter.named("Name", Types.SWITCH, "Gives names only."),
            Parameter.named("Force", Types.SWITCH, "Has no effect: nothing is hidden.")
                .is(Parameter.Fidelity.IGNORED)),
        List.of(
            new Example("Get-ChildItem", "Everything that scripts have written."),
            new Example("Get-ChildItem logs -Recurse -Filter *.log", "Every log of the lab.")),
        false,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> {
      List<?> paths = call.has("Path") ? call.list("Path") : List.of(".");
      paths.forEach(path -> list(call, path.toString()));
    };
  }

  private void list(CmdletCall call, String typed) {
    Optional<Drive> drive = Drive.of(call, typed);
    if (drive.isPresent()) {
      if (drive.get().misses()) {
        call.error(FileProblem.missing(typed).error());
      }
      drive.get().items().forEach(call::write);
      return;
    }
    List<Path> found = files.list(typed);
    if (found.isEmpty() && !Wildcard.isIn(typed) && !files.exists(typed) && !typed.equals(".")) {
      call.error(FileProblem.missing(typed).error());
    }
    String filter = call.has("Filter") ? call.text("Filter") : "*";
    found.stream()
        .flatMap(path -> call.flag("Recurse") ? below(path, typed) : Stream.of(path))
        .filter(path -> Wildcard.pattern(filter).matcher(path.getFileName().toString()).matches())
        .filter(path -> !call.has("Include") || matches(call.list("Include"), path))
        .filter(path -> !matches(call.list("Exclude"), path))
        .filter(path -> !call.flag("File") || Files.isRegularFile(path))
        .filter(path -> !call.flag("Directory") || Files.isDirectory(path))
        .map(path -> new FileItem(path, files.shown(path)))
        .forEach(item -> call.write(call.flag("Name") ? item.property("Name") : item));
  }

  private static boolean matches(List<?> wildcards, Path path) {
    String name = path.getFileName().toString();
    return wildcards.stream().anyMatch(each -> Wildcard.fits(each.toString(), name));
  }

  private static Stream<Path> below(Path path, String typed) {
    try (Stream<Path> all = Files.walk(path)) {
      return all.sorted().toList().stream();
    } catch (IOException e) {
      throw FileProblem.failed(typed, e);
    }
  }
}
