package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.PsObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A file or folder as the shell shows it.
 *
 * @param shown as {@link LabFiles#shown} has it
 */
record FileItem(Path path, String shown) implements PsObject {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private boolean folder() {
    return Files.isDirectory(path);
  }

  @Override
  public List<String> typeNames() {
    return List.of(
        folder() ? "System.IO.DirectoryInfo" : "System.IO.FileInfo",
        "System.IO.FileSystemInfo",
        "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of(
        "Mode",
        "Name",
        "FullName",
        "Directory",
        "BaseName",
        "Extension",
        "Length",
        "PSIsContainer",
        "LastWriteTime");
  }

  @Override
  public Object property(String name) {
    String fileName = path.getFileName().toString();
    int dot = fileName.lastIndexOf('.');
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "mode" -> folder() ? "d-----" : "-a----";
      case "name", "pschildname" -> fileName;
      case "fullname", "pspath" -> shown;
      case "directory", "directoryname", "psparentpath" ->
          shown.substring(0, Math.max(0, shown.lastIndexOf('\\')));
      case "basename" -> dot <= 0 ? fileName : fileName.substring(0, dot);
      case "extension" -> dot < 0 ? "" : fileName.substring(dot);
      case "length" -> folder() ? null : size();
      case "psiscontainer" -> folder();
      case "lastwritetime" -> written();
      case "lastwritetimestring" ->
          String.format("%10s  %8s", DAY.format(written()), HOUR.format(written()));
      case "exists" -> Files.exists(path);
      default -> null;
    };
  }

  private long size() {
    try {
      return Files.size(path);
    } catch (IOException gone) {
      return 0;
    }
  }

  private ZonedDateTime written() {
    try {
      return Files.getLastModifiedTime(path).toInstant().atZone(ZoneId.systemDefault());
    } catch (IOException gone) {
      return ZonedDateTime.of(1601, 1, 1, 0, 0, 0, 0, ZoneId.systemDefault());
    }
  }

  @Override
  public String toString() {
    return shown;
  }
}
