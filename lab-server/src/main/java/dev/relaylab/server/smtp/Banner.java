package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.BANNER;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The greeting: the connector's own banner as it is, or Exchange's with name and time. */
final class Banner {
  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private Banner() {}

  static String of(Organisation organisation, ReceiveConnector connector, Instant now) {
    String own = connector.get(BANNER);
    if (own != null && !own.isEmpty()) {
      return own;
    }
    StringBuilder banner = new StringBuilder(100);
    banner.append("220 ").append(connector.fqdn(organisation.server()));
    banner.append(" Microsoft ESMTP MAIL Service ready at ");
    time(banner, LocalDateTime.ofEpochSecond(now.getEpochSecond(), 0, ZoneOffset.UTC));
    return banner.toString();
  }

  /** {@code Fri, 5 Aug 2016 16:24:41 +0000}: the day without a leading zero. */
  private static void time(StringBuilder to, LocalDateTime time) {
    to.append(DAYS[time.getDayOfWeek().ordinal()])
        .append(", ")
        .append(time.getDayOfMonth())
        .append(' ');
    to.append(MONTHS[time.getMonthValue() - 1]).append(' ').append(time.getYear()).append(' ');
    twoDigits(to, time.getHour()).append(':');
    twoDigits(to, time.getMinute()).append(':');
    twoDigits(to, time.getSecond()).append(" +0000");
  }

  private static StringBuilder twoDigits(StringBuilder to, int number) {
    return to.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
