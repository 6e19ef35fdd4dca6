package dev.relaylab.server.smtp.log;

import dev.relaylab.server.smtp.ProtocolRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One service's folder of log files: {@code RECVyyyymmdd-n.log}, n from 1. */
final class LogFiles {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final Pattern NAME = Pattern.compile("RECV(\\d{8})-(\\d+)\\.log");
  private static final Duration MAX_AGE = Duration.ofDays(30);

  private final Path folder;
  private final long maxFileSize;
  private final long maxFolderSize;
  private final LogFormat format = new LogFormat();
  private Writer writer;
  private long size;
  private LocalDate day;
  private long dayEnds;
  private int number;

  LogFiles(Path folder, long maxFileSize, long maxFolderSize) {
    this.folder = folder;
    this.maxFileSize = maxFileSize;
    this.maxFolderSize = maxFolderSize;
  }

  void write(ProtocolRow row) throws IOException {
    if (writer == null || row.time().getEpochSecond() >= dayEnds || size >= maxFileSize) {
      turnOver(row.time());
    }
    append(format.line(row));
  }

  void flush() throws IOException {
    if (writer != null) {
      writer.flush();
    }
  }

  void close() throws IOException {
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }

  private void append(String line) throws IOException {
    writer.write(line);
    writer.write("\r\n");
    size += line.length() + 2;
  }

  private void turnOver(Instant now) throws IOException {
    close();
    Files.createDirectories(folder);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    number = today.equals(day) ? number + 1 : Math.max(1, latest(today));
    day = today;
    dayEnds = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    Path file = file();
    if (Files.exists(file) && Files.size(file) >= maxFileSize) {
      number++;
      file = file();
    }
    prune(now);
    boolean fresh = !Files.exists(file) || Files.size(file) == 0;
    size = fresh ? 0 : Files.size(file);
    writer = open(file);
    if (fresh) {
      for (String line : format.header(now)) {
        append(line);
      }
    }
  }

  private static BufferedWriter open(Path file) throws IOException {
    return Files.newBufferedWriter(
        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private Path file() {
    return folder.resolve("RECV" + DAY.format(day) + "-" + number + ".log");
  }

  private int latest(LocalDate today) throws IOException {
    int latest = 0;
    for (Path file : files()) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      if (name.matches() && name.group(1).equals(DAY.format(today))) {
        latest = Math.max(latest, Integer.parseInt(name.group(2)));
      }
    }
    return latest;
  }

  /** The oldest go first until the folder keeps its size, and all that are over age. */
  private void prune(Instant now) throws IOException {
    String oldest = DAY.format(LocalDate.ofInstant(now.minus(MAX_AGE), ZoneOffset.UTC));
    List<Path> files = files();
    long total = 0;
    for (Path file : files) {
      total += Files.size(file);
    }
    for (Path file : files) {
      boolean overAge =
          file.getFileName().toString().substring("RECV".length()).compareTo(oldest) < 0;
      if (overAge || total > maxFolderSize - maxFileSize) {
        total -= Files.size(file);
        Files.delete(file);
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted(Comparator.comparing(LogFiles::order))
          .toList();
    }
  }

  private static String order(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches()
        ? name.group(1) + String.format(Locale.ROOT, "%09d", Integer.parseInt(name.group(2)))
        : "";
  }
}
