package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Wildcard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code Test-Path}. */
public final class TestPath implements Cmdlet {
  private final LabFiles files;

  public TestPath(LabFiles files) {
    this.files = files;
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        "Test-Path",
        "Tells whether a file of the lab is there.",
        List.of(
            Parameter.named("Path", Types.TEXT_LIST, "The file to look for; wildcards may be used.")
                .at(1)
                .required()
                .piped()
                .pipedByName()
                .alias("LiteralPath", "PSPath"),
            Parameter.named("PathType", Types.TEXT, "Leaf for a file, Container for a folder."),
            Parameter.named("IsValid", Types.SWITCH, "Whether it could be a path.")),
        List.of(new Example("Test-Path hosts.txt", "True when the file is there.")),
        false,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    return () ->
        call.list("Path")
            .forEach(path -> call.write(call.flag("IsValid") || there(call, path.toString())));
  }

  private boolean there(CmdletCall call, String typed) {
    Optional<Drive> drive = Drive.of(call, typed);
    if (drive.isPresent()) {
      return drive.get().name().isEmpty() || !drive.get().entries().isEmpty();
    }
    String kind = call.has("PathType") ? call.text("PathType").toLowerCase(Locale.ROOT) : "any";
    List<Path> found = Wildcard.isIn(typed) ? files.list(typed) : List.of(files.resolve(typed));
    return found.stream()
        .filter(Files::exists)
        .anyMatch(
            path -> kind.equals("any") || kind.equals("container") == Files.isDirectory(path));
  }
}
