package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Wildcard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** {@code Test-Path}. */
public final class TestPath extends ItemCmdlet {

  public TestPath(LabFiles files) {
    super(
        files,
        new CmdletSpec(
            "Test-Path",
            "Tells whether a file of the lab is there.",
            List.of(
                PATH,
                Parameter.named(
                        "PathType", Types.TEXT, "Leaf for a file, Container for a folder, or Any.")
                    .alias("Type"),
                Parameter.named("IsValid", Types.SWITCH, "Whether it could be a path."),
                Parameter.named("NewerThan", Types.DATE, "Only when it was written later."),
                Parameter.named("OlderThan", Types.DATE, "Only when it was written before."),
                FILTER,
                INCLUDE,
                EXCLUDE,
                CREDENTIAL),
            List.of(new Example("Test-Path hosts.txt", "True when the file is there.")),
            false,
            false));
  }

  @Override
  void onDrive(CmdletCall call, Drive drive) {
    call.write(drive.name().isEmpty() || !drive.entries().isEmpty());
  }

  @Override
  void missing(CmdletCall call, String typed) {
    call.write(call.flag("IsValid"));
  }

  @Override
  void onRegistry(CmdletCall call, String typed) {
    call.write(call.flag("IsValid") || files().registry().has(typed));
  }

  @Override
  void onCertificates(CmdletCall call, String typed) {
    call.write(call.flag("IsValid") || files().certificates().has(typed));
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    if (call.flag("IsValid")) {
      call.write(true);
      return;
    }
    if (typed.isBlank() || typed.matches("(?i)(WSMan|IIS|HK\\w+):.*")) {
      call.write(false);
      return;
    }
    String kind = call.has("PathType") ? call.text("PathType").toLowerCase(Locale.ROOT) : "any";
    List<Path> found = Wildcard.isIn(typed) ? files().list(typed) : List.of(files().resolve(typed));
    call.write(
        found.stream()
            .filter(Files::exists)
            .filter(path -> wanted(call, path))
            .filter(
                path -> kind.equals("any") || kind.equals("container") == Files.isDirectory(path))
            .anyMatch(path -> inTime(call, path)));
  }

  private boolean inTime(CmdletCall call, Path path) {
    Instant written =
        ((ZonedDateTime) new FileItem(path, "").property("LastWriteTime")).toInstant();
    return (!(call.value("NewerThan") instanceof ZonedDateTime newer)
            || written.isAfter(newer.toInstant()))
        && (!(call.value("OlderThan") instanceof ZonedDateTime older)
            || written.isBefore(older.toInstant()));
  }
}
