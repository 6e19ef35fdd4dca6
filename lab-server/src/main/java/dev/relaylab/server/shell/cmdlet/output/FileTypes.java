package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.util.List;
import java.util.Locale;

/** .NET's File, Directory, Path and their like over the lab's files. */
final class FileTypes {
  private final LabFiles files;

  FileTypes(LabFiles files) {
    this.files = files;
  }

  List<ScriptType> all() {
    return List.of(
        new FileMethods(files),
        new DirectoryMethods(files),
        new FileStreamType(files),
        new PathMethods(),
        new Info(files, "FileInfo"),
        new Info(files, "DirectoryInfo"));
  }

  /** FileInfo and DirectoryInfo: a name that need not be there yet. */
  private record Info(LabFiles files, String shortName) implements ScriptType {
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

  private record PathMethods() implements ScriptType {
    @Override
    public String fullName() {
      return "System.IO.Path";
    }

    @Override
    public Object get(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "directoryseparatorchar" -> "\\";
        case "altdirectoryseparatorchar" -> "/";
        case "pathseparator" -> ";";
        case "volumeseparatorchar" -> ":";
        default -> null;
      };
    }

    @Override
    public Object call(String name, List<Object> arguments) {
      String path = arguments.isEmpty() ? "" : Text.of(arguments.get(0));
      String last = path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
      int dot = last.lastIndexOf('.');
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "combine" -> arguments.stream().map(Text::of).reduce("", PathMethods::combined);
        case "getfilename" -> last;
        case "getfilenamewithoutextension" -> dot < 0 ? last : last.substring(0, dot);
        case "getdirectoryname" ->
            path.substring(0, Math.max(0, path.length() - last.length() - 1));
        case "getfullpath" -> path.contains(":") ? path : "C:\\files\\" + path;
        case "getpathroot" -> path.matches("[A-Za-z]:.*") ? path.substring(0, 2) + "\\" : "";
        case "ispathrooted" -> path.matches("(?s)([A-Za-z]:|[\\\\/]).*");
        case "hasextension" -> dot >= 0 && dot < last.length() - 1;
        case "getinvalidfilenamechars" -> List.of("\"", "<", ">", "|", ":", "*", "?", "\\", "/");
        case "getinvalidpathchars" -> List.of("\"", "<", ">", "|");
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

    private static String combined(String before, String after) {
      return before.isEmpty() || after.matches("(?s)([A-Za-z]:|[\\\\/]).*")
          ? after
          : before.endsWith("\\") || before.endsWith("/") ? before + after : before + "\\" + after;
    }
  }
}
