package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.cmdlet.net.LineReader;
import dev.relaylab.server.shell.cmdlet.net.LineWriter;
import dev.relaylab.server.shell.lang.Bytes;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code [System.IO.File]}: what its static methods do with the lab's files. */
record FileMethods(LabFiles files) implements ScriptType {

  @Override
  public String fullName() {
    return "System.IO.File";
  }

  @Override
  public Object call(String name, List<Object> arguments) {
    try {
      return done(name, arguments);
    } catch (PsException failed) {
      if (failed.error().message().startsWith("Could not find file")) {
        throw PsException.called(
            name, arguments.size(), failed.error().message(), "FileNotFoundException");
      }
      throw failed;
    } catch (IOException failed) {
      throw PsException.called(name, arguments.size(), failed.getMessage(), "IOException");
    }
  }

  private Object done(String name, List<Object> arguments) throws IOException {
    String path = arguments.isEmpty() ? "" : Text.of(arguments.get(0));
    switch (name.toLowerCase(Locale.ROOT)) {
      case "exists":
        return !path.isBlank() && files.exists(path) && !Files.isDirectory(files.resolve(path));
      case "readalltext":
        return files.read(path, null);
      case "readallbytes":
        return Bytes.list(files.bytes(path));
      case "readlines", "readalllines":
        return new ArrayList<Object>(files.read(path, null).lines().toList());
      case "opentext":
        return new LineReader(files.read(path, null));
      case "delete":
        Files.deleteIfExists(files.writable(path));
        return null;
      case "copy":
        target(name, arguments, arguments.size() > 2 && Boolean.TRUE.equals(arguments.get(2)));
        files.write(Text.of(arguments.get(1)), files.bytes(path), false);
        return null;
      case "move":
        target(name, arguments, false);
        files.write(Text.of(arguments.get(1)), files.bytes(path), false);
        Files.delete(files.writable(path));
        return null;
      case "writeallbytes":
        files.write(path, Bytes.of(arguments.get(1)), false);
        return null;
      case "writealltext":
        return write(path, Text.of(arguments.get(1)), false);
      case "appendalltext":
        return write(path, Text.of(arguments.get(1)), true);
      case "writealllines":
        return write(path, lines(arguments.get(1)), false);
      case "appendalllines":
        return write(path, lines(arguments.get(1)), true);
      case "create":
        return FileStreamType.open(files, path, "Create");
      case "open":
        return FileStreamType.open(files, path, Text.of(arguments.get(1)));
      case "openread":
        return FileStreamType.open(files, path, "Open");
      case "openwrite":
        return FileStreamType.open(files, path, "OpenOrCreate");
      case "createtext":
        return LineWriter.over(FileStreamType.open(files, path, "Create"));
      case "appendtext":
        return LineWriter.over(FileStreamType.open(files, path, "Append"));
      case "getlastwritetime", "getlastwritetimeutc", "getcreationtime", "getlastaccesstime":
        return new FileItem(files.resolve(path), "").property("LastWriteTime");
      case "getattributes":
        return new FileItem(files.resolve(path), "").property("Attributes");
      default:
        return ScriptType.super.call(name, arguments);
    }
  }

  private void target(String name, List<Object> arguments, boolean over) {
    String to = Text.of(arguments.get(1));
    if (!over && files.exists(to)) {
      throw PsException.called(
          name,
          arguments.size(),
          name.equalsIgnoreCase("copy")
              ? "The file '" + files.full(to) + "' already exists."
              : "Cannot create a file when that file already exists.",
          "IOException");
    }
  }

  private static String lines(Object value) {
    return (value instanceof List<?> list ? list : List.of(value))
        .stream().map(line -> Text.of(line) + "\r\n").collect(Collectors.joining());
  }

  private Object write(String path, String text, boolean append) {
    files.write(path, text.getBytes(StandardCharsets.UTF_8), append);
    return null;
  }
}
