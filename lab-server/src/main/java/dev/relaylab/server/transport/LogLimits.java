package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.LogProperties;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.directory.Unlimited;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * How much of a log is kept (Exchange: MaxAge, MaxFileSize and MaxDirectorySize of a log).
 *
 * @param age zero keeps files for ever
 */
public record LogLimits(Duration age, long fileSize, long folderSize) {

  /** What Set-TransportService says of a log now. */
  static Supplier<LogLimits> of(Supplier<Organisation> organisation, LogProperties log) {
    return () -> {
      AdObject service = TransportServiceSchema.in(organisation.get());
      return new LogLimits(
          service.get(log.maxAge()),
          octets(service.get(log.maxFileSize())),
          octets(service.get(log.maxDirectorySize())));
    };
  }

  private static long octets(Unlimited<ByteSize> limit) {
    return limit.isUnlimited() ? Long.MAX_VALUE : limit.value().bytes();
  }

  /** Whether a file of that day is too old on this one. */
  boolean overAge(LocalDate written, LocalDate today) {
    return !age.isZero() && written.isBefore(today.minusDays(age.toDays()));
  }
}
