package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.cmdlet.net.LineReader;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** .NET's File and Path over the lab's files. */
final class FileTypes {
  private final LabFiles files;

  FileTypes(LabFiles files) {
    this.files = files;
  }

  List<ScriptType> all() {
    return List.of(new File(), new Path(), new Info("FileInfo"), new Info("DirectoryInfo"));
  }

  /** FileInfo and DirectoryInfo: a name that need not be there yet. */
  private final class Info implements ScriptType {
    private final String shortName;

    Info(String shortName) {
      this.shortName = shortName;
    }

    @Override
    public String fullName() {
      return "System.IO." + shortName;
    }

    @Override
    public Object make(List<Object> arguments) {
      if (arguments.size() == 1 && arguments.get(0) instanceof FileItem there) {
        return there;
      }
      String path = Text.of(arguments.get(0));
      return new FileItem(files.resolve(path), files.full(path));
    }
  }

  private final class File implements ScriptType {
    @Override
    public String fullName() {
      return "System.IO.File";
    }

    @Override
    public Object call(String name, List<Object> arguments) {
      String path = Text.of(arguments.get(0));
      switch (name.toLowerCase(Locale.ROOT)) {
        case "exists":
          return files.exists(path);
        case "readalltext":
          return files.read(path, null);
        case "opentext":
          return new LineReader(files.read(path, null));
        case "delete":
          return deleted(path);
        case "readlines", "readalllines":
          return new ArrayList<Object>(files.read(path, null).lines().toList());
        case "writealltext":
          write(path, Text.of(arguments.get(1)), false);
          return null;
        case "appendalltext":
          write(path, Text.of(arguments.get(1)), true);
          return null;
        case "writealllines":
          write(
              path,
              (arguments.get(1) instanceof List<?> list ? list : List.of(arguments.get(1)))
                  .stream().map(line -> Text.of(line) + "\r\n").collect(Collectors.joining()),
              false);
          return null;
        default:
          return ScriptType.super.call(name, arguments);
      }
    }

    private Object deleted(String path) {
      try {
        Files.deleteIfExists(files.writable(path));
        return null;
      } catch (IOException failed) {
        throw FileProblem.failed(path, failed);
      }
    }

    private void write(String path, String text, boolean append) {
      files.write(path, text.getBytes(StandardCharsets.UTF_8), append);
    }
  }

  private static final class Path implements ScriptType {
    @Override
    public String fullName() {
      return "System.IO.Path";
    }

    @Override
    public Object call(String name, List<Object> arguments) {
      String path = arguments.isEmpty() ? "" : Text.of(arguments.get(0));
      String last = path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
      int dot = last.lastIndexOf('.');
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "combine" ->
            arguments.stream()
                .map(Text::of)
                .reduce((a, b) -> a.endsWith("\\") ? a + b : a + "\\" + b)
                .orElse("");
        case "getfilename" -> last;
        case "getfilenamewithoutextension" -> dot < 0 ? last : last.substring(0, dot);
        case "getdirectoryname" ->
            path.substring(0, Math.max(0, path.length() - last.length() - 1));
        case "getfullpath" -> path.contains(":") ? path : "C:\\files\\" + path;
        case "changeextension" ->
            (dot < 0 ? path : path.substring(0, path.lastIndexOf('.')))
                + "."
                + Text.of(arguments.get(1)).replaceFirst("^\\.", "");
        case "getrandomfilename" -> "k3wq2x1z.tmp";
        case "getextension" -> dot < 0 ? "" : last.substring(dot);
        case "gettemppath" -> "C:\\Temp\\";
        case "gettempfilename" -> "C:\\Temp\\tmp1.tmp";
        default -> ScriptType.super.call(name, arguments);
      };
    }
  }
}
