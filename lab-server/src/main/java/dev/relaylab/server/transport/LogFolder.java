package dev.relaylab.server.transport;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One folder of log files in Exchange's format: {@code PREFIXyyyymmdd-n.log}, n from 1, lines of
 * comma-separated cells under a header that names the fields. A new file begins with each day of
 * UTC and when one is full; then those that are over age go, and the oldest while the folder would
 * outgrow its size. Rows gather, and are in the file after {@link #flush}.
 */
final class LogFolder implements AutoCloseable {
  static final String VERSION = "15.02.1544.004";
  private static final int GATHERED = 64 << 10;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final String prefix;
  private final String type;
  private final String fields;
  private final Supplier<LogLimits> limits;
  private final Pattern name;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private FileOutputStream out;
  private Path file;
  private LocalDate day;
  private int number;
  private long size;

  /** The name of a file of this folder, taken apart. */
  private record Numbered(Path path, LocalDate day, int number) {}

  /**
   * @param folder null writes nothing
   * @param type what the header calls it
   */
  LogFolder(Path folder, String prefix, String type, String fields, Supplier<LogLimits> limits) {
    this.folder = folder;
    this.prefix = prefix;
    this.type = type;
    this.fields = fields;
    this.limits = limits;
    this.name =
        Pattern.compile(Pattern.quote(prefix) + "(\\d{4})(\\d\\d)(\\d\\d)-(\\d{1,9})\\.log");
  }

  /** A moment as a cell has it. */
  static String time(Instant moment) {
    String millis = Integer.toString(1_000 + moment.getNano() / 1_000_000).substring(1);
    return SECOND.format(moment) + "." + millis + "Z";
  }

  /** Adds a row to the file of its day. */
  synchronized void add(Instant time, List<String> cells) {
    if (folder == null) {
      return;
    }
    try {
      LocalDate today = LocalDate.ofInstant(time, ZoneOffset.UTC);
      boolean gone = gathered.size() == 0 && out != null && !Files.exists(file);
      if (out == null || gone || !today.equals(day) || size >= limits.get().fileSize()) {
        turnOver(today, time);
      }
      StringBuilder line = new StringBuilder(512);
      for (String cell : cells) {
        quoted(line, cell);
        line.append(',');
      }
      line.setLength(line.length() - 1);
      write(line.append("\r\n").toString());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void write(String text) throws IOException {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    gathered.writeBytes(octets);
    size += octets.length;
    if (gathered.size() >= GATHERED) {
      flush();
    }
  }

  /** Puts the rows that have gathered into the file. */
  synchronized void flush() {
    if (gathered.size() > 0) {
      try {
        gathered.writeTo(out);
        gathered.reset();
      } catch (IOException e) {
        throw unwritable(e);
      }
    }
  }

  private UncheckedIOException unwritable(IOException e) {
    return new UncheckedIOException("The " + type + " cannot be written: " + e.getMessage(), e);
  }

  private void turnOver(LocalDate today, Instant now) throws IOException {
    close();
    Files.createDirectories(folder);
    LogLimits limit = limits.get();
    List<Numbered> there = files();
    number =
        there.stream()
            .filter(each -> each.day().equals(today))
            .mapToInt(Numbered::number)
            .max()
            .orElse(1);
    file = path(today);
    if (Files.exists(file) && Files.size(file) >= limit.fileSize()) {
      number++;
      file = path(today);
    }
    day = today;
    prune(there, limit);
    size = Files.exists(file) ? Files.size(file) : 0;
    out = new FileOutputStream(file.toFile(), true);
    if (size == 0) {
      write(header(now));
    }
  }

  private Path path(LocalDate today) {
    return folder.resolve(prefix + DAY.format(today) + "-" + number + ".log");
  }

  private List<Numbered> files() throws IOException {
    List<Numbered> found = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.toList()) {
        Matcher parts = name.matcher(each.getFileName().toString());
        if (parts.matches()) {
          LocalDate written =
              LocalDate.of(
                  Integer.parseInt(parts.group(1)),
                  Integer.parseInt(parts.group(2)),
                  Integer.parseInt(parts.group(3)));
          found.add(new Numbered(each, written, Integer.parseInt(parts.group(4))));
        }
      }
    }
    found.sort(Comparator.comparing(Numbered::day).thenComparing(Numbered::number));
    return found;
  }

  /** Leaves room for the file that is about to be written; it stays itself, whatever the limits. */
  private void prune(List<Numbered> there, LogLimits limit) throws IOException {
    long total = limit.fileSize() < limit.folderSize() ? limit.fileSize() : 0;
    for (Numbered each : there) {
      total += Files.size(each.path());
    }
    for (Numbered each : there) {
      boolean kept = !limit.overAge(each.day(), day) && total <= limit.folderSize();
      if (!kept && !each.path().equals(file)) {
        total -= Files.size(each.path());
        Files.delete(each.path());
      }
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

  private static void quoted(StringBuilder line, String cell) {
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    if (plain) {
      line.append(cell);
    } else {
      line.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
  }

  /** Lets go of the file; the next row opens it again. */
  @Override
  public synchronized void close() {
    if (out != null) {
      flush();
      try {
        out.close();
      } catch (IOException e) {
        throw unwritable(e);
      }
      out = null;
    }
  }
}
