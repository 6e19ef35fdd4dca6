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

/**
 * The limits that every log of a transport service has (Exchange: Set-TransportService).
 *
 * @param maxAge how long its files are kept: 30 days, unless set
 * @param maxDirectorySize how large all its files may be together
 * @param maxFileSize how large one file may be: 10 MB, unless set
 * @param path the folder of its files
 */
public record LogProperties(
    Property<Duration> maxAge,
    Property<Unlimited<ByteSize>> maxDirectorySize,
    Property<Unlimited<ByteSize>> maxFileSize,
    Property<String> path) {
  private static final String LOGS =
      "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\TransportRoles\\Logs\\";

  /**
   * The limits of a log by its name.
   *
   * @param directoryBytes how large all its files may be together, unless set
   * @param folder where they lie below the transport services' folder of logs, unless set
   */
  static LogProperties named(String log, long directoryBytes, String folder) {
    return new LogProperties(
        of(log + "MaxAge", timeSpan(Duration.ZERO, Duration.ofDays(365)), Duration.ofDays(30)),
        limit(log + "MaxDirectorySize", directoryBytes),
        limit(log + "MaxFileSize", 10_485_760L),
        path(log, folder));
  }

  /** Where the transport services keep a log unless set. */
  static Property<String> path(String log, String folder) {
    return of(log + "Path", text(256), LOGS + folder);
  }

  private static Property<Unlimited<ByteSize>> limit(String name, long bytes) {
    return of(name, unlimited(size(0, Long.MAX_VALUE)), Unlimited.of(new ByteSize(bytes)));
  }

  /** In the order in which Exchange prints them. */
  List<Property<?>> all() {
    return List.of(maxAge, maxDirectorySize, maxFileSize, path);
  }

  /** A log that is always written: age, sizes, folder. */
  static List<Property<?>> log(String log, long directoryBytes, String folder) {
    return named(log, directoryBytes, folder).all();
  }

  /** A log that can be turned off: whether it is on, then age, sizes, folder. */
  static List<Property<?>> log(String log, boolean enabled, long directoryBytes, String folder) {
    return together(
        List.of(of(log + "Enabled", BOOLEAN, enabled)), log(log, directoryBytes, folder));
  }

  /** A log whose files have no size of their own: age, size of the folder, folder. */
  static List<Property<?>> logOfWholeFiles(String log, long directoryBytes, String folder) {
    LogProperties limits = named(log, directoryBytes, folder);
    return List.of(limits.maxAge, limits.maxDirectorySize, limits.path);
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
}
