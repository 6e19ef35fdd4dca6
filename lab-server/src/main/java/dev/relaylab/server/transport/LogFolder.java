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
public final class LogFolder implements AutoCloseable {
  static final String VERSION = "15.02.1544.004";
  private static final int GATHERED = 64 << 10;
  private static final char DELETE = 127;
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
  private long second = Long.MIN_VALUE;
  private String secondText;

  /** The name of a file of this folder, taken apart. */
  private record Numbered(Path path, LocalDate day, int number) {}

  /**
   * A folder in which nothing is written yet.
   *
   * @param folder null writes nothing
   * @param type what the header calls it
   * @param fields the names of the cells, with commas between them
   */
  public LogFolder(
      Path folder, String prefix, String type, String fields, Supplier<LogLimits> limits) {
    this.folder = folder;
    this.prefix = prefix;
    this.type = type;
    this.fields = fields;
    this.limits = limits;
    this.name =
        Pattern.compile(Pattern.quote(prefix) + "(\\d{4})(\\d\\d)(\\d\\d)-(\\d{1,9})\\.log");
  }

  /** A moment as a cell has it. Rows come many to a second, so a second is formatted once. */
  public synchronized String time(Instant moment) {
    if (moment.getEpochSecond() != second) {
      second = moment.getEpochSecond();
      secondText = SECOND.format(moment);
    }
    String millis = Integer.toString(1_000 + moment.getNano() / 1_000_000).substring(1);
    return secondText + "." + millis + "Z";
  }

  /**
   * Adds a row to the file of its day.
   *
   * @throws UncheckedIOException when rows cannot be written; those that had gathered are lost
   */
  public synchronized void add(Instant time, List<String> cells) {
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
        value(line, cell);
        line.append(',');
      }
      line.setLength(line.length() - 1);
      write(line.append("\r\n").toString());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void write(String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    gathered.writeBytes(octets);
    size += octets.length;
    if (gathered.size() >= GATHERED) {
      flush();
    }
  }

  /**
   * Puts the rows that have gathered into the file.
   *
   * @throws UncheckedIOException when they cannot be written; they are lost
   */
  public synchronized void flush() {
    try {
      if (gathered.size() > 0) {
        gathered.writeTo(out);
      }
    } catch (IOException e) {
      throw unwritable(e);
    } finally {
      gathered.reset();
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

  /** A value with a comma or a quotation mark is quoted; control characters become spaces. */
  private static void value(StringBuilder line, String text) {
    boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0;
    if (quoted) {
      line.append('"');
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        line.append('"');
      }
      line.append(c < ' ' || c == DELETE ? ' ' : c);
    }
    if (quoted) {
      line.append('"');
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
