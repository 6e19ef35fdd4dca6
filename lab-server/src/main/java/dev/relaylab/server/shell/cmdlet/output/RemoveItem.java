package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code Remove-Item}: removes files of the lab, never logs. */
public final class RemoveItem extends ItemCmdlet {

  public RemoveItem(LabFiles files) {
    super(
        files,
        new CmdletSpec(
            "Remove-Item",
            "Removes files of the lab.",
            List.of(
                PATH,
                Parameter.named(
                    "Recurse", Types.SWITCH, "Removes a folder with all that is in it."),
                FILTER,
                INCLUDE,
                EXCLUDE,
                FORCE,
                CREDENTIAL),
            List.of(new Example("Remove-Item *.csv", "Removes every CSV file.")),
            true,
            false));
  }

  @Override
  void onDrive(CmdletCall call, Drive drive) {
    drive.remove();
  }

  @Override
  void onRegistry(CmdletCall call, String typed) {
    String doing = "Performing the operation \"Remove Key\" on target \"" + typed + "\".";
    if (call.shouldProcess(doing, doing)) {
      files().registry().remove(typed);
    }
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    for (Path path : items(call, typed)) {
      String shown = files().shown(path);
      files().writable(shown);
      String operation = Files.isDirectory(path) ? "Remove Directory" : "Remove File";
      String doing = "Performing the operation \"" + operation + "\" on target \"" + shown + "\".";
      if (call.shouldProcess(doing, doing)) {
        delete(path, shown, call.flag("Recurse"));
      }
    }
  }

  private static void delete(Path path, String shown, boolean recurse) {
    if (!Files.isDirectory(path)) {
      deleteAll(List.of(path), shown);
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> whole = all.sorted(Comparator.reverseOrder()).toList();
      if (whole.size() > 1 && !recurse) {
        throw FileProblem.denied(
            shown, "the folder is not empty; add -Recurse to remove all that is in it");
      }
      deleteAll(whole, shown);
    } catch (IOException e) {
      throw FileProblem.failed(shown, e);
    }
  }

  private static void deleteAll(List<Path> paths, String shown) {
    try {
      for (Path path : paths) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw FileProblem.failed(shown, e);
    }
  }
}
