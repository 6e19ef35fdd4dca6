package dev.relaylab.server.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One folder of log files in Exchange's format: {@code PREFIXyyyymmdd-1.log}, one for each day of
 * UTC, lines of comma-separated cells under a header that names the fields.
 */
final class LogFolder {
  private static final String VERSION = "15.02.1118.007";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final String prefix;
  private final String type;
  private final String fields;

  /**
   * @param folder null writes nothing
   * @param type what the header calls it
   */
  LogFolder(Path folder, String prefix, String type, String fields) {
    this.folder = folder;
    this.prefix = prefix;
    this.type = type;
    this.fields = fields;
  }

  /** A moment as a cell has it. */
  static String time(Instant moment) {
    return TIME.format(moment);
  }

  /** Adds a row to the file of its day. */
  synchronized void add(Instant time, List<String> cells) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(prefix + DAY.format(time) + "-1.log");
      String head = Files.exists(file) ? "" : header(time);
      String line = cells.stream().map(LogFolder::quoted).collect(Collectors.joining(","));
      Files.writeString(
          file,
          head + line + "\r\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The " + type + " cannot be written: " + e.getMessage(), e);
    }
  }

  private String header(Instant time) {
    return String.join(
        "\r\n",
        "#Software: Microsoft Exchange Server",
        "#Version: " + VERSION,
        "#Log-type: " + type,
        "#Date: " + time(time),
        "#Fields: " + fields,
        "");
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"") || cell.contains("\n")
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }
}
