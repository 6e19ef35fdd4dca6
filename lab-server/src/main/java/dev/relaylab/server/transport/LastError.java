package dev.relaylab.server.transport;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What Get-Queue and tracking show of an attempt that came to nothing yet (Exchange: LastError).
 */
final class LastError {
  static final String DNS =
      "451 4.4.0 DNS query failed. The error was: DNS query failed with error ErrorRetry";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

  private LastError() {}

  static String unreachable(Courier.Hop hop, String why, Instant now) {
    return of(
        "451 4.4.397 Error communicating with target host. -> 421 4.2.1 Unable to connect",
        why,
        hop,
        now);
  }

  static String unwilling(Courier.Hop hop, String reply, Instant now) {
    return of("451 4.4.397 Error communicating with target host. -> " + reply, "", hop, now);
  }

  static String deferred(Courier.Hop hop, String reply, Instant now) {
    return of(reply, "", hop, now);
  }

  private static String of(String led, String msg, Courier.Hop hop, Instant now) {
    return String.format(
        Locale.ROOT,
        "[{LED=%s};{MSG=%s};{FQDN=%s};{IP=%s};{LRT=%s}]",
        HeaderText.oneLine(led),
        msg == null ? "" : HeaderText.oneLine(msg),
        hop.host(),
        hop.address(),
        TIME.format(now));
  }
}
