package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code [System.IO.Directory]}: what its static methods do with the lab's folders. */
record DirectoryMethods(LabFiles files) implements ScriptType {

  @Override
  public String fullName() {
    return "System.IO.Directory";
  }

  @Override
  public Object call(String name, List<Object> arguments) {
    String path = arguments.isEmpty() ? "." : Text.of(arguments.get(0));
    try {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "exists" -> !path.isBlank() && Files.isDirectory(files.resolve(path));
        case "createdirectory" -> {
          Path made = files.resolve(path);
          Files.createDirectories(made);
          yield new FileItem(made, files.shown(made));
        }
        case "delete" -> deleted(path, arguments);
        case "getfiles", "enumeratefiles" -> found(path, arguments, false);
        case "getdirectories", "enumeratedirectories" -> found(path, arguments, true);
        case "getcurrentdirectory" -> files.location();
        case "setcurrentdirectory" -> {
          files.enter(path);
          yield null;
        }
        case "getparent" -> new FileItem(files.resolve(path), files.full(path)).property("Parent");
        default -> ScriptType.super.call(name, arguments);
      };
    } catch (IOException failed) {
      throw PsException.called(name, arguments.size(), failed.getMessage(), "IOException");
    }
  }

  private Object deleted(String path, List<Object> arguments) throws IOException {
    Path folder = files.writable(path);
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> whole = all.sorted(Comparator.reverseOrder()).toList();
      if (whole.size() > 1 && !(arguments.size() > 1 && Boolean.TRUE.equals(arguments.get(1)))) {
        throw PsException.called(
            "Delete", arguments.size(), "The directory is not empty.", "IOException");
      }
      for (Path each : whole) {
        Files.delete(each);
      }
    }
    return null;
  }

  private List<Object> found(String path, List<Object> arguments, boolean folders)
      throws IOException {
    Path folder = files.resolve(path);
    if (!Files.isDirectory(folder)) {
      throw PsException.called(
          folders ? "GetDirectories" : "GetFiles",
          arguments.size(),
          "Could not find a part of the path '" + files.full(path) + "'.",
          "DirectoryNotFoundException");
    }
    String wanted = arguments.size() > 1 ? Text.of(arguments.get(1)) : "*";
    boolean deep =
        arguments.size() > 2 && Text.of(arguments.get(2)).equalsIgnoreCase("AllDirectories");
    List<Object> names = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder, deep ? Integer.MAX_VALUE : 1)) {
      all.filter(each -> !each.equals(folder) && Files.isDirectory(each) == folders)
          .filter(each -> Wildcard.fits(wanted, each.getFileName().toString()))
          .sorted()
          .forEach(each -> names.add(files.shown(each)));
    }
    return names;
  }
}
