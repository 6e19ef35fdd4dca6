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
import java.util.stream.Stream;

/**
 * A file or folder as the shell shows it.
 *
 * @param shown as {@link LabFiles#shown} has it
 */
record FileItem(Path path, String shown) implements PsObject {
  private static final String PROVIDER = "Microsoft.PowerShell.Core\\FileSystem::";
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
    return folder()
        ? List.of(
            "Mode",
            "BaseName",
            "Name",
            "Parent",
            "Exists",
            "Root",
            "FullName",
            "Extension",
            "CreationTime",
            "CreationTimeUtc",
            "LastAccessTime",
            "LastAccessTimeUtc",
            "LastWriteTime",
            "LastWriteTimeUtc",
            "Attributes",
            "PSIsContainer")
        : List.of(
            "Mode",
            "BaseName",
            "Name",
            "Length",
            "DirectoryName",
            "Directory",
            "IsReadOnly",
            "Exists",
            "FullName",
            "Extension",
            "CreationTime",
            "CreationTimeUtc",
            "LastAccessTime",
            "LastAccessTimeUtc",
            "LastWriteTime",
            "LastWriteTimeUtc",
            "Attributes",
            "PSIsContainer");
  }

  @Override
  public boolean hasProperty(String property) {
    return PsObject.super.hasProperty(property)
        || Stream.of(
                "PSPath",
                "PSParentPath",
                "PSChildName",
                "PSDrive",
                "VersionInfo",
                "LastWriteTimeString")
            .anyMatch(property::equalsIgnoreCase);
  }

  @Override
  public Object property(String property) {
    String name = shown.substring(shown.lastIndexOf('\\') + 1);
    int dot = name.lastIndexOf('.');
    return switch (property.toLowerCase(Locale.ROOT)) {
      case "mode" -> folder() ? "d-----" : "-a----";
      case "name", "pschildname" -> name;
      case "fullname" -> shown;
      case "pspath" -> PROVIDER + shown;
      case "psparentpath" -> PROVIDER + above();
      case "directory", "parent" -> shown.indexOf('\\') < 0 ? null : folderAbove();
      case "directoryname" -> above();
      case "root", "psdrive" -> "C:\\";
      case "basename" -> folder() || dot <= 0 ? name : name.substring(0, dot);
      case "extension" -> dot < 0 ? "" : name.substring(dot);
      case "length" -> folder() ? null : size();
      case "psiscontainer" -> folder();
      case "attributes" -> folder() ? "Directory" : "Archive";
      case "isreadonly" -> folder() ? null : false;
      case "creationtime",
          "creationtimeutc",
          "lastaccesstime",
          "lastaccesstimeutc",
          "lastwritetime",
          "lastwritetimeutc" ->
          written();
      case "lastwritetimestring" ->
          String.format("%10s  %8s", DAY.format(written()), HOUR.format(written()));
      case "exists" -> Files.exists(path);
      default -> null;
    };
  }

  private String above() {
    return shown.substring(0, Math.max(0, shown.lastIndexOf('\\')));
  }

  private Object folderAbove() {
    return new FileItem(path.getParent(), above());
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
