package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.ValueTypes.BOOLEAN;
import static dev.relaylab.server.directory.ValueTypes.size;
import static dev.relaylab.server.directory.ValueTypes.text;
import static dev.relaylab.server.directory.ValueTypes.timeSpan;
import static dev.relaylab.server.directory.ValueTypes.unlimited;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The limits that every log of a transport service has (Exchange: Set-TransportService). */
final class LogProperties {

  private static final String LOGS =
      "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\TransportRoles\\Logs\\";

  private LogProperties() {}

  /** Where the transport services keep a log unless set. */
  static Property<String> path(String log, String folder) {
    return of(log + "Path", text(256), LOGS + folder);
  }

  /** A log that is always written: age, sizes, folder. */
  static List<Property<?>> log(String log, long bytes, String folder) {
    return List.of(maxAge(log), maxDirectorySize(log, bytes), maxFileSize(log), path(log, folder));
  }

  /** A log that can be turned off: whether it is on, then age, sizes, folder. */
  static List<Property<?>> log(String log, boolean enabled, long bytes, String folder) {
    List<Property<?>> all = new ArrayList<>();
    all.add(of(log + "Enabled", BOOLEAN, enabled));
    all.addAll(log(log, bytes, folder));
    return all;
  }

  /** Some properties after others. */
  @SafeVarargs
  static List<Property<?>> together(List<Property<?>>... groups) {
    List<Property<?>> all = new ArrayList<>();
    for (List<Property<?>> group : groups) {
      all.addAll(group);
    }
    return List.copyOf(all);
  }

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
    return of(name, unlimited(size(0, Long.MAX_VALUE)), Unlimited.of(new ByteSize(bytes)));
  }
}
