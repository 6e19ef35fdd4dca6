package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.ValueTypes.size;
import static dev.relaylab.server.directory.ValueTypes.timeSpan;
import static dev.relaylab.server.directory.ValueTypes.unlimited;

import java.time.Duration;

/**
 * The limits that every log of a transport service has (Exchange: Set-TransportService).
 *
 * @param maxAge how long its files are kept: 30 days, unless set
 * @param maxDirectorySize how large all its files may be together
 * @param maxFileSize how large one file may be: 10 MB, unless set
 */
public record LogProperties(
    Property<Duration> maxAge,
    Property<Unlimited<ByteSize>> maxDirectorySize,
    Property<Unlimited<ByteSize>> maxFileSize) {

  /**
   * The limits of a log by its name.
   *
   * @param directoryBytes how large all its files may be together, unless set
   */
  static LogProperties of(String log, long directoryBytes) {
    return new LogProperties(
        Property.of(
            log + "MaxAge", timeSpan(Duration.ZERO, Duration.ofDays(365)), Duration.ofDays(30)),
        limit(log + "MaxDirectorySize", directoryBytes),
        limit(log + "MaxFileSize", 10_485_760L));
  }

  private static Property<Unlimited<ByteSize>> limit(String name, long bytes) {
    return Property.of(
        name, unlimited(size(0, Integer.MAX_VALUE)), Unlimited.of(new ByteSize(bytes)));
  }
}
