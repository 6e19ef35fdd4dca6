package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.ValueTypes.size;
import static dev.relaylab.server.directory.ValueTypes.timeSpan;
import static dev.relaylab.server.directory.ValueTypes.unlimited;

import java.time.Duration;

/** The limits that every log of a transport service has (Exchange: Set-TransportService). */
final class LogProperties {

  private LogProperties() {}

  /** How long its files are kept: 30 days, unless set. */
  static Property<Duration> maxAge(String log) {
    return of(log + "MaxAge", timeSpan(Duration.ZERO, Duration.ofDays(365)), Duration.ofDays(30));
  }

  /**
   * How large all its files may be together.
   *
   * @param bytes what holds unless set
   */
  static Property<Unlimited<ByteSize>> maxDirectorySize(String log, long bytes) {
    return limit(log + "MaxDirectorySize", bytes);
  }

  /** How large one file may be: 10 MB, unless set. */
  static Property<Unlimited<ByteSize>> maxFileSize(String log) {
    return limit(log + "MaxFileSize", 10_485_760L);
  }

  private static Property<Unlimited<ByteSize>> limit(String name, long bytes) {
    return of(name, unlimited(size(0, Integer.MAX_VALUE)), Unlimited.of(new ByteSize(bytes)));
  }
}
