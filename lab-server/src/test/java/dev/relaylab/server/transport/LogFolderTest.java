package dev.relaylab.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a log begins a new file, and which files it keeps. */
class LogFolderTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  @TempDir Path folder;

  private LogFolder log(Duration age, long fileSize, long folderSize) {
    LogLimits limits = new LogLimits(age, fileSize, folderSize);
    return new LogFolder(folder, "TEST", "Test Log", "date-time,text", () -> limits);
  }

  private static void write(LogFolder log, Instant time, String text) {
    log.add(time, List.of(log.time(time), text));
    log.flush();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFullFileIsFollowedByTheNextNumber() throws IOException {
    try (LogFolder log = log(Duration.ZERO, 1000, Long.MAX_VALUE)) {
      for (int i = 0; i < 10; i++) {
        write(log, NOW, "x".repeat(300));
      }
    }

    assertThat(files())
        .containsExactly(
            "TEST20260302-1.log", "TEST20260302-2.log", "TEST20260302-3.log", "TEST20260302-4.log");
    assertThat(folder.resolve("TEST20260302-2.log")).content().startsWith("#Software");
  }

  @Test
  void aProcessGoesOnWhereTheLastOneEnded() throws IOException {
    for (int i = 0; i < 4; i++) {
      try (LogFolder log = log(Duration.ZERO, 700, Long.MAX_VALUE)) {
        write(log, NOW, "x".repeat(300));
      }
    }

    assertThat(files()).containsExactly("TEST20260302-1.log", "TEST20260302-2.log");
    assertThat(Files.readAllLines(folder.resolve("TEST20260302-1.log"))).hasSize(7);
  }

  @Test
  void filesOverAgeGoWithTheNewDay() throws IOException {
    try (LogFolder log = log(Duration.ofDays(2), Long.MAX_VALUE, Long.MAX_VALUE)) {
      for (int day = 0; day < 5; day++) {
        write(log, NOW.plus(Duration.ofDays(day)), "x");
      }
    }

    assertThat(files())
        .containsExactly("TEST20260304-1.log", "TEST20260305-1.log", "TEST20260306-1.log");
  }

  @Test
  void theOldestGoWhenTheFolderIsFull() throws IOException {
    try (LogFolder log = log(Duration.ZERO, 500, 1600)) {
      for (int i = 0; i < 12; i++) {
        write(log, NOW, "x".repeat(300));
      }
    }

    assertThat(files()).containsExactly("TEST20260302-5.log", "TEST20260302-6.log");
  }

  @Test
  void aFileThatSomebodyDeletedBeginsAnew() throws IOException {
    try (LogFolder log = log(Duration.ZERO, Long.MAX_VALUE, Long.MAX_VALUE)) {
      write(log, NOW, "lost");
      Files.delete(folder.resolve("TEST20260302-1.log"));
      write(log, NOW, "kept");
    }

    assertThat(folder.resolve("TEST20260302-1.log"))
        .content()
        .startsWith("#Software")
        .endsWith("Z,kept\r\n");
  }

  @Test
  void aRowIsOneLineWhateverItsCellsHold() throws IOException {
    try (LogFolder log = log(Duration.ZERO, Long.MAX_VALUE, Long.MAX_VALUE)) {
      write(log, NOW, "a \"b\",c\r\nd\te\u007f");
    }

    assertThat(Files.readAllLines(folder.resolve("TEST20260302-1.log")))
        .last()
        .isEqualTo("2026-03-02T09:00:00.000Z,\"a \"\"b\"\",c  d e \"");
  }
}
